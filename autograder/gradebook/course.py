"""nbgrader driven in this process: registering an assignment, and grading it into the gradebook."""

from __future__ import annotations

import logging
import tempfile
import traceback
import warnings
from collections.abc import Iterable
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps.baseapp import NbGrader
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import capture_log
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SAWarning
from traitlets import TraitError
from traitlets.config import Application, Config

from autograder.assignment import load_assignment
from autograder.errors import AutograderError, GradebookError, UsageError
from autograder.gradebook.config import configure
from autograder.release.generate import find_alembic, generate
from autograder.release.stage import stage
from autograder.results import LANGUAGES

SETTINGS = "nbgrader_config.py"
_CURE = (
    "Mend the file and run the same command again; nothing was graded. Run no nbgrader command "
    "before: with this file as it is, nbgrader would run students' code without a sandbox."
)


def course_settings(course: Path) -> Config:
    """What nbgrader's commands would be configured with in `course`, plus what `configure` sets.

    Raises UsageError, with the file and line, where nbgrader_config.py cannot be read.
    """
    app = NbGrader()
    app.raise_config_file_errors = True
    app.log_level = logging.ERROR  # it warns where there is no configuration for all users
    app.load_cwd_config = False
    app.load_config_file()
    _read(course / SETTINGS, app)
    config = Config(app.config)
    if "exporter_class" not in config.Autograde:
        configure(config, course)
    config.CourseDirectory.root = str(course.resolve())
    try:
        make_url(str(CourseDirectory(config=config).db_url))
    except (TraitError, ArgumentError) as error:
        raise UsageError(f"{course / SETTINGS}: {str(error).rstrip('.')}. {_CURE}") from error
    return config


def _read(path: Path, app: NbGrader) -> None:
    """Read the course's configuration; nbgrader itself would go on without one that is wrong."""
    try:
        Application.load_config_file(app, path.stem, path=str(path.parent))
    except SystemExit as stop:
        if isinstance(stop.__cause__, AutograderError):
            raise stop.__cause__ from None
        raise UsageError(f"{path} ended the program: {stop}. {_CURE}") from stop
    except SyntaxError as error:
        raise UsageError(
            f"{error.filename}, line {error.lineno}: {error.msg}: `{(error.text or '').strip()}`. {_CURE}"
        ) from error
    except Exception as error:
        lines = [
            f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == str(path)
        ]
        where = f"{path}, line {lines[-1]}" if lines else str(path)
        raise UsageError(f"{where}: {type(error).__name__}: {error}. {_CURE}") from error


def is_registered(course: Path, assignment: str) -> bool:
    """Whether the course's gradebook knows the assignment."""
    find_alembic()
    coursedir = CourseDirectory(config=course_settings(course))
    with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
        try:
            gradebook.find_notebook(assignment, assignment)
        except MissingEntry:
            return False
    return True


def register(course: Path, assignment: str) -> None:
    """Run nbgrader's generate_assignment, so that the course's gradebook knows the assignment.

    The released notebook in the course's language is written again, with the same bytes.
    Raises AssignmentError or CheckError where the assignment's source is wrong, and
    GradebookError with nbgrader's log where nbgrader fails.
    """
    loaded = load_assignment(course, assignment)
    with tempfile.TemporaryDirectory() as scratch:
        # What is wrong with the assignment's source is said here, and not by nbgrader.
        stage(loaded, LANGUAGES[0], Path(scratch) / assignment)
    find_alembic()
    generate(course_settings(course), assignment)


def grade_course(
    course: Path,
    assignment: str,
    students: Iterable[str] = ("*",),
    *,
    force: bool = True,
    settings: Config | None = None,
) -> None:
    """Run nbgrader's autograde for the submissions of an assignment.

    students: ids, or patterns of ids; by default everybody's. force: also those that were
    graded before. settings: those of the course, where they were read already. Results in the
    store are used, the rest is graded here. Says nothing where all goes well; raises
    GradebookError with nbgrader's log where something of ours, or nbgrader's, failed.
    Submissions that did not fail are then in the gradebook all the same.
    """
    load_assignment(course, assignment)
    find_alembic()
    config = Config(settings or course_settings(course))
    config.CourseDirectory.assignment_id = assignment
    config.BaseConverter.force = force
    for student in students:
        config.CourseDirectory.student_id = student
        converter = Autograde(coursedir=CourseDirectory(config=config), config=config)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # nbgrader's queries and SQLAlchemy 2.1
            outcome = capture_log(converter)
        if not outcome["success"]:
            raise GradebookError(
                f"nbgrader autograde {assignment} failed:\n{outcome.get('log', outcome['error'])}"
            )
