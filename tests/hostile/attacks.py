"""The hostile corpus: one folder an attack, read and built into what a student would hand in.

attack.toml says what is tried, and what the grader must answer:

    what = "one sentence"
    attacks = ["heaviside"]         exercises whose answer is the attack's
    proof = "RAN"                   text in the result that shows the attack was really executed
    says = "..."                    text that the feedback must hold besides (in either language)
    never_says = "..."              text that it must not hold
    unreadable = true               the file is refused, with a sentence
    finds_secrets_outside = true    run without a sandbox, it does find the planted secrets
    seconds = 20                    the longest that grading it may take
    sandbox_mib = 1500              the most memory that its processes may ever hold together

cells.py holds the student's cells in percent format. A header may name the exercise that the cell
answers (`exercise="heaviside"`), or the grade cell that it replaces (`grade="heaviside"`); other
cells are added where they stand. `tags`, `outputs` and any other key go into the cell.
The rest of attack.toml bends the notebook or the file:

    ungraded = true                 nbgrader is told to leave it out, since it would stop at its name
    student = "..."                 the id under which it is handed in, where that is the attack

    [[change]]    cell = grade_id; delete, copies, first, lost, type, outputs, nbgrader (a table)
    [[extra]]     source with {i}, times: so many cells of the student's own
    [metadata]    of the notebook
    [file]        a file that is no notebook: head, unit, times, tail; or link, fifo, folder, hex
    [beside]      other files in the submission's folder: name = content
    beside_folders = ["name"]
    [archive]     files of an archive that is to be collected: name = content
    state = [...] what was put among the course's stored results beforehand

A line `# <forging.py>` in cells.py stands for that file's code.
"""

from __future__ import annotations

import copy
import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import jupytext

CORPUS = Path(__file__).with_name("corpus")
KNOWN = {
    "what",
    "attacks",
    "proof",
    "says",
    "never_says",
    "unreadable",
    "finds_secrets_outside",
    "seconds",
    "sandbox_mib",
    "student",
    "ungraded",
    "archive",
    "state",
    "change",
    "extra",
    "metadata",
    "file",
    "beside",
    "beside_folders",
}
SECONDS = 20.0


@dataclass(frozen=True)
class Attack:
    """One folder of the corpus."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def student(self) -> str:
        """The id of whoever hands it in."""
        return str(self.told.get("student", self.name))

    @property
    def is_of_the_course(self) -> bool:
        """Whether it needs a course around it: archives to collect, or stored results."""
        return "archive" in self.told or "state" in self.told

    @cached_property
    def told(self) -> dict[str, Any]:
        told = tomllib.loads((self.folder / "attack.toml").read_text("utf-8"))
        unknown = set(told) - KNOWN
        assert not unknown, f"{self.folder}: unknown {unknown}"
        return told

    @cached_property
    def cells(self) -> list[Any]:
        path = self.folder / "cells.py"
        if not path.is_file():
            return []
        text = path.read_text("utf-8").replace("# <forging.py>\n", _forging())
        return jupytext.reads(text, fmt="py:percent").cells

    def program(self, places: Mapping[str, str]) -> str:
        """The code of the attack's cells as one script, as it would run without a sandbox."""
        sources = [cell.source for cell in self.cells if cell.cell_type == "code"]
        return _filled("import numpy as np\n\n" + "\n\n".join(sources), places)

    def hand_in(self, folder: Path, released: dict[str, Any], places: Mapping[str, str]) -> Path:
        """Put the submission into `folder`; the path where the notebook is looked for.

        released: the notebook as students get it. places: what the attacker knows about the
        machine, filled in for names such as @COURSE@.
        """
        folder.mkdir(parents=True)
        for name, content in self.told.get("beside", {}).items():
            (folder / name).write_text(_filled(content, places), "utf-8")
        for name in self.told.get("beside_folders", []):
            (folder / name).mkdir()
        path = folder / "a1_perceptron.ipynb"
        if file := self.told.get("file"):
            _write_file(path, file, places)
        else:
            text = json.dumps(self._notebook(released), ensure_ascii=False)
            path.write_text(_filled(text, places), "utf-8")
        return path

    def _notebook(self, released: dict[str, Any]) -> dict[str, Any]:
        notebook = copy.deepcopy(released)
        cells: list[dict[str, Any]] = notebook["cells"]
        place = 1 + next(i for i, cell in enumerate(cells) if "import numpy" in cell["source"])
        for own in self.cells:
            metadata = dict(own.metadata)
            exercise, grade = metadata.pop("exercise", None), metadata.pop("grade", None)
            if exercise or grade:
                index = _find(cells, f"solution_{exercise}" if exercise else grade)
                cells[index]["source"] = own.source
                place = index + (2 if exercise else 1)
            else:
                cells.insert(place, _cell(own.cell_type, own.source))
                index, place = place, place + 1
            cells[index]["metadata"].update(metadata)
        for extra in self.told.get("extra", []):
            for i in range(extra["times"]):
                cells.insert(place + i, _cell("code", extra["source"].replace("{i}", str(i))))
        for change in self.told.get("change", []):
            _change(cells, change)
        notebook["metadata"].update(self.told.get("metadata", {}))
        return notebook


def corpus() -> list[Attack]:
    """Every attack, in the order of their names."""
    return [Attack(path.parent) for path in sorted(CORPUS.glob("*/attack.toml"))]


def _forging() -> str:
    text = Path(__file__).with_name("forging.py").read_text("utf-8")
    return text.partition('"""\n\n')[2]


def _cell(kind: str, source: str) -> dict[str, Any]:
    cell: dict[str, Any] = {"cell_type": kind, "metadata": {}, "source": source}
    return cell | ({"outputs": [], "execution_count": None} if kind == "code" else {})


def _find(cells: list[dict[str, Any]], grade_id: str) -> int:
    for index, cell in enumerate(cells):
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id:
            return index
    raise AssertionError(f"the released notebook has no cell {grade_id!r}")


def _change(cells: list[dict[str, Any]], change: dict[str, Any]) -> None:
    index = _find(cells, change["cell"])
    cell = cells[index]
    if change.get("delete"):
        del cells[index]
        return
    if change.get("first"):
        cells.insert(0, cells.pop(index))
    if change.get("lost"):
        del cell["metadata"]["nbgrader"]
    else:
        cell["metadata"]["nbgrader"].update(change.get("nbgrader", {}))
    cell["cell_type"] = change.get("type", cell["cell_type"])
    cell["outputs"] = change.get("outputs", cell["outputs"])
    for _ in range(1, change.get("copies", 1)):
        cells.insert(index, copy.deepcopy(cell))


def _write_file(path: Path, file: dict[str, Any], places: Mapping[str, str]) -> None:
    if "link" in file:
        path.symlink_to(_filled(file["link"], places))
    elif file.get("fifo"):
        os.mkfifo(path)
    elif file.get("folder"):
        path.mkdir()
    elif "hex" in file:
        path.write_bytes(bytes.fromhex(file["hex"]))
    else:
        with path.open("w", encoding="utf-8") as out:
            out.write(file.get("head", ""))
            for _ in range(file["times"]):
                out.write(file["unit"])
            out.write(file.get("tail", ""))


def _filled(text: str, places: Mapping[str, str]) -> str:
    for name, value in places.items():
        text = text.replace(f"@{name}@", value)
    return text
