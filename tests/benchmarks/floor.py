"""Over the floor: grading a notebook that trains, against nothing but running the student's code.

The floor is the student's code and the check's one call of it, in a fork of a Python that has
imported Keras, with a kernel's settings of TensorFlow: without them it would use all cores, and what
that gains is shown, too. Ours is what a grading process does with the same: a kernel of its own for the
submission, the checks, the result in the store, and the entry into the gradebook.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import load_assignment
from autograder.gradebook.classroom import Entry, enter_grades, read_class
from autograder.grading import Grader
from autograder.kernels.bubblewrap import VARIABLES
from autograder.kernels.warm import warm_kernels
from autograder.notebook.submission import Submission
from autograder.secret import STATE, course_secret
from autograder.store import ResultStore, submission_key

from . import training
from .classroom import hand_in_class, make_course
from .section import Section, finish, table
from .warm_python import WarmPython

NAME = "floor"
TITLE = "Over the floor: a notebook that trains"
FEWEST = 5  # epochs, for the loss to have fallen


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds for each submission, in the order of measuring. unset: the floor without settings."""

    epochs: int
    floor: list[float]
    unset: list[float]
    graded: list[float]
    entered: float


def measure(folder: Path, *, students: int = 9, train_s: float = 2.0) -> Figures:
    """The floor and ours in turns. Raises RuntimeError where a submission does not get full marks."""
    settings = {
        name: value
        for name, value in VARIABLES.items()
        if name.startswith(("TF_", "KERAS_", "CUDA_")) or name.endswith("_THREADS")
    }
    with WarmPython(**settings) as warm, WarmPython() as unset:
        program = folder / "student.py"
        epochs = _epochs(warm, program, train_s)
        program.write_text(training.plain(epochs), encoding="utf-8")
        course = folder / "course"
        make_course(course, training.NAME, training.course(epochs))
        hand_in_class(course, training.NAME, students + 1, lambda _: {})
        floors, graded, entries = _in_turns((warm, unset), program, course)
    start = time.monotonic()
    faults = enter_grades(course, training.NAME, entries)
    if faults:
        raise RuntimeError(f"not everybody is in the gradebook: {faults}")
    return Figures(epochs, *floors, graded, (time.monotonic() - start) / len(entries))


def _epochs(warm: WarmPython, program: Path, train_s: float) -> int:
    """So many that the student's code uses about `train_s` seconds of a processor."""
    seconds = {}
    for epochs in (FEWEST, 10 * FEWEST):
        program.write_text(training.plain(epochs), encoding="utf-8")
        seconds[epochs] = warm.run(program)[1]
    each = (seconds[10 * FEWEST] - seconds[FEWEST]) / (9 * FEWEST)
    return max(FEWEST, round(FEWEST + (train_s - seconds[FEWEST]) / each))


def _in_turns(
    warm: Sequence[WarmPython], program: Path, course: Path
) -> tuple[list[list[float]], list[float], list[Entry]]:
    assignment, secret = load_assignment(course, training.NAME), course_secret(course)
    store = ResultStore(course / STATE / "results")
    floors: list[list[float]] = [[] for _ in warm]
    graded, entries = [], []
    with (
        warm_kernels() as kernels,
        Grader(assignment, secret=secret, kernels=kernels, lasting=kernels.lasting) as grader,
    ):
        for submission in read_class(course, training.NAME):
            if not isinstance(submission, Submission):
                raise RuntimeError(f"{submission} cannot be read")
            for each, floor in zip(warm, floors, strict=True):
                floor.append(each.run(program)[0])
            start = time.monotonic()
            result = grader.grade(submission)
            key = submission_key(assignment, submission, secret=secret)
            store.put(key, result)
            graded.append(time.monotonic() - start)
            if result.score != result.max_score:
                raise RuntimeError(f"{result.submission} has {result.score}: {result}")
            entries.append(Entry(submission.name, key, result))
    # The first one waits for the zygotes' imports.
    return [floor[1:] for floor in floors], graded[1:], entries


def section(figures: Figures) -> Section:
    floor, graded = statistics.median(figures.floor), statistics.median(figures.graded)
    unset = statistics.median(figures.unset)
    whole = graded + figures.entered
    ratios = sorted(o / f for o, f in zip(figures.graded, figures.floor, strict=True))
    rows = [
        ("the student's code in a fork of a warm Python", f"{floor:.2f} s", "1.00"),
        ("the same with TensorFlow's own threads", f"{unset:.2f} s", f"{unset / floor:.2f}"),
        ("graded and stored", f"{graded:.2f} s", f"**{graded / floor:.2f}**"),
        ("graded, stored and entered into the gradebook", f"{whole:.2f} s", f"{whole / floor:.2f}"),
    ]
    body = f"""
An exercise trains for {figures.epochs} epochs, and one check calls it once; {len(figures.floor)}
submissions, floor and ours in turns, medians.

{table(("", "a submission", "over the floor"), rows)}
The ratio of neighbours lies between {ratios[0]:.2f} and {ratios[-1]:.2f}.
"""
    return Section(NAME, TITLE, body)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=9)
    parser.add_argument("--train-s", type=float, default=2.0)
    finish(
        parser,
        lambda folder, options: section(
            measure(folder, students=options.students, train_s=options.train_s)
        ),
    )


if __name__ == "__main__":
    main()
