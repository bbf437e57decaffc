"""What is handed to an executor, and what it hands back."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from autograder.assignment import Assignment
from autograder.errors import AutograderError
from autograder.notebook.submission import Submission
from autograder.results import SubmissionResult

How = Literal["graded", "regraded in part", "stored", "unreadable", "fault"]


@dataclass(frozen=True, slots=True)
class Work:
    """A submission to be graded. only: exercises to grade; None for all of them."""

    submission: Submission
    only: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a work: its result, or the fault of ours that kept it from having one.

    refused: why the process takes no work at all: no sandbox, or an assignment that is wrong.
    """

    result: SubmissionResult | None = None
    fault: str = ""
    refused: AutograderError | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One submission of a class. how: graded just now, in part or whole, or found in the store.

    key: the name under which its result is stored. `fault` says what of ours failed, where
    something did; there is no result then.
    """

    student: str
    key: str
    result: SubmissionResult | None
    how: How
    fault: str = ""


class Executor(Protocol):
    """Grades works in an order of its own, taking the next one only when it can begin with it."""

    def run(
        self, assignment: Assignment, works: Iterator[Work], *, secret: bytes
    ) -> Generator[tuple[Work, Answer]]:
        """Each work with its answer, as it is done. Closed, it ends what it started.

        What happens to one work is its answer. Raises SandboxError or AssignmentError where
        nothing can be graded, and GradingError where the executor itself is gone.
        """
        ...
