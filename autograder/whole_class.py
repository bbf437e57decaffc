"""Grading a whole class: everybody's result into the store, and from there into the gradebook."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from autograder.assignment import load_assignment
from autograder.results import SubmissionResult
from autograder.scaling import Executor, Outcome, fill
from autograder.scaling.alone import alone
from autograder.scaling.progress import ClassProgress
from autograder.secret import course_secret


@dataclass(frozen=True, slots=True)
class ClassResults:
    """results: one a student, but for those where something of ours failed: faults says what."""

    results: list[SubmissionResult]
    faults: dict[str, str]


class Stopped(KeyboardInterrupt):
    """The run was interrupted. What was done until then is kept."""

    def __init__(self, stage: str, done: int, total: int) -> None:
        super().__init__(
            f"Stopped while {stage}: {done} of {total} done, and kept. "
            "Run the same command again to go on from here."
        )


def grade_class(
    course: Path, assignment: str, execute: Executor, console: Console, *, force: bool = False
) -> ClassResults:
    """Grade everybody who handed in, and enter the results into the gradebook.

    `console` shows how far it is. force: grade and enter also what did not change.

    Raises UsageError where there is nothing to grade, SandboxError where nothing can be,
    GradebookError where the gradebook refuses, and Stopped when it is interrupted.
    """
    with imported_quickly():
        from autograder.gradebook import classroom

    loaded = load_assignment(course, assignment)
    total = len(classroom.students(course, assignment))
    stage = "grading"
    done = 0
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with alone(course):
            classroom.prepare(course, assignment)
            with ClassProgress(stage, total, console) as progress:

                def graded(outcome: Outcome) -> None:
                    nonlocal done
                    done += 1
                    found = outcome.how in ("stored", "unreadable")
                    progress.advance(found=found, fault=bool(outcome.fault))

                outcomes = fill(
                    course,
                    loaded,
                    classroom.read_class(course, assignment),
                    execute,
                    secret=course_secret(course),
                    force=force,
                    on_done=graded,
                )
            entries = [
                classroom.Entry(outcome.student, outcome.key, outcome.result)
                for outcome in outcomes
                if outcome.result is not None
            ]
            stage, done, total = "entering grades", 0, len(entries)
            with ClassProgress(stage, total, console) as progress:

                def entered(_student: str) -> None:
                    nonlocal done
                    done += 1
                    progress.advance()

                refused = classroom.enter_grades(
                    course, assignment, entries, force=force, on_entered=entered
                )
    except KeyboardInterrupt:
        raise Stopped(stage, done, total) from None
    finally:
        signal.signal(signal.SIGTERM, before)
    faults = {outcome.student: outcome.fault for outcome in outcomes if outcome.fault} | refused
    return ClassResults([entry.result for entry in entries], faults)


@contextmanager
def imported_quickly() -> Iterator[None]:
    """Spare nbgrader's import two of its three seconds.

    They go into a grammar of web addresses in all alphabets, which jsonschema does without where
    it is not installed, and which no notebook is checked against.
    """
    grammar = "rfc3987_syntax"
    if grammar in sys.modules:
        yield
        return
    sys.modules[grammar] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[grammar]
