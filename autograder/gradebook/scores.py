"""Scores and comments into nbgrader's database, one transaction a submission."""

from __future__ import annotations

from nbgrader.api import Gradebook, MissingEntry

from autograder.assignment import Assignment
from autograder.checks.catalogue import points
from autograder.errors import GradebookError
from autograder.gradebook.report import comment
from autograder.notebook.submission import SOLUTION_PREFIX
from autograder.results import ExerciseResult, SubmissionResult

_CLOSE = 1e-9


def check_gradebook(database: str, assignment: Assignment) -> None:
    """Raise GradebookError unless the gradebook knows the assignment with the points of its checks."""
    with Gradebook(database) as gradebook:
        try:
            notebook = gradebook.find_notebook(assignment.name, assignment.name)
        except MissingEntry:
            raise GradebookError(
                f"the gradebook does not know {assignment.name}. "
                f"Run first: nbgrader generate_assignment {assignment.name}"
            ) from None
        known = {cell.name: float(cell.max_score) for cell in notebook.grade_cells}
    wanted = points(assignment)
    cure = f"Run: nbgrader generate_assignment {assignment.name} --force"
    if known.keys() != wanted.keys():
        odd = ", ".join(sorted(known.keys() ^ wanted.keys()))
        raise GradebookError(
            f"the gradebook's exercises of {assignment.name} are not those of its notebook: {odd}. "
            f"{cure} (where submissions were graded already, nbgrader refuses to add or remove exercises)"
        )
    for exercise, worth in wanted.items():
        if abs(known[exercise] - worth) > _CLOSE:
            raise GradebookError(
                f"{assignment.name}: the gradebook gives {known[exercise]:g} points for {exercise}, "
                f"its checks give {worth:g}. {cure}"
            )


def save_scores(
    database: str, result: SubmissionResult, *, student: str, assignment: str, language: str
) -> None:
    """Write a submission's scores and comments, all or none.

    A score is kept between 0 and what the gradebook says its exercise is worth; an exercise
    without a result scores 0. A grade given by a person stays. Only a check that failed on our
    side asks for a person. Raises GradebookError for a result from outside the sandbox.
    """
    if result.sandbox == "none":
        raise GradebookError(
            f"{student}: graded without a sandbox, so it is not written to the gradebook"
        )
    exercises = {exercise.name: exercise for exercise in result.exercises}
    with Gradebook(database) as gradebook:
        notebook = gradebook.find_submission_notebook(assignment, assignment, student)
        for grade in notebook.grades:
            exercise = exercises.get(grade.name)
            grade.auto_score = _clamped(exercise, float(grade.max_score))
            grade.needs_manual_grade = exercise is not None and _ours_failed(exercise)
        for entry in notebook.comments:
            exercise = exercises.get(entry.name.removeprefix(SOLUTION_PREFIX))
            entry.auto_comment = comment(exercise, language) if exercise else None
        gradebook.db.commit()


def _clamped(exercise: ExerciseResult | None, worth: float) -> float:
    return min(max(exercise.score, 0.0), worth) if exercise else 0.0


def _ours_failed(exercise: ExerciseResult) -> bool:
    return any(check.status == "error" for check in exercise.checks)
