"""What nbgrader's autograde converter does differently for an assignment of ours.

nbgrader names its converter class in its code, so that no configuration can replace it; its
methods are replaced on the one converter that our exporter is handed.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.utils import parse_utc

from autograder.errors import AutograderError
from autograder.gradebook.run import GradingRun
from autograder.gradebook.scores import check_gradebook

TIMESTAMP = "timestamp.txt"
_LONGEST_TIMESTAMP = 200


def guard(converter: Autograde, run: GradingRun) -> None:
    """Keep students' files out of `converter`, check the gradebook first, and end the run's kernels."""
    init_destination, init_assignment = converter.init_destination, converter.init_assignment
    convert_notebooks = converter.convert_notebooks

    def guarded_init_destination(assignment_id: str, student_id: str) -> bool:
        if not run.is_ours(assignment_id):
            return bool(init_destination(assignment_id, student_id))
        if run.stopped:
            return False
        with _clean_room(converter, assignment_id, student_id):
            return bool(init_destination(assignment_id, student_id))

    def guarded_init_assignment(assignment_id: str, student_id: str) -> None:
        if not run.is_ours(assignment_id):
            init_assignment(assignment_id, student_id)
            return
        if converter.coursedir.notebook_id == "*":
            # One notebook an assignment, whatever the files handed in are called.
            folder = converter._format_source(assignment_id, student_id)
            converter.notebooks = [os.path.join(folder, f"{assignment_id}.ipynb")]
        with _clean_room(converter, assignment_id, student_id):
            init_assignment(assignment_id, student_id)

    def guarded_convert_notebooks() -> None:
        _leave_out_odd_names(converter)
        try:
            for assignment in sorted(_assignments(converter)):
                if run.is_ours(assignment):
                    check_gradebook(converter.coursedir.db_url, run.load(assignment))
            convert_notebooks()
        except (AutograderError, NbGraderException) as error:
            cause = run.stopped or error
            if isinstance(cause, AutograderError):
                converter.log.error("%s", cause)
                raise NbGraderException(str(cause)) from cause
            raise
        finally:
            run.close()

    converter.init_destination = guarded_init_destination
    converter.init_assignment = guarded_init_assignment
    converter.convert_notebooks = guarded_convert_notebooks


@contextmanager
def _clean_room(converter: Autograde, assignment: str, student: str) -> Iterator[None]:
    """Show the converter a folder with the submission's timestamp in place of the submission.

    Links, pipes, devices and files of any size stay where they are: none is opened or copied. The
    folder has an empty file by the notebook's name, too: for a notebook that is not there nbgrader
    would write zeros before anything was graded, and ours says what is missing.
    """
    coursedir = converter.coursedir
    submission = Path(converter._format_source(assignment, student))
    format_path = coursedir.format_path
    with tempfile.TemporaryDirectory(prefix="autograder-") as room:

        def clean_path(step: str, *args: Any, escape: bool = False, **kwargs: Any) -> str:
            if step == coursedir.submitted_directory and not escape:
                return room
            return str(format_path(step, *args, escape=escape, **kwargs))

        Path(room, f"{assignment}.ipynb").touch()
        timestamp = _timestamp(submission / TIMESTAMP)
        if timestamp:
            Path(room, TIMESTAMP).write_text(timestamp, encoding="utf-8")
        elif os.path.lexists(submission / TIMESTAMP):
            converter.log.warning("%s holds no time; it is not used", submission / TIMESTAMP)
        coursedir.format_path = clean_path
        try:
            yield
        finally:
            del coursedir.format_path  # the class's own is seen again


def _timestamp(path: Path) -> str | None:
    """The text of a timestamp.txt that nbgrader will understand, or None."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return None
    with os.fdopen(descriptor, "rb") as file:
        raw = file.read(_LONGEST_TIMESTAMP)
    try:
        text = raw.decode("utf-8").strip()
        parse_utc(text)
    except (ValueError, OverflowError, AttributeError, TypeError):
        return None
    return text


def _leave_out_odd_names(converter: Autograde) -> None:
    """Say which folders have names that nbgrader cannot take apart: it would stop at the first one."""
    for folder in list(converter.assignments):
        if _ids(converter, folder) is None:
            converter.log.error("%r is no name that nbgrader takes; it is not graded", folder)
            del converter.assignments[folder]


def _assignments(converter: Autograde) -> set[str]:
    """The ids of the assignments that the converter was asked for."""
    matches = (_ids(converter, folder) for folder in converter.assignments)
    return {match["assignment_id"] for match in matches if match}


def _ids(converter: Autograde, folder: str) -> re.Match[str] | None:
    """The parts of a folder's name, as nbgrader reads it."""
    pattern = converter._format_source("(?P<assignment_id>.*)", "(?P<student_id>.*)", escape=True)
    return re.match(pattern, folder)
