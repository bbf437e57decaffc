"""One grading run a course at a time: results and grades have a single writer."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from autograder.errors import GradingError
from autograder.secret import STATE


@contextmanager
def alone(course: Path) -> Iterator[None]:
    """Hold the course's lock, which ends with this process however it ends.

    Raises GradingError where another run holds it.
    """
    folder = course / STATE
    folder.mkdir(exist_ok=True, mode=0o700)
    with (folder / "grading.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise GradingError(
                f"another run is grading in {course} (process {file.read().strip() or 'unknown'}). "
                "Wait for its end; this run would find its results then."
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
