"""source/<assignment>/: nbgrader's source folder, written from solutions/ whenever that changed.

nbgrader reads its configuration at the start of every command, so that is when the staged
folders are brought up to date: whoever types a stock command finds what it expects.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from traitlets.log import get_logger

from autograder.assignment import DATA, SOURCES, assignment_names, load_assignment
from autograder.errors import AutograderError
from autograder.release.stage import stage
from autograder.secret import STATE

SOURCE = "source"

_READ_ONLY = 0o444


def stage_course(course: Path, language: str) -> None:
    """Bring source/ up to date with solutions/, in one language.

    An assignment that cannot be staged is left out with a warning that says why: one half
    written assignment must not keep the others from being graded.
    """
    with _lock(course):
        for name in assignment_names(course):
            try:
                _stage_if_stale(course, name, language)
            except AutograderError as error:
                shutil.rmtree(course / SOURCE / name, ignore_errors=True)
                get_logger().warning("%s is not staged for nbgrader: %s", name, error)


def _stage_if_stale(course: Path, name: str, language: str) -> None:
    staged, record = course / SOURCE / name, course / STATE / "staged" / name
    if record.is_file() and record.read_text() == _fingerprint(course, name, language):
        return
    with tempfile.TemporaryDirectory(prefix="staging-", dir=course / STATE) as scratch:
        fresh = Path(scratch) / name
        stage(load_assignment(course, name), language, fresh)
        for path in fresh.rglob("*"):
            if path.is_file():
                # The formgrader offers this notebook for editing; solutions/ is the place for that.
                path.chmod(_READ_ONLY)
        if staged.exists():
            shutil.rmtree(staged)
        staged.parent.mkdir(exist_ok=True)
        fresh.rename(staged)
    record.parent.mkdir(exist_ok=True)
    record.write_text(_fingerprint(course, name, language))


def _fingerprint(course: Path, name: str, language: str) -> str:
    """A hash of what an assignment is staged from, of what was staged, and of the code that does it."""
    digest = hashlib.sha256(language.encode())
    package = Path(__file__).resolve().parent.parent
    folders = [course / SOURCES / name, course / SOURCE / name, course / DATA]
    for path in (package / "notebook" / "build.py", package / "release" / "stage.py"):
        digest.update(path.read_bytes())
    for path in (path for folder in folders for path in sorted(folder.rglob("*"))):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(course).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@contextmanager
def _lock(course: Path) -> Iterator[None]:
    """Several nbgrader commands may start at once; one of them stages."""
    (course / STATE).mkdir(exist_ok=True)
    with (course / STATE / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
