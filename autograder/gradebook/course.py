"""nbgrader driven in this process: registering an assignment, and grading it into the gradebook."""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections.abc import Iterable
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps.baseapp import NbGrader
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import capture_log
from sqlalchemy.exc import SAWarning
from traitlets.config import Application, Config

from autograder.assignment import load_assignment
from autograder.errors import GradebookError
from autograder.gradebook.config import configure
from autograder.release.generate import find_alembic, generate
from autograder.release.stage import stage
from autograder.results import LANGUAGES


def course_settings(course: Path) -> Config:
    """What nbgrader's commands would be configured with in `course`, plus what `configure` sets."""
    app = NbGrader()
    app.raise_config_file_errors = True
    app.log_level = logging.ERROR  # it warns where there is no configuration for all users
    app.load_cwd_config = False
    app.load_config_file()
    Application.load_config_file(app, "nbgrader_config", path=str(course))
    config = Config(app.config)
    if "exporter_class" not in config.Autograde:
        configure(config, course)
    config.CourseDirectory.root = str(course.resolve())
    return config


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
