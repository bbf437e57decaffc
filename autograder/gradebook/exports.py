"""Export plugins for `nbgrader export`: files that Canvas and Moodle import.

    nbgrader export --exporter autograder.gradebook.exports.MoodleExportPlugin --to grades.csv

Canvas reads a first row of headings and a second one with "Points Possible"; students are found
by `SIS User ID`, and a column becomes the assignment of that name. Moodle lets its user map the
columns: students are found by `ID number` or `Email address`. Either file has a column for each
assignment and, with --MoodleExportPlugin.exercises=True, one for each exercise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin
from traitlets import Bool

from autograder.reports.spreadsheet import safe, write_csv


class _Table(ExportPlugin):  # type: ignore[misc]
    """What both have in common: who is exported, and the columns of grades."""

    exercises = Bool(False, help="A column for each exercise, too.").tag(config=True)
    default = "grades.csv"

    def export(self, gradebook: Gradebook) -> None:
        """Write the file. Nothing that a student can choose becomes a formula in a spreadsheet."""
        columns = list(self._columns(gradebook))
        target = Path(self.to or self.default)
        write_csv(target, self._rows(gradebook, columns))
        self.log.info("Exported grades to %s", target)

    def _rows(self, gradebook: Gradebook, columns: list[_Column]) -> Iterator[list[Any]]:
        raise NotImplementedError

    def _columns(self, gradebook: Gradebook) -> Iterator[_Column]:
        wanted = {str(name) for name in self.assignment}
        for assignment in gradebook.assignments:
            if wanted and assignment.name not in wanted:
                continue
            yield _Column(assignment.name, None, float(assignment.max_score))
            if self.exercises:
                for notebook in assignment.notebooks:
                    for cell in notebook.grade_cells:
                        yield _Column(assignment.name, cell.name, float(cell.max_score))

    def _students(self, gradebook: Gradebook) -> Iterator[Any]:
        wanted = {str(name) for name in self.student}
        for student in sorted(gradebook.students, key=lambda each: str(each.id)):
            if not wanted or str(student.id) in wanted:
                yield student


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of grades: an assignment's, or an exercise's."""

    assignment: str
    exercise: str | None
    max_score: float

    @property
    def title(self) -> str:
        return f"{self.assignment}: {self.exercise}" if self.exercise else self.assignment


def _grades(gradebook: Gradebook, student: str, columns: list[_Column]) -> list[float | str]:
    """A student's score in each column; "" where nothing was handed in: both leave that as it is."""
    assignments = {column.assignment for column in columns}
    scores = {name: _scores(gradebook, name, student) for name in assignments}
    return [scores[column.assignment].get(column.exercise, "") for column in columns]


def _scores(gradebook: Gradebook, assignment: str, student: str) -> dict[str | None, float]:
    """Exercise -> score, and None -> that of the whole assignment; nothing where there is none."""
    try:
        submission = gradebook.find_submission(assignment, student)
    except MissingEntry:
        return {}
    scores: dict[str | None, float] = defaultdict(float)
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            scores[grade.name] += float(grade.score)
    scores[None] = float(max(0.0, submission.score - submission.late_submission_penalty))
    return scores


class CanvasExportPlugin(_Table):
    """Grades for Canvas' "Import Grades"."""

    default = "canvas.csv"

    def _rows(self, gradebook: Gradebook, columns: list[_Column]) -> Iterator[list[Any]]:
        empty = ["", "", "", ""]
        yield [
            "Student",
            "ID",
            "SIS User ID",
            "SIS Login ID",
            "Section",
            *(c.title for c in columns),
        ]
        yield ["    Points Possible", *empty, *(c.max_score for c in columns)]
        for student in self._students(gradebook):
            name = ", ".join(filter(None, (student.last_name, student.first_name)))
            who = [
                safe(name or str(student.id)),
                "",
                safe(student.id),
                safe(student.email or ""),
                "",
            ]
            yield [*who, *_grades(gradebook, student.id, columns)]


class MoodleExportPlugin(_Table):
    """Grades for Moodle's "Import > CSV file"."""

    default = "moodle.csv"

    def _rows(self, gradebook: Gradebook, columns: list[_Column]) -> Iterator[list[Any]]:
        yield ["First name", "Last name", "ID number", "Email address", *(c.title for c in columns)]
        for student in self._students(gradebook):
            who = (student.first_name, student.last_name, student.id, student.email)
            grades = _grades(gradebook, student.id, columns)
            yield [*(safe(each or "") for each in who), *grades]
