"""A notebook that a student handed in: read within bounds, and only for the source text of its cells.

Nothing else of the file is believed. Outputs, tags, metadata, cell order and kernel are
dropped here, and every other part of the package works from the `Submission`.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from autograder import messages
from autograder.errors import NotebookError
from autograder.notebook.matching import SOLUTION_PREFIX, CodeCell, Helper, match
from autograder.notebook.source import Cell
from autograder.results import LANGUAGES, Text

__all__ = [
    "MAX_BYTES",
    "SOLUTION_PREFIX",
    "Helper",
    "Submission",
    "parse_submission",
    "read_submission",
]

MAX_BYTES = 20 * 2**20
MAX_CELLS = 2000
MAX_PARTS = 1_500_000  # of lists and objects: each takes far more memory than its bytes
MAX_SOURCE = 200_000


@dataclass(frozen=True, slots=True)
class Submission:
    """What is taken from a student's notebook.

    sources: exercise -> source text of the student's cell; an exercise without one is absent.
    notes: exercise -> what was unusual of its cell (missing, twice, elsewhere, found by its name).
    """

    name: str
    language: Literal["es", "en"]
    sources: dict[str, str]
    helpers: tuple[Helper, ...] = ()
    notes: dict[str, Text] = field(default_factory=dict)


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
    matched = match(list(_code_cells(notebook)), cells)
    return Submission(
        name=name,
        language=_language(notebook),
        sources=matched.sources,
        helpers=matched.helpers,
        notes=matched.notes,
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


def _code_cells(notebook: dict[str, Any]) -> Iterator[CodeCell]:
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
        yield CodeCell(grade_id if isinstance(grade_id, str) else "", clean)


def _language(notebook: dict[str, Any]) -> Literal["es", "en"]:
    """The notebook's own word for its language. It chooses the words of the feedback, nothing else."""
    metadata = notebook.get("metadata")
    ours = metadata.get("autograder") if isinstance(metadata, dict) else None
    language = ours.get("language") if isinstance(ours, dict) else None
    return "en" if language == "en" else LANGUAGES[0]  # type: ignore[return-value]
