"""Results into the gradebook: what is entered, what is left out, and a database that gives up.

The results are made up here, so nothing is graded.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from nbgrader.api import Gradebook
from nbgrader.preprocessors import AssignLatePenalties

from autograder.checks.catalogue import catalogue
from autograder.errors import GradebookError
from autograder.gradebook import classroom
from autograder.gradebook.classroom import Entry, enter_grades, prepare, read_class
from autograder.gradebook.engine import INDEXES
from autograder.notebook.submission import Submission
from autograder.results import CheckResult, ExerciseResult, SubmissionResult
from autograder.store import submission_key

from .room import ASSIGNMENT
from .tiny import POINTS

SECRET = b"a secret of the class"


def result(room: Any, student: str, status: Any = "passed") -> SubmissionResult:
    infos = catalogue(room.assignment)
    return SubmissionResult(
        ASSIGNMENT,
        student,
        tuple(
            ExerciseResult(
                name,
                tuple(
                    CheckResult(i.name, i.title, i.visibility, status, i.points)
                    for i in infos
                    if i.exercise == name
                ),
            )
            for name in POINTS
        ),
        "bubblewrap",
    )


def entries(room: Any, status: Any = "passed") -> list[Entry]:
    return [
        Entry(
            item.name,
            submission_key(room.assignment, item, secret=SECRET),
            result(room, item.name, status),
        )
        for item in read_class(room.folder, ASSIGNMENT)
        if isinstance(item, Submission)
    ]


class Spy:
    """Counts the students for whom nbgrader's autograde is run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.entered: list[str] = []
        stock = classroom.grade_course

        def grade_course(course: Any, assignment: str, students: Any, **options: Any) -> None:
            self.entered += students
            stock(course, assignment, students, **options)

        monkeypatch.setattr(classroom, "grade_course", grade_course)

    def take(self) -> list[str]:
        taken, self.entered = self.entered, []
        return taken


@pytest.fixture
def spy(monkeypatch: pytest.MonkeyPatch) -> Spy:
    return Spy(monkeypatch)


def enter(room: Any, status: Any = "passed", **options: Any) -> dict[str, str]:
    return enter_grades(room.folder, ASSIGNMENT, entries(room, status), **options)


def test_a_second_pass_enters_nothing(room: Any, spy: Spy) -> None:
    students = room.hand_in_all(3)
    assert enter(room) == {}
    assert spy.take() == students
    assert room.scores() == {student: POINTS for student in students}

    assert enter(room) == {}
    assert spy.take() == []

    assert enter(room, force=True) == {}
    assert spy.take() == students


def changed_score(room: Any) -> None:
    with Gradebook(room.database) as gradebook:
        gradebook.find_grade("double", ASSIGNMENT, ASSIGNMENT, "s00").auto_score = 1.0
        gradebook.db.commit()


def changed_due_date(room: Any) -> None:
    with Gradebook(room.database) as gradebook:
        gradebook.update_or_create_assignment(ASSIGNMENT, duedate="2026-03-01 12:00:00")


def changed_extension(room: Any) -> None:
    with Gradebook(room.database) as gradebook:
        gradebook.grant_extension(ASSIGNMENT, "s00", hours=1)


def removed_submission(room: Any) -> None:
    with Gradebook(room.database) as gradebook:
        gradebook.remove_submission(ASSIGNMENT, "s00")


def removed_notebook(room: Any) -> None:
    room.notebook.unlink()


def changed_notebook(room: Any) -> None:
    room.notebook.write_text("{}")


def new_timestamp(room: Any) -> None:
    path = room.folder / "submitted" / "s00" / ASSIGNMENT / "timestamp.txt"
    path.write_text("2026-03-02 12:00:00 UTC")


@pytest.mark.parametrize(
    ("change", "who"),
    [
        (changed_score, ["s00"]),
        (changed_due_date, ["s00", "s01"]),
        (changed_extension, ["s00"]),
        (removed_submission, ["s00"]),
        (removed_notebook, ["s00"]),
        (changed_notebook, ["s00"]),
        (new_timestamp, ["s00"]),
    ],
)
def test_memory_and_gradebook_never_disagree_in_silence(
    room: Any, spy: Spy, change: Any, who: list[str]
) -> None:
    room.hand_in_all(2)
    enter(room)
    spy.take()
    change(room)

    enter(room)

    assert spy.take() == who
    assert room.scores() == {"s00": POINTS, "s01": POINTS}
    enter(room)
    assert spy.take() == []


def test_what_a_person_adds_stays_and_enters_nothing_again(room: Any, spy: Spy) -> None:
    room.hand_in_all(1)
    enter(room)
    with Gradebook(room.database) as gradebook:
        gradebook.find_grade("double", ASSIGNMENT, ASSIGNMENT, "s00").manual_score = 12.5
        gradebook.db.commit()
    spy.take()
    enter(room)
    assert spy.take() == []
    enter(room, force=True)
    with Gradebook(room.database) as gradebook:
        assert gradebook.find_submission(ASSIGNMENT, "s00").score == 12.5 + 45 + 15


def test_a_memory_that_was_cut_off_is_no_memory(room: Any, spy: Spy) -> None:
    students = room.hand_in_all(2)
    enter(room)
    memory = room.folder / ".autograder" / "written" / f"{ASSIGNMENT}.jsonl"
    memory.write_bytes(memory.read_bytes()[:-20])
    spy.take()
    enter(room)
    assert spy.take() == students[1:]
    enter(room)
    assert spy.take() == []


def test_what_asks_for_a_person_is_entered_and_not_taken_for_done(room: Any, spy: Spy) -> None:
    room.hand_in_all(1)
    for _ in range(2):
        enter(room, "error")
        assert spy.take() == ["s00"]
    with Gradebook(room.database) as gradebook:
        assert gradebook.find_submission(ASSIGNMENT, "s00").needs_manual_grade


def test_one_that_nbgrader_refuses_keeps_nobody_else_out(
    room: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.hand_in_all(3)
    stock = classroom.grade_course

    def refusing(course: Any, assignment: str, students: Any, **options: Any) -> None:
        if students == ["s01"]:
            raise GradebookError("nbgrader autograde a0_tiny failed:\nno such thing")
        stock(course, assignment, students, **options)

    monkeypatch.setattr(classroom, "grade_course", refusing)
    assert enter(room) == {"s01": "nbgrader autograde a0_tiny failed:\nno such thing"}
    assert set(room.scores()) == {"s00", "s02"}


def test_an_entry_that_fails_at_its_end_leaves_nothing(
    room: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """nbgrader commits two dozen times a submission; here all of it is one transaction."""
    room.hand_in_all(2)
    stock = AssignLatePenalties.preprocess

    def failing(self: Any, nb: Any, resources: Any) -> Any:
        if resources["nbgrader"]["student"] == "s00":
            raise RuntimeError("after the scores were written")
        return stock(self, nb, resources)

    monkeypatch.setattr(AssignLatePenalties, "preprocess", failing)
    faults = enter(room)

    assert list(faults) == ["s00"] and "after the scores were written" in faults["s00"]
    with Gradebook(room.database) as gradebook:
        assert [student.id for student in gradebook.students] == ["s01"]
    assert room.scores() == {"s01": POINTS}


def test_an_entry_looks_at_no_row_of_others(room: Any) -> None:
    """Without these indexes each entry reads all grades, and a class of n takes n squared."""
    prepare(room.folder, ASSIGNMENT)
    database = sqlite3.connect(room.folder / "gradebook.db")
    for table, column in INDEXES:
        query = f"EXPLAIN QUERY PLAN SELECT * FROM {table} WHERE {column} = 'x'"
        (plan,) = database.execute(query)
        assert plan[3].startswith(f"SEARCH {table} USING INDEX"), plan
    database.close()


# --------------------------------------------------------------------------- a locked database


@pytest.fixture
def locked(room: Any) -> Iterator[sqlite3.Connection]:
    """Another program in the middle of a transaction."""
    connection = sqlite3.connect(room.folder / "gradebook.db", check_same_thread=False)
    connection.execute("BEGIN EXCLUSIVE")
    yield connection
    connection.close()


def test_a_database_that_stays_locked_is_said_with_what_to_do(room: Any, locked: Any) -> None:
    room.hand_in_all(2)
    waiting = entries(room)
    with pytest.raises(GradebookError, match=r"keeps .* locked.*Close.*run the same command again"):
        enter_grades(room.folder, ASSIGNMENT, waiting, locked_s=0.5)

    locked.rollback()
    assert enter_grades(room.folder, ASSIGNMENT, waiting) == {}
    assert room.scores() == {"s00": POINTS, "s01": POINTS}


def test_a_database_that_is_locked_for_a_while_is_waited_for(room: Any, locked: Any) -> None:
    room.hand_in_all(1)
    threading.Timer(2.0, locked.rollback).start()
    start = time.monotonic()
    assert enter(room) == {}
    assert time.monotonic() - start >= 1.5
    assert room.scores() == {"s00": POINTS}


# --------------------------------------------------------------------------- a full disk


def test_a_full_disk_is_said_with_what_to_do_and_the_pass_goes_on_later(room: Any) -> None:
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk takes root")
    room.hand_in_all(30)
    target = room.folder / "autograded"
    target.mkdir()
    small = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(target)]
    if subprocess.run(small, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        waiting = entries(room)
        with pytest.raises(GradebookError, match=r"no room left.*run the same command again"):
            enter_grades(room.folder, ASSIGNMENT, waiting)
        subprocess.run(["mount", "-o", "remount,size=16m", str(target)], check=True)
        assert enter_grades(room.folder, ASSIGNMENT, waiting) == {}
        assert room.scores() == {entry.student: POINTS for entry in waiting}
    finally:
        subprocess.run(["umount", str(target)], check=True)
