"""Grading a class: every submission of an assignment into the store, and then into the gradebook."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import capture_log

from autograder.errors import GradebookError, GradingError, KernelError, UsageError
from autograder.gradebook.course import course_settings, grade_course, is_registered, register
from autograder.gradebook.run import GradingRun
from autograder.kernels.probes import require_sandbox
from autograder.results import SubmissionResult

SUBMITTED = "submitted"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Graded:
    """One submission of a class. `fault` says what of ours failed, where something did."""

    student: str
    result: SubmissionResult | None
    fault: str = ""


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


def grade_class(
    course: Path, assignment: str, *, on_graded: Callable[[Graded], None]
) -> list[Graded]:
    """Grade everybody's submission and write nbgrader's gradebook.

    `on_graded` is told of each submission as it is done. A fault of ours in one is kept for the
    end and stops no other. Raises SandboxError before anything is run where there is no sandbox,
    and GradebookError where nbgrader refuses.
    """
    waiting = students(course, assignment)
    require_sandbox()
    if not is_registered(course, assignment):
        register(course, assignment)
    graded = []
    run = GradingRun(course, log)
    try:
        for student in waiting:
            graded.append(_grade(run, course, student, assignment))
            on_graded(graded[-1])
    finally:
        run.close()
    _into_gradebook(course, assignment, graded)
    return graded


def make_feedback(course: Path, assignment: str) -> None:
    """Run nbgrader's generate_feedback for everybody. Raises GradebookError where nbgrader fails."""
    config = course_settings(course)
    config.CourseDirectory.assignment_id = assignment
    config.BaseConverter.force = True
    converter = GenerateFeedback(coursedir=CourseDirectory(config=config), config=config)
    outcome = capture_log(converter)
    if not outcome["success"]:
        log_text = outcome.get("log", outcome["error"])
        raise GradebookError(f"nbgrader generate_feedback {assignment} failed:\n{log_text}")


def _grade(run: GradingRun, course: Path, student: str, assignment: str) -> Graded:
    path = course / SUBMITTED / student / assignment / f"{assignment}.ipynb"
    try:
        run.admit(path, student=student, assignment=assignment)
        result = run.result(student, assignment)
    except (GradingError, KernelError) as error:
        return Graded(student, None, str(error))
    return Graded(student, result)


def _into_gradebook(course: Path, assignment: str, graded: Sequence[Graded]) -> None:
    done = [item.student for item in graded if item.result is not None]
    if len(done) == len(graded):
        grade_course(course, assignment)
    elif done:
        grade_course(course, assignment, done)
