"""A class without its code: any number of students, and results as a grading process would give them."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from nbgrader import api
from sqlalchemy import Engine, insert, select

from autograder import messages
from autograder.assignment import Assignment
from autograder.checks.catalogue import catalogue
from autograder.gradebook.classroom import Entry
from autograder.notebook.source import exercises, read_source
from autograder.notebook.submission import Submission
from autograder.results import (
    CheckResult,
    Diagnosis,
    ExerciseResult,
    SubmissionResult,
    Text,
)
from autograder.scaling import Answer, Work
from autograder.store import key_of

WRONG = 0.25  # of the checks
SENTENCE = Text(es="Sumas 2 en vez de multiplicar por 2.", en="You add 2 instead of doubling.")


class Nobody:
    """The executor of a class in which nothing is left to grade."""

    def run(
        self, assignment: Assignment, works: Iterator[Work], *, secret: bytes
    ) -> Generator[tuple[Work, Answer]]:
        for work in works:
            raise AssertionError(f"{work.submission.name} was not in the store")
        yield from ()


class Recorder:
    """Makes results of an assignment, each with verdicts and sentences of its own."""

    def __init__(self, assignment: Assignment) -> None:
        self._assignment = assignment
        self._checks = catalogue(assignment)
        self._exercises = exercises(read_source(assignment.source))

    def result(self, student: str) -> SubmissionResult:
        chance = random.Random(student)
        return SubmissionResult(
            self._assignment.name,
            student,
            tuple(
                ExerciseResult(
                    name,
                    tuple(
                        self._verdict(
                            CheckResult(i.name, i.title, i.visibility, "passed", i.points), chance
                        )
                        for i in self._checks
                        if i.exercise == name
                    ),
                )
                for name in self._exercises
            ),
            "bubblewrap",
            time_s=round(chance.uniform(0.1, 0.5), 3),
        )

    def _verdict(self, passed: CheckResult, chance: random.Random) -> CheckResult:
        if chance.random() > WRONG:
            return passed
        said = messages.say("assertion", title=passed.title)
        diagnosis = Diagnosis("adds_two", SENTENCE) if chance.random() < 0.5 else None
        return replace(passed, status="failed", message=said, diagnosis=diagnosis)


def student_id(number: int) -> str:
    return f"s{number:06}"


def hand_in(course: Path, assignment: str, notebook: str, first: int, last: int) -> None:
    """The same notebook from students `first` up to `last`."""
    for number in range(first, last):
        path = course / "submitted" / student_id(number) / assignment / f"{assignment}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(notebook, encoding="utf-8")


def entry(
    recorder: Recorder, submission: Submission, number: int, digest: str, secret: bytes
) -> Entry:
    """What student `number`, who handed in the notebook of `submission`, has in the store."""
    theirs = replace(submission, name=student_id(number))
    key = key_of(theirs, digest, secret=secret)
    return Entry(theirs.name, key, recorder.result(theirs.name))


def copy_rows(engine: Engine, model: str, first: int, last: int) -> None:
    """Give students `first` up to `last` the rows that nbgrader wrote for the student `model`.

    What lies between two sizes when there is no time to enter it all: the gradebook is then as
    large as if there had been.
    """
    student, submitted = api.Student.__table__, api.SubmittedAssignment.__table__
    notebook = api.SubmittedNotebook.__table__
    with engine.begin() as connection:

        def rows(table: Any, column: Any, value: str) -> list[dict[str, Any]]:
            query = select(table).where(column == value)
            return [dict(row) for row in connection.execute(query).mappings()]

        (one,) = rows(student, student.c.id, model)
        (work,) = rows(submitted, submitted.c.student_id, model)
        (page,) = rows(notebook, notebook.c.assignment_id, work["id"])
        parts = {
            table: rows(table, table.c.notebook_id, page["id"])
            for table in (api.Grade.__table__, api.Comment.__table__)
        }
        copies: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        for number in range(first, last):
            name, work_id, page_id = student_id(number), uuid4().hex, uuid4().hex
            copies[student].append(one | {"id": name})
            copies[submitted].append(work | {"id": work_id, "student_id": name})
            copies[notebook].append(page | {"id": page_id, "assignment_id": work_id})
            for table, models in parts.items():
                for row in models:
                    copies[table].append(row | {"id": uuid4().hex, "notebook_id": page_id})
        for table, copied in copies.items():
            if copied:
                connection.execute(insert(table), copied)
