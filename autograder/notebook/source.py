"""The solved notebook: jupytext's percent format, read into cells.

A cell's header carries what the grader needs to know:

    # %% [markdown] lang="es"                          prose, once in each language
    # %%                                               code that students are given, run when grading
    # %% tags=["display"]                              figures and demonstrations: never run when grading
    # %% exercise="heaviside"                          the student's cell, with ### BEGIN/END SOLUTION
    # %% exercise="Perceptron" environment="keras"     the same, in the kernel that has Keras
    # %% environment="keras"                           given code that needs Keras
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from autograder.errors import AssignmentError
from autograder.results import LANGUAGES

Environment = Literal["bare", "keras"]
ENVIRONMENTS: tuple[Environment, ...] = ("bare", "keras")
KNOWN_METADATA = {"lang", "exercise", "environment", "tags"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a solved notebook."""

    kind: Literal["markdown", "code"]
    source: str
    language: str | None = None
    exercise: str | None = None
    environment: Environment = "bare"
    display: bool = False


def read_source(path: Path) -> tuple[Cell, ...]:
    """The cells of a solved notebook.

    Raises AssignmentError, with the cell's number, for a header that is not understood, an
    exercise that stands twice, or one without a solution region.
    """
    return _read(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=32)
def _read(path: Path, _mtime_ns: int) -> tuple[Cell, ...]:
    import jupytext  # only who has solved notebooks has it; a student's own checks need none

    notebook = jupytext.reads(path.read_text(encoding="utf-8"), fmt="py:percent")
    cells = tuple(_cell(raw, f"{path}, cell {i}") for i, raw in enumerate(notebook.cells, start=1))
    names = [cell.exercise.casefold() for cell in cells if cell.exercise]
    if not names:
        raise AssignmentError(f'{path} has no exercise: mark a code cell with exercise="name"')
    exact = [cell.exercise for cell in cells if cell.exercise]
    for name in exact:
        if exact.count(name) > 1:
            raise AssignmentError(f"{path}: the exercise {name!r} stands twice")
    return cells


def exercises(cells: tuple[Cell, ...]) -> dict[str, Cell]:
    """The exercise cells by name, in the notebook's order."""
    return {cell.exercise: cell for cell in cells if cell.exercise}


def _cell(raw: dict, where: str) -> Cell:  # type: ignore[type-arg]
    metadata = {key: value for key, value in raw["metadata"].items() if key != "lines_to_next_cell"}
    unknown = sorted(set(metadata) - KNOWN_METADATA)
    if unknown:
        raise AssignmentError(
            f"{where}: unknown {unknown[0]!r}; known are {sorted(KNOWN_METADATA)}"
        )
    kind, language = raw["cell_type"], metadata.get("lang")
    exercise, environment = metadata.get("exercise"), metadata.get("environment", "bare")
    tags = metadata.get("tags", [])
    if kind not in ("markdown", "code"):
        raise AssignmentError(f"{where}: a {kind} cell; only markdown and code are used")
    if (kind == "markdown") != (language in LANGUAGES):
        raise AssignmentError(f'{where}: prose needs lang="es" or lang="en", and code is shared')
    if environment not in ENVIRONMENTS:
        raise AssignmentError(f"{where}: environment {environment!r}; known are {ENVIRONMENTS}")
    if tags not in ([], ["display"]):
        raise AssignmentError(f'{where}: tags {tags!r}; the only tag is "display"')
    if exercise and (tags or kind != "code"):
        raise AssignmentError(f"{where}: exercise {exercise!r} must be code that is run")
    source = raw["source"]
    if exercise and ("### BEGIN SOLUTION" not in source or "### END SOLUTION" not in source):
        raise AssignmentError(
            f"{where}: exercise {exercise!r} has no ### BEGIN/END SOLUTION region"
        )
    return Cell(kind, source, language, exercise, environment, display=bool(tags))
