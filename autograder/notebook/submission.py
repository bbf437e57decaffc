"""A notebook that a student handed in: read within bounds, and only for the source text of its cells.

Nothing else of the file is believed. Outputs, tags, metadata, cell order and kernel are
dropped here, and every other part of the package works from the `Submission`.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from autograder import messages
from autograder.errors import NotebookError
from autograder.notebook.source import Cell, exercises
from autograder.results import LANGUAGES, Text

MAX_BYTES = 20 * 2**20
MAX_CELLS = 2000
MAX_PARTS = 1_500_000  # of lists and objects: each takes far more memory than its bytes
MAX_SOURCE = 200_000
SOLUTION_PREFIX = "solution_"


@dataclass(frozen=True, slots=True)
class Helper:
    """A code cell of the student's own. `after` is the exercise whose cell it follows."""

    after: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Submission:
    """What is taken from a student's notebook.

    sources: exercise -> source text of the student's cell; an exercise without one is absent.
    notes: exercise -> what was wrong with its cell (missing, twice, found by its name).
    """

    name: str
    language: Literal["es", "en"]
    sources: dict[str, str]
    helpers: tuple[Helper, ...] = ()
    notes: dict[str, Text] = field(default_factory=dict)


@dataclass(slots=True)
class _Found:
    """One code cell of the file, with the grade_id it claims."""

    grade_id: str
    source: str


def read_submission(path: Path, cells: tuple[Cell, ...], *, name: str) -> Submission:
    """The submission in the file at `path`, for the solved notebook `cells`.

    Only a regular file is opened, and never through a link. Raises NotebookError where the
    file is not a notebook.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise NotebookError(messages.say("unreadable_file", name=path.name)) from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotebookError(messages.say("unreadable_file", name=path.name))
    with os.fdopen(descriptor, "rb") as file:
        raw = file.read(MAX_BYTES + 1)
    return parse_submission(raw, cells, name=name)


def parse_submission(raw: bytes, cells: tuple[Cell, ...], *, name: str) -> Submission:
    """The submission in the bytes of an .ipynb file. Raises NotebookError where they are none."""
    notebook = _parse(raw)
    found = list(_code_cells(notebook))
    wanted = exercises(cells)
    sources: dict[str, str] = {}
    notes: dict[str, Text] = {}
    used: set[int] = set()
    answers: dict[int, str] = {}
    for exercise in wanted:
        positions = [
            i for i, item in enumerate(found) if item.grade_id == SOLUTION_PREFIX + exercise
        ]
        if not positions:
            positions = _by_name(found, exercise, used)
            if positions:
                notes[exercise] = messages.say("cell_found_by_name", exercise=exercise)
            else:
                notes[exercise] = messages.say("cell_missing", exercise=exercise)
        elif len(positions) > 1:
            notes[exercise] = messages.say("cell_twice", exercise=exercise)
            positions = (
                _by_name([found[i] for i in positions], exercise, set(), positions) or positions
            )
        if positions:
            sources[exercise] = found[positions[-1]].source
            used.update(
                i for i, item in enumerate(found) if item.grade_id == SOLUTION_PREFIX + exercise
            )
            used.add(positions[-1])
            answers[positions[-1]] = exercise
    return Submission(
        name=name,
        language=_language(notebook),
        sources=sources,
        helpers=tuple(_helpers(found, used, answers, wanted, cells)),
        notes=notes,
    )


def _parse(raw: bytes) -> dict[str, Any]:
    if len(raw) > MAX_BYTES:
        raise NotebookError(messages.say("notebook_too_big", limit=MAX_BYTES // 2**20))
    # Lists and objects take 20 times their text: no notebook of a student's has so many.
    if sum(map(raw.count, (b"[", b"{", b","))) > MAX_PARTS:
        raise NotebookError(messages.say("notebook_too_big", limit=MAX_BYTES // 2**20))
    try:
        notebook = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise NotebookError(messages.say("notebook_not_json")) from error
    if not isinstance(notebook, dict) or not isinstance(_raw_cells(notebook), list):
        raise NotebookError(messages.say("notebook_without_cells"))
    if len(_raw_cells(notebook)) > MAX_CELLS:
        raise NotebookError(messages.say("notebook_too_many_cells", limit=MAX_CELLS))
    return notebook


def _raw_cells(notebook: dict[str, Any]) -> Any:
    """The list of cells, also of the format of 2014 that kept them in worksheets."""
    sheets = notebook.get("worksheets")
    if (
        "cells" not in notebook
        and isinstance(sheets, list)
        and sheets
        and isinstance(sheets[0], dict)
    ):
        return sheets[0].get("cells")
    return notebook.get("cells")


def _code_cells(notebook: dict[str, Any]) -> Iterator[_Found]:
    for cell in _raw_cells(notebook):
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        source = cell.get("source", cell.get("input", ""))
        if isinstance(source, list):
            source = "".join(part for part in source if isinstance(part, str))
        if not isinstance(source, str):
            continue
        metadata = cell.get("metadata")
        nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
        clean = source.encode("utf-8", "replace").decode("utf-8")[:MAX_SOURCE]
        yield _Found(grade_id if isinstance(grade_id, str) else "", clean)


def _by_name(
    found: list[_Found], exercise: str, used: set[int], numbers: list[int] | None = None
) -> list[int]:
    """The cells that define `exercise` at their top level, for a notebook whose metadata were lost."""
    definition = re.compile(rf"^(?:def|class)\s+{re.escape(exercise)}\b", re.MULTILINE)
    numbers = numbers if numbers is not None else list(range(len(found)))
    return [
        number
        for number, item in zip(numbers, found, strict=True)
        if number not in used and definition.search(item.source)
    ]


def _language(notebook: dict[str, Any]) -> Literal["es", "en"]:
    """The notebook's own word for its language. It chooses the words of the feedback, nothing else."""
    metadata = notebook.get("metadata")
    ours = metadata.get("autograder") if isinstance(metadata, dict) else None
    language = ours.get("language") if isinstance(ours, dict) else None
    return "en" if language == "en" else LANGUAGES[0]  # type: ignore[return-value]


def _helpers(
    found: list[_Found],
    used: set[int],
    answers: dict[int, str],
    wanted: dict[str, Cell],
    cells: tuple[Cell, ...],
) -> Iterator[Helper]:
    given = {_squeeze(cell.source) for cell in cells if cell.kind == "code" and not cell.exercise}
    grade_cells = {_squeeze(f'check("{exercise}")') for exercise in wanted}
    after: str | None = None
    by_position = {
        i: item.grade_id.removeprefix(SOLUTION_PREFIX)
        for i, item in enumerate(found)
        if item.grade_id.removeprefix(SOLUTION_PREFIX) in wanted
    }
    for i, item in enumerate(found):
        if i in used:
            after = answers.get(i) or by_position.get(i, after)
            continue
        squeezed = _squeeze(item.source)
        if (
            squeezed
            and squeezed not in given
            and squeezed not in grade_cells
            and i not in by_position
        ):
            yield Helper(after, item.source)


def _squeeze(source: str) -> str:
    return " ".join(source.split())
