"""Notebooks made from the solved one: nbgrader's source notebook, and a submission's, rebuilt.

Both are written by us from trusted cells, so both are the same byte for byte wherever they are
made. The only text of a student that enters is the source of the solution cells and of the
student's own helper cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

import nbformat
from nbformat import NotebookNode, v4

from autograder.notebook.source import Cell
from autograder.notebook.submission import SOLUTION_PREFIX, Submission
from autograder.results import LANGUAGES

# Shown in an exercise that nobody has started, in the words of each language.
STUBS = {
    "es": "# ESCRIBE TU CÓDIGO AQUÍ\nraise NotImplementedError()",
    "en": "# YOUR CODE HERE\nraise NotImplementedError()",
}
BEGIN = "BEGIN SOLUTION"
END = "END SOLUTION"
OWN = "own-"  # begins the id of a cell that the student added

_KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
_LANGUAGE_INFO = {"name": "python", "file_extension": ".py", "pygments_lexer": "ipython3"}


def source_notebook(
    cells: tuple[Cell, ...], *, assignment: str, language: str, points: Mapping[str, float]
) -> NotebookNode:
    """nbgrader's source notebook in one language: solved, with a grade cell after each exercise.

    points: exercise -> what its grade cell is worth. Raises KeyError for an exercise without.
    """
    sources = {cell.exercise: cell.source for cell in cells if cell.exercise}
    return _notebook(cells, assignment, language, points, sources, {})


def released_notebook(
    cells: tuple[Cell, ...], *, assignment: str, language: str, points: Mapping[str, float]
) -> NotebookNode:
    """The notebook that students are given: a stub in place of every solution."""
    return _notebook(cells, assignment, language, points, {}, {})


def rebuilt(
    cells: tuple[Cell, ...], submission: Submission, *, assignment: str, points: Mapping[str, float]
) -> NotebookNode:
    """The notebook of a submission, made anew: the student's source text in our cells.

    Outputs, tags, metadata and the order of the file handed in do not survive. An exercise
    whose cell is missing holds its stub.
    """
    helpers: dict[str | None, list[str]] = {}
    for helper in submission.helpers:
        helpers.setdefault(helper.after, []).append(helper.source)
    return _notebook(cells, assignment, submission.language, points, submission.sources, helpers)


def stub(source: str, language: str) -> str:
    """The source of an exercise cell with the stub in place of its solution regions."""
    lines: list[str] = []
    inside = False
    for line in source.split("\n"):
        if BEGIN in line:
            inside = True
            indent = re.match(r"\s*", line).group(0)  # type: ignore[union-attr]  # always matches
            lines += [indent + stub_line for stub_line in STUBS[language].split("\n")]
        elif END in line:
            inside = False
        elif not inside:
            lines.append(line)
    return "\n".join(lines)


def _notebook(
    cells: tuple[Cell, ...],
    assignment: str,
    language: str,
    points: Mapping[str, float],
    sources: Mapping[str, str],
    helpers: Mapping[str | None, list[str]],
) -> NotebookNode:
    if language not in LANGUAGES:
        raise ValueError(f"language {language!r}; known are {', '.join(LANGUAGES)}")
    notebook = v4.new_notebook(
        metadata={
            "kernelspec": dict(_KERNELSPEC),
            "language_info": dict(_LANGUAGE_INFO),
            "autograder": {"assignment": assignment, "language": language},
        },
        cells=list(_cells(cells, language, points, sources, helpers)),
    )
    notebook.nbformat_minor = 5
    nbformat.validate(notebook)
    return notebook


def _cells(
    cells: tuple[Cell, ...],
    language: str,
    points: Mapping[str, float],
    sources: Mapping[str, str],
    helpers: Mapping[str | None, list[str]],
) -> Iterator[NotebookNode]:
    prose, given, own = count(1), count(1), count(1)

    def helpers_after(exercise: str | None) -> Iterator[NotebookNode]:
        for source in helpers.get(exercise, []):
            yield v4.new_code_cell(source, id=f"{OWN}{next(own)}")

    first = next(cell.exercise for cell in cells if cell.exercise)
    for cell in cells:
        if cell.kind == "markdown":
            if cell.language == language:
                yield v4.new_markdown_cell(cell.source, id=f"md-{next(prose)}")
        elif cell.exercise is None:
            yield v4.new_code_cell(cell.source, id=f"code-{next(given)}")
        else:
            name = cell.exercise
            if name == first:
                # Helpers from before the first exercise: they may use what is imported above.
                yield from helpers_after(None)
            yield _solution_cell(name, sources.get(name, stub(cell.source, language)))
            yield _grade_cell(name, points[name])
            yield from helpers_after(name)


def _solution_cell(exercise: str, source: str) -> NotebookNode:
    grade_id = SOLUTION_PREFIX + exercise
    return _nbgrader_cell(source, grade_id, grade=False, locked=False, solution=True)


def _grade_cell(exercise: str, points: float) -> NotebookNode:
    worth = int(points) if points == int(points) else points
    source = f'check("{exercise}")'
    return _nbgrader_cell(source, exercise, grade=True, locked=True, solution=False, points=worth)


def _nbgrader_cell(source: str, grade_id: str, **flags: Any) -> NotebookNode:
    metadata = {"grade_id": grade_id, "schema_version": 3, "task": False, **flags}
    return v4.new_code_cell(source, id=grade_id, metadata={"nbgrader": metadata})
