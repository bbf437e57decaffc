"""A Python that has imported Keras already, and runs each program in a fork of itself.

`python -m tests.benchmarks.warm_python`: a line is the path of a program; the answer is the seconds
from the fork to the child's end, and the CPU seconds of the child, or what went wrong.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Self

from .usage import REPOSITORY, environment


class WarmPython:
    """Such a process, from outside. settings: environment variables for it."""

    def __init__(self, **settings: str) -> None:
        self._settings = settings

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            cwd=REPOSITORY,
            env=environment() | self._settings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,  # as a sandbox: the scheduler shares out among sessions
        )
        return self

    def run(self, program: Path) -> tuple[float, float]:
        """Wall and CPU seconds of a program. Raises RuntimeError where it fails."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{program}\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        if answer["failed"]:
            raise RuntimeError(answer["failed"])
        return answer["wall_s"], answer["cpu_s"]

    def __exit__(self, *_error: object) -> None:
        self._process.communicate()


def serve() -> None:
    import keras  # noqa: F401  # what makes it warm
    import matplotlib.pyplot  # noqa: F401
    import numpy.random  # noqa: F401

    for line in sys.stdin:
        program = compile(Path(line.strip()).read_text("utf-8"), "<program>", "exec")
        reader, writer = os.pipe()
        start = time.monotonic()
        child = os.fork()
        if child == 0:
            try:
                exec(program, {"__name__": "__main__"})
            except BaseException:
                os.write(writer, traceback.format_exc()[-2000:].encode())
            os._exit(0)
        os.close(writer)
        _, _, usage = os.wait4(child, 0)
        answer = {"wall_s": time.monotonic() - start, "cpu_s": usage.ru_utime + usage.ru_stime}
        with open(reader, encoding="utf-8") as said:
            answer["failed"] = said.read()
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    serve()
