"""The settings that make nbgrader's own commands work in a course of ours."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

from sqlalchemy.exc import SAWarning
from traitlets.config import Config
from traitlets.log import get_logger

from autograder.assignment import assignment_names
from autograder.errors import AutograderError, UsageError
from autograder.gradebook.staging import SOURCE, stage_course
from autograder.release import RELEASED
from autograder.release.generate import find_alembic, stub_settings
from autograder.results import LANGUAGES

LANGUAGE_VARIABLE = "AUTOGRADER_LANGUAGE"

_STOCK = "nbgrader.preprocessors."
_OURS = "autograder.gradebook.preprocessors."


def configure(c: Config, course: Path | str | None = None, *, language: str | None = None) -> None:
    """Set up nbgrader for the course at `course` (by default the current folder).

    language: that of the notebooks which `nbgrader generate_assignment` and
    `release_assignment` handle, "es" or "en"; by default the environment variable
    AUTOGRADER_LANGUAGE, or else "es". Submissions may be in either, whatever it says.

    Raises UsageError for another language.
    """
    # First what keeps students' code out of nbgrader's kernels: nothing below may prevent it.
    c.Autograde.exporter_class = "autograder.gradebook.door.SubmissionExporter"
    c.Autograde.sanitize_preprocessors = [
        _STOCK + "ClearOutput",
        _STOCK + "DeduplicateIds",
        _STOCK + "OverwriteKernelspec",
        _STOCK + "OverwriteCells",
        _OURS + "CheckOthers",
    ]
    c.Autograde.autograde_preprocessors = [
        _OURS + "GradeExercises",
        _OURS + "ExecuteOthers",
        _STOCK + "IgnorePattern",
        "nbconvert.preprocessors.ClearMetadataPreprocessor",
        _STOCK + "LimitOutput",
        _OURS + "SaveGrades",
        _STOCK + "AssignLatePenalties",
        _OURS + "CheckOthers",
    ]
    c.ZipCollectApp.extractor_plugin = "autograder.gradebook.collect.Extractor"
    c.ZipCollectApp.collector_plugin = "autograder.gradebook.collect.Collector"
    c.GenerateFeedback.exporter_class = "autograder.gradebook.feedback.FeedbackExporter"
    c.GenerateAssignment.exporter_class = "autograder.gradebook.door.ReleaseExporter"
    if course is not None:
        c.CourseDirectory.root = str(Path(course).resolve())
    # nbgrader's queries meet SQLAlchemy 2.1, which says so several times a submission.
    warnings.filterwarnings("ignore", message="Object of type <Submitted", category=SAWarning)
    root = Path(course or os.getcwd()).resolve()
    if not assignment_names(root):
        return
    language = language or course_language()
    if language not in LANGUAGES:
        raise UsageError(
            f"{LANGUAGE_VARIABLE} or language={language!r}: notebooks are in {' or '.join(LANGUAGES)}"
        )
    c.CourseDirectory.source_directory = SOURCE
    c.CourseDirectory.release_directory = f"{RELEASED}/{language}"
    c.ClearSolutions.code_stub = stub_settings(language)
    try:
        find_alembic()
    except AutograderError as error:
        get_logger().warning("%s", error)
    try:
        stage_course(root, language)
    except OSError as error:
        # What is staged already may still serve; nothing may undo the settings above.
        get_logger().warning("source/ could not be brought up to date: %s", error)


def course_language() -> str:
    """The language that AUTOGRADER_LANGUAGE names, or Spanish."""
    return os.environ.get(LANGUAGE_VARIABLE) or LANGUAGES[0]
