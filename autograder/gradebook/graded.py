"""What a class was graded with: results and source text, as autograded/ and the gradebook have them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from autograder.assignment import Assignment, load_assignment
from autograder.errors import GradebookError, UsageError
from autograder.gradebook.classroom import students
from autograder.gradebook.feedback import KEY
from autograder.gradebook.marks import gradebook_marks
from autograder.notebook.answers import read_accepted
from autograder.notebook.build import OWN, stub
from autograder.notebook.source import read_source
from autograder.notebook.submission import SOLUTION_PREFIX
from autograder.reports.class_report import (
    ClassReport,
    Work,
    class_page,
    class_rows,
    summarise,
)
from autograder.reports.spreadsheet import write_csv
from autograder.results import LANGUAGES, SubmissionResult

REPORTS = "reports"


def class_report(course: Path, assignment: str) -> ClassReport | None:
    """The report of everybody who is graded; None where nobody is yet.

    Raises UsageError where nobody handed in, and GradebookError where the gradebook is not there.
    """
    loaded = load_assignment(course, assignment)
    try:
        marks = gradebook_marks(course, assignment)
    except SQLAlchemyError as error:
        raise GradebookError(
            f"the gradebook cannot be read ({error.args[0]}); run first: autograder grade {assignment}"
        ) from error
    works = []
    for student in students(course, assignment):
        mark = marks.get(student)
        work = _work(autograded(course, student, assignment), mark.score if mark else None)
        if work is not None:
            works.append(work)
    return summarise(assignment, loaded.title, works, _known(loaded)) if works else None


def write_class_report(course: Path, assignment: str, language: str) -> tuple[Path, Path]:
    """Write the report into reports/, as a page and as a table, and return their paths.

    Raises UsageError where nobody is graded yet, and as `class_report` does.
    """
    report = class_report(course, assignment)
    if report is None:
        raise UsageError(f"nobody is graded yet; run first: autograder grade {assignment}")
    folder = course / REPORTS
    # It holds everybody's names, scores and code.
    folder.mkdir(mode=0o700, exist_ok=True)
    page, table = (folder / f"{assignment}.{ending}" for ending in ("html", "csv"))
    page.write_text(class_page(report, language), encoding="utf-8")
    write_csv(table, class_rows(report, language))
    return page, table


def autograded(course: Path, student: str, assignment: str) -> Path:
    """Where nbgrader keeps a student's graded notebook."""
    return course / "autograded" / student / assignment / f"{assignment}.ipynb"


def _work(path: Path, score: float | None) -> Work | None:
    """A student's work from the notebook that we made when grading; None where there is none."""
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    kept = notebook["metadata"].get(KEY, {}).get("result")
    if kept is None:
        return None
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return Work(
        SubmissionResult.from_json(kept),
        answers={
            grade_id.removeprefix(SOLUTION_PREFIX): _source(cell)
            for cell in code
            if (grade_id := _grade_id(cell)).startswith(SOLUTION_PREFIX)
        },
        own=[_source(cell) for cell in code if str(cell.get("id", "")).startswith(OWN)],
        score=score,
    )


def _grade_id(cell: dict[str, Any]) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def _source(cell: dict[str, Any]) -> str:
    source = cell["source"]  # nbformat writes a list of lines
    return source if isinstance(source, str) else "".join(source)


def _known(assignment: Assignment) -> list[str]:
    """Source text that is no student's own: what was handed out, and right answers."""
    cells = read_source(assignment.source)
    code = [cell.source for cell in cells if cell.kind == "code"]
    handed_out = [
        stub(cell.source, language) for cell in cells if cell.exercise for language in LANGUAGES
    ]
    right = [
        source for each in read_accepted(assignment, cells) for source in each.overrides.values()
    ]
    return [*code, *handed_out, *right]
