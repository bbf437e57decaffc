"""Every assignment of the course is proved, in the real sandbox.

The solved notebook and every accepted answer get everything, every mistake loses exactly what it
declares and is named, both languages are complete, and what is released is what the sources give.

A wrong answer is tried here on its own exercises, and of the automatic mutants a sample, as of the
wrong answers where each trains a network. `make verify` tries all, also on what calls them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from autograder.assignment import Assignment, assignment_names, load_assignment
from autograder.grading import Grader
from autograder.kernels.warm import WarmKernels, warm_kernels
from autograder.verify import (
    Finding,
    count,
    for_mutants,
    verify_mistakes,
    verify_mutants,
    verify_right,
)

COURSE = Path(__file__).parents[1]
NAMES = assignment_names(COURSE)
MUTANTS = 12  # each twelfth one
SHARES = 3  # an assignment's mistakes are tried by so many tests, which may run side by side
TRAINING = {"a7_transfer"}  # where of these shares one is tried: each answer trains for seconds


@pytest.fixture(scope="module")
def warm() -> Iterator[WarmKernels]:
    with warm_kernels() as kernels:
        yield kernels


@pytest.fixture
def assignment(name: str) -> Assignment:
    return load_assignment(COURSE, name)


@pytest.fixture
def grader(assignment: Assignment, warm: WarmKernels) -> Iterator[Grader]:
    with Grader(assignment, secret=b"tests", kernels=warm, lasting=warm.lasting) as grader:
        yield grader


def against(findings: Iterable[Finding]) -> dict[str, str]:
    return {f"{f.part} {f.subject}": f.detail for f in findings if not f.holds}


@pytest.mark.parametrize(
    ("name", "share"),
    [(name, share) for name in NAMES for share in range(1 if name in TRAINING else SHARES)],
)
def test_mistakes_lose_what_they_declare(
    assignment: Assignment, grader: Grader, share: int
) -> None:
    among = slice(share, None, SHARES)
    assert against(verify_mistakes(assignment, grader, among=among, dependents=False)) == {}


@pytest.mark.parametrize("name", NAMES)
def test_right_answers_get_everything(assignment: Assignment, grader: Grader) -> None:
    assert against(verify_right(COURSE, assignment, grader)) == {}


@pytest.mark.parametrize("name", NAMES)
def test_mutants_are_caught(assignment: Assignment, warm: WarmKernels) -> None:
    quick = for_mutants(assignment)
    with Grader(
        quick, secret=b"tests", kernels=warm, lasting=warm.lasting, diagnose=False
    ) as grader:
        assert against(verify_mutants(quick, grader, every=MUTANTS)) == {}


@pytest.mark.parametrize("name", NAMES)
def test_there_are_enough_answers_to_tell_right_from_wrong(assignment: Assignment) -> None:
    known = count(assignment)
    assert known.mistakes >= 8
    assert known.accepted >= 5
