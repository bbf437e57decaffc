"""A class: who handed in what, and everybody's results into the gradebook."""

from __future__ import annotations

import glob
import hashlib
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import capture_log
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from traitlets.config import Config

from autograder.assignment import load_assignment
from autograder.errors import GradebookError, NotebookError, UsageError
from autograder.gradebook.course import course_settings, grade_course, is_registered, register
from autograder.gradebook.engine import LOCKED_S, PassEngine, add_indexes, cure, one_engine
from autograder.gradebook.run import graded_before, handed_in
from autograder.gradebook.scores import check_gradebook
from autograder.gradebook.written import Written
from autograder.notebook.source import read_source
from autograder.notebook.submission import Submission, read_submission
from autograder.results import SubmissionResult, Text
from autograder.secret import STATE
from autograder.store import counts

SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Entry:
    """A student's result for the gradebook, under the key by which the store knows it."""

    student: str
    key: str
    result: SubmissionResult


def students(course: Path, assignment: str) -> list[str]:
    """The ids of those who handed something in for an assignment, sorted.

    Raises UsageError where nobody did.
    """
    found = sorted(
        folder.parent.name
        for folder in (course / SUBMITTED).glob(f"*/{assignment}")
        if folder.is_dir()
    )
    if not found:
        raise UsageError(
            f"nothing to grade: {course / SUBMITTED}/<student>/{assignment}/{assignment}.ipynb "
            "is where submissions are looked for. nbgrader's collect and zip_collect put them there."
        )
    return found


def read_class(course: Path, assignment: str) -> Iterator[Submission | tuple[str, Text]]:
    """What everybody handed in, one after the other: a submission, or why it cannot be read."""
    cells = read_source(load_assignment(course, assignment).source)
    for student in students(course, assignment):
        path = course / SUBMITTED / student / assignment / f"{assignment}.ipynb"
        try:
            yield read_submission(handed_in(path), cells, name=student)
        except NotebookError as error:
            yield student, error.text


def prepare(course: Path, assignment: str) -> None:
    """See to it that the gradebook knows the assignment, with the points of its checks.

    Raises GradebookError where it does not fit, before anything is graded for it.
    """
    database = _database(course_settings(course))
    try:
        with one_engine(database) as known:
            if not is_registered(course, assignment):
                register(course, assignment)
            add_indexes(known.engine)
            check_gradebook(database, load_assignment(course, assignment))
    except SQLAlchemyError as error:
        raise _stopped(str(error), database, "Nothing was graded yet") from error


def enter_grades(
    course: Path,
    assignment: str,
    entries: Sequence[Entry],
    *,
    force: bool = False,
    on_entered: Callable[[str], None] = lambda _student: None,
    locked_s: float = LOCKED_S,
) -> dict[str, str]:
    """Enter results into the gradebook by nbgrader's autograde, one student after the other.

    What the gradebook holds already is left out, unless by `force`. `on_entered` is told of each
    student. Returns the faults: student -> what nbgrader said. Raises GradebookError, with what to
    do, where the database or the disk gives up, and KeyboardInterrupt between two students.
    """
    settings = course_settings(course)
    database = _database(settings)
    faults: dict[str, str] = {}
    progress = f"0 of {len(entries)}"
    try:
        with one_engine(database, locked_s=locked_s) as known, _interrupts_wait() as interrupted:
            written = Written(course, assignment, known.engine, settings=_settings(course))
            enter = partial(_enter, course, assignment, settings, known)
            for number, entry in enumerate(entries, start=1):
                if force or not (counts(entry.result) and written.holds(entry.student, entry.key)):
                    fault = enter(entry)
                    if fault:
                        faults[entry.student] = fault
                    else:
                        written.note(entry.student, entry.key)
                progress = f"{number} of {len(entries)}"
                on_entered(entry.student)
                if interrupted():
                    raise KeyboardInterrupt
            written.tidy()
    except (SQLAlchemyError, OSError, _DatabaseFault) as error:
        raise _stopped(
            f"{type(error).__name__} {error}", database, f"{progress} grades are entered"
        ) from error
    return faults


def _enter(course: Path, assignment: str, settings: Config, known: PassEngine, entry: Entry) -> str:
    """Enter one result, as one transaction. The fault that belongs to this submission, or ""."""
    before = graded_before.set({entry.key: entry.result})
    try:
        with known.transaction():
            # Of one student, also where the id is a pattern that others fit.
            grade_course(course, assignment, [glob.escape(entry.student)], settings=settings)
    except GradebookError as error:
        if cure(str(error), str(known.engine.url)):
            raise _DatabaseFault(str(error)) from error
        return str(error)
    finally:
        graded_before.reset(before)
    return ""


class _DatabaseFault(Exception):
    """nbgrader met a failure of the database."""


def _stopped(said: str, database: str, progress: str) -> GradebookError:
    advice = cure(said, database) or f"the gradebook cannot be written ({said})"
    return GradebookError(
        f"{advice}, and run the same command again. {progress}; every result is kept in "
        f"{STATE}/, so nothing is graded twice."
    )


def _database(settings: Config) -> str:
    """The gradebook's URL. Raises GradebookError where nbgrader could not write to it."""
    coursedir = CourseDirectory(config=settings)
    url = str(coursedir.db_url)
    if not coursedir.course_id and make_url(url).get_backend_name() != "sqlite":
        # nbgrader makes no row for a course without a name, and only SQLite lets it refer to none.
        raise GradebookError(
            "a gradebook outside of SQLite needs the course's name: set "
            'c.CourseDirectory.course_id = "..." beside db_url in nbgrader_config.py'
        )
    return url


def _settings(course: Path) -> str:
    """A hash of the course's configuration, which may say how late work is counted."""
    path = course / "nbgrader_config.py"
    return hashlib.sha256(path.read_bytes() if path.is_file() else b"").hexdigest()


@contextmanager
def _interrupts_wait() -> Iterator[Callable[[], bool]]:
    """Let Ctrl-C wait for the end of a submission: nbgrader would take it for a failure of one."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return
    before = {
        number: signal.signal(number, lambda *_: asked.set())
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield asked.is_set
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def make_feedback(course: Path, assignment: str) -> None:
    """Run nbgrader's generate_feedback for everybody. Raises GradebookError where nbgrader fails."""
    config = course_settings(course)
    config.CourseDirectory.assignment_id = assignment
    config.BaseConverter.force = True
    converter = GenerateFeedback(coursedir=CourseDirectory(config=config), config=config)
    with one_engine(_database(config)):
        outcome = capture_log(converter)
    if not outcome["success"]:
        log_text = outcome.get("log", outcome["error"])
        raise GradebookError(f"nbgrader generate_feedback {assignment} failed:\n{log_text}")
