"""Copies of the project from which one rule was taken, and whether the tests notice.

`python -m tests.teeth.mutants` answers one request a line: [folder, [test, ...], seconds] -> the
exit status of pytest there. It imports what takes time once, and forks for each request.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
COPIED = ("autograder", "tests")
LINKED = ("solutions", "assignments", "data", "README.md", "README.es.md")
SECONDS, HANGING_S = 300, 4
PASSED, FAILED, HUNG = 0, 1, -signal.SIGALRM


@contextmanager
def mutant(file: str, old: str, new: str) -> Iterator[Path]:
    """The project in a folder of its own, where `new` stands in `file` for `old`.

    What was compiled is taken along: all but that one file need not be compiled again.
    """
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        for name in COPIED:
            ignored = shutil.ignore_patterns("corpus")
            shutil.copytree(REPOSITORY / name, root / name, ignore=ignored, copy_function=_link)
        shutil.copy(REPOSITORY / "pyproject.toml", root)
        for name in LINKED:
            (root / name).symlink_to(REPOSITORY / name)
        path = root / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{file} has {text.count(old)} times: {old}"
        path.unlink()  # it is a link to the original
        path.write_text(text.replace(old, new), "utf-8")
        yield root


def _link(source: str, target: str) -> None:
    """A second name of a file, or a copy where it would lie on another disk."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


class Runner:
    """A process that runs tests in folders, each in a fork of its own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.teeth.mutants"],
            cwd=REPOSITORY,
            env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, root: Path, *tests: str, seconds: int = SECONDS) -> tuple[int, str]:
        """pytest's exit status (a signal's number below 0), and what it printed."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps([str(root), tests, seconds]) + "\n")
        self._process.stdin.flush()
        status, said = json.loads(self._process.stdout.readline())
        return status, said

    def close(self) -> None:
        self._process.communicate()


def serve() -> None:

    import nbgrader.converters  # noqa: F401
    import pytest  # noqa: F401  (and all that the tests would import once more each time)
    from _pytest.config import get_config

    from .. import conftest  # noqa: F401

    get_config()
    gc.collect()
    gc.freeze()  # what was imported stays shared

    for line in sys.stdin:
        root, tests, seconds = json.loads(line)
        with tempfile.TemporaryFile() as said:
            child = os.fork()
            if child == 0:
                _run(root, tests, seconds, said.fileno())
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            said.seek(0)
            text = said.read().decode("utf-8", "replace")[-4000:]
        print(json.dumps([status, text]), flush=True)


def _run(root: str, tests: list[str], seconds: int, said: int) -> None:
    import pytest

    os.setpgid(0, 0)
    for descriptor in (1, 2):
        os.dup2(said, descriptor)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    signal.alarm(seconds)  # without its rule a test may wait for ever: that is noticed, too
    os.chdir(root)
    os.environ |= {"PYTHONPATH": root, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    sys.path[:] = [root, *(path for path in sys.path if path not in ("", str(REPOSITORY)))]
    for name in [name for name in sys.modules if name.split(".")[0] in COPIED]:
        del sys.modules[name]
    options = ["-q", "-x", "--no-header", "-p", "no:cacheprovider", "-W", "ignore"]
    status = pytest.main([*options, "--rootdir", root, *tests])
    sys.stdout.flush()
    os._exit(int(status))


if __name__ == "__main__":
    serve()
