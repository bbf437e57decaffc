"""What `nbgrader generate_feedback` hands out for our assignments: the student's feedback page.

The result that was graded travels in the autograded notebook, so the page needs nothing else, and
the scores and comments are those that the gradebook has now.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import HTMLExporter
from nbconvert.exporters.exporter import Exporter
from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution

from autograder.assignment import assignment_names, load_assignment
from autograder.gradebook.report import comment
from autograder.notebook.submission import SOLUTION_PREFIX
from autograder.reports.feedback import Feedback, Marked, feedback_page
from autograder.results import SubmissionResult

KEY = "autograder"


def keep_result(nb: NotebookNode, result: SubmissionResult, language: str) -> None:
    """Put a result into the autograded notebook, for the feedback that follows."""
    nb.metadata[KEY] = {"language": language, "result": result.to_json()}


class FeedbackExporter(HTMLExporter):  # type: ignore[misc]
    """nbgrader's exporter for `generate_feedback`, with a page of our own for what we graded."""

    def from_notebook_node(
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        kept = nb.metadata.get(KEY, {}).get("result")
        course = Path(self.parent.coursedir.root)
        if kept is None or kept["assignment"] not in assignment_names(course):
            page: tuple[str, dict[str, Any]] = super().from_notebook_node(nb, resources, **kw)
            return page
        # nbgrader's preprocessors write the gradebook's scores and comments into the cells.
        graded, resources = Exporter.from_notebook_node(self, nb, resources, **kw)
        result = SubmissionResult.from_json(kept)
        language = nb.metadata[KEY]["language"]
        feedback = Feedback(
            result,
            load_assignment(course, result.assignment).title,
            language,
            answers=_answers(graded),
            marks=_marks(graded, result, language),
            late_penalty=float(resources["nbgrader"]["late_penalty"]),
        )
        return feedback_page(feedback), resources


def _answers(nb: NotebookNode) -> dict[str, str]:
    return {_exercise(cell): cell.source for cell in nb.cells if is_solution(cell)}


def _marks(nb: NotebookNode, result: SubmissionResult, language: str) -> dict[str, Marked]:
    """What the gradebook has beside the automatic scores and comments."""
    scores = {_exercise(c): c.metadata.nbgrader.get("score") for c in nb.cells if is_grade(c)}
    comments = {
        _exercise(c): c.metadata.nbgrader.get("comment") for c in nb.cells if is_solution(c)
    }
    marks = {}
    for exercise in result.exercises:
        score, said = scores.get(exercise.name), comments.get(exercise.name) or ""
        if score is None:
            continue
        ours = said == comment(exercise, language)
        by_hand = abs(score - exercise.score) > 1e-9
        marks[exercise.name] = Marked(score, by_hand, "" if ours else said)
    return marks


def _exercise(cell: NotebookNode) -> str:
    return str(cell.metadata.nbgrader.grade_id).removeprefix(SOLUTION_PREFIX)
