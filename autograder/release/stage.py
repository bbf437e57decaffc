"""What may ship of an assignment, and the folder that holds only that.

nbgrader copies everything beside a source notebook to the students. So its source folder is
never solutions/: it is written here, file by file, from an allow-list.
"""

from __future__ import annotations

import json
import re
import shutil
import stat
from pathlib import Path

import nbformat

from autograder.assignment import DATA, Assignment
from autograder.checks.catalogue import points
from autograder.errors import AssignmentError
from autograder.notebook.build import BEGIN, END, source_notebook, stub
from autograder.notebook.source import Cell, exercises, read_source

# What `check` reads beside the public checks: the language of its sentences, the notebook's order,
# the limit of a call, and its code as it is handed out, to tell what of a student's is their own.
CHECKS_SETTINGS = "checks/checks.toml"

_FIGURE = re.compile(r"figures/[A-Za-z0-9_-]+\.png")
_DATA = re.compile(r"data/[A-Za-z0-9_-]+\.(npz|py)")
_CHECK = re.compile(r"checks/test_[A-Za-z0-9_]+\.py")
# A file that ends so begins with these bytes.
_BEGINNINGS = {".png": b"\x89PNG\r\n\x1a\n", ".npz": b"PK\x03\x04"}


def may_ship(assignment: str, relative: str) -> bool:
    """Whether a file of this name, relative to the released folder, may be in it."""
    return (
        relative in (f"{assignment}.ipynb", CHECKS_SETTINGS)
        or _FIGURE.fullmatch(relative) is not None
        or _DATA.fullmatch(relative) is not None
        or _CHECK.fullmatch(relative) is not None
    )


def shipped_files(assignment: Assignment) -> dict[str, Path]:
    """What ships beside the notebook: name in the released folder -> file of the course.

    Raises AssignmentError for a link, a file that is not what its name says, or a name that may
    not ship.
    """
    found = {f"figures/{path.name}": path for path in sorted(assignment.figures.glob("*.png"))}
    found |= {f"checks/{path.name}": path for path in assignment.checks("public")}
    found |= {f"{DATA}/{path.name}": path for path in assignment.data}
    for relative, path in found.items():
        if not may_ship(assignment.name, relative):
            raise AssignmentError(
                f"{path}: letters, digits, - and _ only in the name of a file that ships"
            )
        if not stat.S_ISREG(path.lstat().st_mode):
            raise AssignmentError(f"{path} ships, so it must be a regular file and not a link")
        if not path.read_bytes().startswith(_BEGINNINGS.get(path.suffix, b"")):
            kind = path.suffix.removeprefix(".").upper()
            raise AssignmentError(f"{path} ships, but it is no {kind} file")
    return found


def checks_settings(assignment: Assignment, cells: tuple[Cell, ...], language: str) -> str:
    """The text of checks/checks.toml."""
    names = ", ".join(f'"{name}"' for name in exercises(cells))
    seconds = f"call_s = {assignment.limits.call_s:g}"
    parts = [f'language = "{language}"\nexercises = [{names}]\n{seconds}\n']
    for cell in cells:
        if cell.kind == "code":
            exercise = f'exercise = "{cell.exercise}"\n' if cell.exercise else ""
            # What JSON writes for a text, TOML reads.
            source = json.dumps(stub(cell.source, language), ensure_ascii=False)
            parts.append(f"\n[[cells]]\n{exercise}source = {source}\n")
    return "".join(parts)


def stage(assignment: Assignment, language: str, folder: Path) -> None:
    """Write nbgrader's source folder of one assignment, in one language, to `folder`.

    Whatever was in `folder` goes. Raises AssignmentError or CheckError where the source is wrong.
    """
    cells = read_source(assignment.source)
    for cell in cells:
        if cell.exercise is None and (BEGIN in cell.source or END in cell.source):
            raise AssignmentError(
                f"{assignment.source}: a solution region outside an exercise would ship: {cell.source!r}"
            )
    notebook = source_notebook(
        cells,
        assignment=assignment.name,
        language=language,
        points=points(assignment),
    )
    files = shipped_files(assignment)
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    for relative, path in files.items():
        target = folder / relative
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, target, follow_symlinks=False)
    (folder / "checks").mkdir(exist_ok=True)
    (folder / CHECKS_SETTINGS).write_text(
        checks_settings(assignment, cells, language), encoding="utf-8"
    )
    text = nbformat.writes(notebook) + "\n"
    (folder / f"{assignment.name}.ipynb").write_text(text, encoding="utf-8")
