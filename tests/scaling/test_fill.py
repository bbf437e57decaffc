"""What is graded and what is not: the store, results that still hold in part, and full disks."""

from __future__ import annotations

import dataclasses
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder import messages
from autograder.assignment import Assignment
from autograder.errors import GradingError
from autograder.grading import Grader
from autograder.kernels.kernel import KernelFactory
from autograder.notebook.submission import Submission
from autograder.results import SubmissionResult, Text
from autograder.scaling import Answer, Outcome, Work, fill

from .room import WRONG

SECRET = b"s"


class Here:
    """An executor in this process, which notes what it was asked to grade."""

    def __init__(self, kernels: KernelFactory) -> None:
        self.kernels = kernels
        self.asked: list[tuple[str, tuple[str, ...] | None]] = []

    def run(
        self, assignment: Assignment, works: Iterator[Work], *, secret: bytes
    ) -> Iterator[tuple[Work, Answer]]:
        with Grader(assignment, secret=secret, kernels=self.kernels) as grader:
            for work in works:
                self.asked.append((work.submission.name, work.only))
                yield work, Answer(sealed(grader.grade(work.submission, only=work.only)))


def sealed(result: SubmissionResult) -> SubmissionResult:
    """The result as a sandbox would have given it."""
    return dataclasses.replace(result, sandbox="bubblewrap")


@pytest.fixture
def here(room: Any, kernels: KernelFactory) -> Here:
    return Here(kernels)


def submission(name: str, **answers: str) -> Submission:
    right = {
        "double": "def double(x):\n    return 2.0 * np.asarray(x)",
        "quadruple": "def quadruple(x):\n    return double(double(x))",
        "halve": "def halve(x):\n    return np.asarray(x) / 2.0",
    }
    return Submission(name, "en", right | answers)


def graded(room: Any, execute: Any, *works: Any, **options: Any) -> list[Outcome]:
    return fill(room.folder, room.assignment, works, execute, secret=SECRET, **options)


def without_times(result: SubmissionResult | None) -> dict[str, Any]:
    assert result is not None
    return result.to_json() | {"time_s": 0}


def edit(room: Any, path: str, old: str, new: str) -> None:
    file = room.folder / "solutions" / "a0_tiny" / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_what_is_stored_is_not_graded_again(room: Any, here: Here) -> None:
    ana, ben = submission("ana"), submission("ben", double=WRONG)

    first = graded(room, here, ana, ben)
    again = graded(room, here, ana, ben)

    assert here.asked == [("ana", None), ("ben", None)]
    assert [outcome.how for outcome in again] == ["stored", "stored"]
    assert [without_times(o.result) for o in again] == [without_times(o.result) for o in first]


def test_force_grades_everything_again(room: Any, here: Here) -> None:
    graded(room, here, submission("ana"))
    (outcome,) = graded(room, here, submission("ana"), force=True)

    assert outcome.how == "graded"
    assert here.asked == [("ana", None)] * 2


def test_a_notebook_that_changed_is_graded_again_and_no_other(room: Any, here: Here) -> None:
    graded(room, here, submission("ana"), submission("ben"))
    graded(room, here, submission("ana", halve="def halve(x):\n    return x"), submission("ben"))

    assert here.asked == [("ana", None), ("ben", None), ("ana", None)]


def test_a_result_is_in_the_store_before_the_next_one_is_asked_for(room: Any, here: Here) -> None:
    """A run that ends at any moment keeps what it had told of."""
    stored: list[int] = []
    names = ("ana", "ben", "caro")
    graded(
        room,
        here,
        *map(submission, names),
        on_done=lambda _outcome: stored.append(room.stored()),
    )
    assert stored == [1, 2, 3]


def test_submissions_are_read_one_by_one(room: Any, here: Here) -> None:
    """A class of any size is never in memory as a whole."""
    read: list[int] = []

    def class_() -> Iterator[Submission]:
        for number in range(3):
            read.append(len(here.asked))
            yield submission(f"s{number}")

    fill(room.folder, room.assignment, class_(), here, secret=SECRET)
    assert read == [0, 1, 2]


def test_a_notebook_that_cannot_be_read_has_a_result_that_says_so(room: Any, here: Here) -> None:
    text = Text("No se puede leer.", "It cannot be read.")
    (outcome,) = graded(room, here, ("ana", text))

    assert outcome.how == "unreadable"
    assert outcome.result is not None and outcome.result.score == 0
    assert outcome.result.note == text
    assert here.asked == []


def test_a_fault_of_ours_is_no_result_and_is_tried_again(room: Any, here: Here) -> None:
    class Failing(Here):
        def run(self, assignment: Any, works: Any, *, secret: bytes) -> Any:
            for work in works:
                yield work, Answer(fault="its grading process ended (SIGKILL), 2 times")

    (outcome,) = graded(room, Failing(here.kernels), submission("ana"))
    assert (outcome.result, outcome.how) == (None, "fault")
    assert "SIGKILL" in outcome.fault
    assert room.stored() == 0

    (outcome,) = graded(room, here, submission("ana"))
    assert outcome.how == "graded"


# --------------------------------------------------------------------------- a changed check


CHANGES = {
    "a hidden check of an exercise that nobody calls": (
        ("checks/hidden/test_halve.py", "size=4", "size=5"),
        {"ana": {"halve"}, "ben": {"halve"}},
    ),
    "a public check of an exercise that another one calls": (
        ("checks/public/test_double.py", "3.0), 6.0", "4.0), 8.0"),
        {"ana": {"double", "quadruple"}, "ben": {"double", "quadruple"}},
    ),
    "a check of the exercise that calls": (
        ("checks/hidden/test_quadruple.py", "size=4", "size=5"),
        {"ana": {"quadruple"}, "ben": {"quadruple"}},
    ),
    "a known mistake, for those who may have made it": (
        ("mistakes/adds_two.py", "You add 2", "You add two"),
        {"ana": {"double"}, "ben": {"double"}},
    ),
    "a sentence of a check": (
        ("checks/hidden/test_halve.py", "halves an array", "halves any array"),
        {"ana": {"halve"}, "ben": {"halve"}},
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_regrades_what_it_touches_with_the_results_of_grading_all(
    room: Any, here: Here, change: str
) -> None:
    file, touched = CHANGES[change]
    class_ = [submission("ana"), submission("ben", double=WRONG)]
    graded(room, here, *class_)
    here.asked.clear()
    edit(room, *file)

    in_part = graded(room, here, *class_)

    assert {name: set(only or ()) for name, only in here.asked} == touched
    assert {outcome.how for outcome in in_part} == {"regraded in part"}
    whole = graded(room, here, *class_, force=True)
    assert list(map(without_times, (o.result for o in in_part))) == list(
        map(without_times, (o.result for o in whole))
    )


@pytest.mark.parametrize(
    "change",
    [
        ("a0_tiny.py", "2.0 * np.asarray(x)", "np.asarray(x) * 2.0"),
        ("assignment.toml", "call_s = 5", "call_s = 6"),
    ],
    ids=["the solved notebook", "the limits"],
)
def test_what_touches_every_exercise_regrades_all(
    room: Any, here: Here, change: tuple[str, str, str]
) -> None:
    graded(room, here, submission("ana"))
    edit(room, *change)
    graded(room, here, submission("ana"))
    assert here.asked == [("ana", None)] * 2


def test_a_file_beside_the_checks_counts_for_all_of_them(room: Any, here: Here) -> None:
    graded(room, here, submission("ana"))
    (room.folder / "solutions/a0_tiny/checks/hidden/cases.json").write_text("[]")
    edit(room, "checks/hidden/test_halve.py", "size=4", "size=5")
    graded(room, here, submission("ana"))
    assert here.asked == [("ana", None)] * 2


def test_a_change_that_was_taken_back_costs_nothing(room: Any, here: Here) -> None:
    graded(room, here, submission("ana"))
    edit(room, "checks/hidden/test_halve.py", "size=4", "size=5")
    graded(room, here, submission("ana"))
    here.asked.clear()
    edit(room, "checks/hidden/test_halve.py", "size=5", "size=4")
    assert [o.how for o in graded(room, here, submission("ana"))] == ["stored"]
    assert here.asked == []


def test_where_an_exercise_cost_others_something_all_is_graded_again(
    room: Any, here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What ends a kernel, or takes the notebook's time, is felt by the exercises that follow."""

    def lost(result: SubmissionResult) -> SubmissionResult:
        first = result.exercises[0]
        said = messages.say("died", call="`double(3.0)`")
        check = dataclasses.replace(first.checks[0], status="failed", message=said)
        exercise = dataclasses.replace(first, checks=(check, *first.checks[1:]))
        return dataclasses.replace(result, exercises=(exercise, *result.exercises[1:]))

    class Losing(Here):
        def run(self, assignment: Any, works: Any, *, secret: bytes) -> Any:
            for work, answer in super().run(assignment, works, secret=secret):
                yield work, Answer(lost(answer.result))  # type: ignore[arg-type]

    losing = Losing(here.kernels)
    graded(room, losing, submission("ana"))
    edit(room, "checks/hidden/test_halve.py", "size=4", "size=5")
    graded(room, here, submission("ana"))
    assert here.asked == [("ana", None)]

    # And where the loss shows only now, the part is given up for the whole.
    edit(room, "checks/hidden/test_halve.py", "size=5", "size=6")
    losing.asked.clear()
    (outcome,) = graded(room, losing, submission("ana"))
    assert losing.asked == [("ana", ("halve",)), ("ana", None)]
    assert outcome.how == "graded"


# --------------------------------------------------------------------------- a full disk


@pytest.fixture
def tiny_disk(room: Any) -> Iterator[Path]:
    """A disk of 64 KiB for what the course keeps for itself."""
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk takes root")
    folder = room.folder / ".autograder"
    folder.mkdir(exist_ok=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.decode()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_stops_the_run_and_keeps_what_was_stored(
    room: Any, here: Here, tiny_disk: Path
) -> None:
    names = [f"s{number:02}" for number in range(40)]
    with pytest.raises(GradingError, match=r"cannot be stored.*make room there.*goes on"):
        graded(room, here, *map(submission, names))
    kept = room.stored()
    assert 0 < kept < 40
    assert not list(tiny_disk.rglob(".new-*"))

    # Room is made, and the same command goes on from there.
    subprocess.run(["mount", "-o", "remount,size=8m", str(tiny_disk)], check=True)
    here.asked.clear()
    outcomes = graded(room, here, *map(submission, names))
    assert len(here.asked) <= 40 - kept
    assert {outcome.student for outcome in outcomes} == set(names)
    assert all(outcome.result and outcome.result.score == 100 for outcome in outcomes)
