"""What the gradebook holds of a class: automatic scores, grades given by hand, late penalties."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nbgrader import api
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import select

from autograder.gradebook.course import course_settings
from autograder.gradebook.engine import one_engine


@dataclass(frozen=True, slots=True)
class Mark:
    """One exercise, or a whole submission. by_hand: a person graded some of it.

    score: what counts, with grades by hand, extra credit and the penalty for being late.
    """

    automatic: float
    score: float
    by_hand: bool = False

    def __add__(self, other: Mark) -> Mark:
        return Mark(
            self.automatic + other.automatic,
            self.score + other.score,
            self.by_hand or other.by_hand,
        )


def gradebook_marks(course: Path, assignment: str) -> dict[str, Mark]:
    """Student -> the mark of the whole submission, as the gradebook has it now."""
    submitted, notebook = api.SubmittedAssignment.__table__, api.SubmittedNotebook.__table__
    known, grade = api.Assignment.__table__, api.Grade.__table__
    pages = submitted.join(known, submitted.c.assignment_id == known.c.id).join(
        notebook, notebook.c.assignment_id == submitted.c.id
    )
    of_this = known.c.name == assignment
    grades = (
        select(
            submitted.c.student_id, grade.c.auto_score, grade.c.manual_score, grade.c.extra_credit
        )
        .select_from(pages.join(grade, grade.c.notebook_id == notebook.c.id))
        .where(of_this)
    )
    penalties = (
        select(submitted.c.student_id, notebook.c.late_submission_penalty)
        .select_from(pages)
        .where(of_this)
    )
    marks: dict[str, Mark] = {}
    with one_engine(_database(course)) as opened, opened.engine.connect() as connection:
        for student, automatic, by_hand, extra in connection.execute(grades):
            score = (automatic or 0.0) if by_hand is None else by_hand
            mark = Mark(automatic or 0.0, score + (extra or 0.0), by_hand is not None)
            marks[student] = marks.get(student, Mark(0.0, 0.0)) + mark
        for student, penalty in connection.execute(penalties):
            if student in marks:
                marks[student] += Mark(0.0, -(penalty or 0.0))
    return marks


def _database(course: Path) -> str:
    return str(CourseDirectory(config=course_settings(course)).db_url)
