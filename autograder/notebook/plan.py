"""The cells that a kernel runs: the given ones of the solved notebook, with a student's in their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from autograder.notebook.matching import Helper
from autograder.notebook.source import Cell, Environment


@dataclass(frozen=True, slots=True)
class Step:
    """One cell to run. `exercise` is the one that the cell answers, if any."""

    role: Literal["given", "solution", "helper"]
    source: str
    exercise: str | None = None
    environment: Environment = "bare"


def solved(cells: Sequence[Cell], overrides: Mapping[str, str] | None = None) -> tuple[Step, ...]:
    """The steps of the solved notebook, with the cells of some exercises replaced."""
    overrides = overrides or {}
    sources = {cell.exercise: cell.source for cell in cells if cell.exercise} | dict(overrides)
    return answered(cells, sources)


def answered(
    cells: Sequence[Cell], sources: Mapping[str, str], helpers: Sequence[Helper] = ()
) -> tuple[Step, ...]:
    """The steps of a notebook whose exercises are answered by `sources`.

    Figures and demonstrations are left out. An exercise without a source has no step. A helper
    runs after the exercise that it follows; one before all exercises runs after the first given cell.
    It runs in both kernels: what follows a Keras exercise may help one that is written without.
    """
    return tuple(_steps(cells, sources, helpers))


def in_environment(steps: Sequence[Step], environment: Environment) -> tuple[Step, ...]:
    """The steps that run in one kernel: the bare one leaves out what needs Keras."""
    return tuple(step for step in steps if environment == "keras" or step.environment == "bare")


def _steps(
    cells: Sequence[Cell], sources: Mapping[str, str], helpers: Sequence[Helper]
) -> Iterator[Step]:
    early = [helper.source for helper in helpers if helper.after is None]
    for cell in cells:
        if cell.kind != "code" or cell.display:
            continue
        if cell.exercise is None:
            yield Step("given", cell.source, environment=cell.environment)
        elif cell.exercise in sources:
            yield Step("solution", sources[cell.exercise], cell.exercise, cell.environment)
        for source in early:
            yield Step("helper", source)
        early = []
        if cell.exercise is not None:
            for helper in helpers:
                if helper.after == cell.exercise:
                    yield Step("helper", helper.source)
