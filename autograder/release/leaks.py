"""Proof that nothing private is in what students get.

Three independent looks: every file's name is on the allow-list, every cell of the notebook is
the one that is meant to be there, and no line of a solution, a hidden check, a known answer or a
drawing script is found in any file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nbformat

from autograder.assignment import Assignment
from autograder.checks.catalogue import points
from autograder.errors import AssignmentError
from autograder.notebook.build import BEGIN, END, released_notebook
from autograder.notebook.source import Cell, read_source
from autograder.release.stage import CHECKS_SETTINGS, checks_settings, may_ship, shipped_files

# A shorter line (`return y`, `import numpy as np`) says nothing about where it comes from.
_TELLING = 24


def verify_release(assignment: Assignment, language: str, folder: Path) -> None:
    """Raise AssignmentError, with the file and the line, where `folder` holds what may not ship."""
    cells = read_source(assignment.source)
    files = sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    names = {path.relative_to(folder).as_posix(): path for path in files}
    expected = {f"{assignment.name}.ipynb", CHECKS_SETTINGS, *shipped_files(assignment)}
    for name, path in names.items():
        if not may_ship(assignment.name, name) or name not in expected or path.is_symlink():
            raise AssignmentError(
                f"{path} may not ship: it is not among {', '.join(sorted(expected))}"
            )
    if missing := sorted(expected - names.keys()):
        raise AssignmentError(f"{folder} lacks {', '.join(missing)}")
    _verify_cells(assignment, cells, language, names[f"{assignment.name}.ipynb"])
    settings = names[CHECKS_SETTINGS]
    if settings.read_text(encoding="utf-8") != checks_settings(assignment, cells, language):
        raise AssignmentError(f"{settings} is not what the build writes")
    private = private_lines(assignment, cells)
    for path in files:
        if path.suffix not in (".png", ".npz"):
            _verify_text(path, private)


def private_lines(assignment: Assignment, cells: tuple[Cell, ...]) -> dict[str, str]:
    """Each telling line of the private files -> where it stands.

    A line that also stands in the open part of the solved notebook, or (unless it is of a
    solution) in a public check or a data file, is no secret.
    """
    open_lines = {line.strip() for cell in cells for line in _open_part(cell)}
    shown = [*assignment.checks("public"), *(p for p in assignment.data if p.suffix == ".py")]
    public = {line.strip() for path in shown for line in _lines(path)}
    private: dict[str, str] = {}
    scripts = [*assignment.checks("hidden"), *assignment.answers("mistakes")]
    scripts += [*assignment.answers("accepted"), *sorted(assignment.figures.glob("*.py"))]
    for path in scripts:
        for line in _lines(path):
            if line.strip() not in public:
                private.setdefault(line.strip(), str(path.relative_to(assignment.folder)))
    for cell in cells:
        if cell.exercise:
            for line in _solution(cell):
                private[line.strip()] = f"the solution of {cell.exercise}"
    return {
        line: where
        for line, where in private.items()
        if len(line) >= _TELLING and line not in open_lines
    }


def _verify_cells(
    assignment: Assignment, cells: tuple[Cell, ...], language: str, path: Path
) -> None:
    wanted = released_notebook(
        cells, assignment=assignment.name, language=language, points=points(assignment)
    )
    got = nbformat.read(path, as_version=4)
    if [(c.id, c.source) for c in got.cells] != [(c.id, c.source) for c in wanted.cells]:
        raise AssignmentError(f"{path}: its cells are not those of {assignment.source}")
    for cell in got.cells:
        if cell.get("outputs"):
            raise AssignmentError(f"{path}: the cell {cell.id} has outputs")


def _verify_text(path: Path, private: dict[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        text = "\n".join(cell.source for cell in nbformat.reads(text, as_version=4).cells)
    for number, line in enumerate(text.split("\n"), start=1):
        where = private.get(line.strip())
        if where:
            raise AssignmentError(f"{path}, line {number}: {line.strip()!r} is from {where}")
        if BEGIN in line or END in line:
            raise AssignmentError(f"{path}, line {number}: a solution region would ship")


def _solution(cell: Cell) -> Iterator[str]:
    inside = False
    for line in cell.source.split("\n"):
        if BEGIN in line:
            inside = True
        elif END in line:
            inside = False
        elif inside:
            yield line


def _open_part(cell: Cell) -> list[str]:
    hidden = list(_solution(cell)) if cell.exercise else []
    lines = cell.source.split("\n")
    for line in hidden:
        lines.remove(line)
    return lines


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")
