"""The light notebook in the graders that others use, as their own documents say to set them up.

nbgrader keeps the students' notebooks in a course, and runs the asserts in grade cells of each.
otter is given a zip of tests, and runs each notebook in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode, v4

from . import light
from .usage import REPOSITORY, Usage, environment, used

OTTER = "otter-grader[grading]==7.0.0"
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
STOCK_CONFIG = """c = get_config()
c.ExecutePreprocessor.timeout = 300
c.ExecutePreprocessor.startup_timeout = 300
"""

# nbgrader gives nothing for a cell in which TensorFlow says on stderr that there is no GPU.
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3"}


# ------------------------------------------------------------------------------------- nbgrader


class Nbgrader:
    """A course of stock nbgrader's with the light notebook, at `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        (folder / "nbgrader_config.py").write_text(STOCK_CONFIG, encoding="utf-8")
        self.write_source(light.ASSERTS)
        self._run("generate_assignment", light.NAME)

    def write_source(self, asserts: Mapping[str, Mapping[bool, str]]) -> None:
        _write(self._path("source"), _source(light.SOLVED, asserts))

    def regenerate(self, asserts: Mapping[str, Mapping[bool, str]]) -> None:
        """What an instructor does who changed an assert."""
        self.write_source(asserts)
        self._run("generate_assignment", light.NAME, "--force")

    def hand_in(self, number: int) -> None:
        released = nbformat.read(self._path("release"), as_version=4)
        for i in range(number):
            answers = light.SOLVED | light.answers(i)
            for cell in released.cells:
                exercise = cell.metadata.get("nbgrader", {}).get("grade_id", "")
                if (
                    exercise.removeprefix("solution_") in answers
                    and cell.metadata.nbgrader.solution
                ):
                    cell.source = answers[exercise.removeprefix("solution_")]
            _write(self._path(f"submitted/s{i:03}"), released)

    def autograde(self, *options: str, number: int) -> Usage:
        """`nbgrader autograde` for everybody, or for whom the options name."""
        command = [sys.executable, "-m", "nbgrader", "autograde", light.NAME, *options]
        usage = used(command, folder=self.folder, **QUIET)
        graded = usage.said.count("Autograding")
        if graded != number:
            raise RuntimeError(f"nbgrader graded {graded} of {number}:\n{usage.said}")
        return usage

    def scores(self) -> dict[str, float]:
        """Student -> score, from nbgrader's own export."""
        self._run("export", "--to", "grades.csv")
        header, *lines = (self.folder / "grades.csv").read_text("utf-8").splitlines()
        student, score = (header.split(",").index(name) for name in ("student_id", "score"))
        rows = [line.split(",") for line in lines]
        return {row[student]: float(row[score]) for row in rows}

    def _path(self, step: str) -> Path:
        return self.folder / step / light.NAME / f"{light.NAME}.ipynb"

    def _run(self, *arguments: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "nbgrader", *arguments],
            cwd=self.folder,
            env=environment(),
            check=True,
            capture_output=True,
        )


def _source(answers: Mapping[str, str], asserts: Mapping[str, Mapping[bool, str]]) -> NotebookNode:
    cells = [v4.new_code_cell(light.IMPORTS, id="imports")]
    for exercise, worth in light.POINTS.items():
        cells.append(_cell(f"solution_{exercise}", answers[exercise], solution=True))
        for hidden, code in asserts[exercise].items():
            if hidden:
                code = f"### BEGIN HIDDEN TESTS\n{code}### END HIDDEN TESTS"
            name = f"{exercise}_{'hidden' if hidden else 'public'}"
            cells.append(_cell(name, code, grade=True, locked=True, points=worth / 2))
    return v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})


def _cell(grade_id: str, source: str, **flags: Any) -> NotebookNode:
    stated = {"grade": False, "solution": False, "locked": False, "task": False, **flags}
    metadata = {"nbgrader": {"schema_version": 3, "grade_id": grade_id, **stated}}
    return v4.new_code_cell(source, id=grade_id, metadata=metadata)


# ---------------------------------------------------------------------------------------- otter


class Otter:
    """Stock otter with the light notebook's tests, at `folder`, in an environment of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._program = otter_environment() / "bin" / "otter"
        for exercise, worth in light.POINTS.items():
            path = folder / "tests" / f"{exercise}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_otter_test(exercise, worth), encoding="utf-8")
        subprocess.run(
            [self._program, "generate", "-t", "tests", "-o", "light.zip", "--no-environment"],
            cwd=folder,
            env=environment(),
            check=True,
            capture_output=True,
        )

    def hand_in(self, number: int) -> list[Path]:
        paths = [self.folder / "submitted" / f"s{i:03}.ipynb" for i in range(number)]
        for i, path in enumerate(paths):
            answers = light.SOLVED | light.answers(i)
            sources = [light.IMPORTS, *(answers[exercise] for exercise in light.POINTS)]
            cells = [v4.new_code_cell(source, id=f"cell-{n}") for n, source in enumerate(sources)]
            _write(path, v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL}))
        return paths

    def run(self, notebook: Path) -> Usage:
        """`otter run` for one notebook."""
        output = self.folder / "results" / notebook.stem
        output.mkdir(parents=True, exist_ok=True)
        options = ["-a", "light.zip", "-o", output, "--no-logo"]
        # Its notebooks are not to find this checkout's packages.
        command = ["env", "-u", "PYTHONPATH", self._program, "run", notebook, *options]
        return used(command, folder=self.folder, **QUIET)

    def scores(self) -> dict[str, float]:
        """Student -> score."""
        found = {}
        for path in (self.folder / "results").glob("*/results.json"):
            tests = json.loads(path.read_text("utf-8"))["tests"]
            found[path.parent.name] = sum(test.get("score", 0.0) for test in tests)
        return found


def otter_environment() -> Path:
    """otter's environment, made when there is none: it does not resolve beside nbgrader."""
    folder = REPOSITORY / ".build" / "otter"
    ready = folder / ".ready"
    if not ready.exists():
        # The notebook meets the same libraries as in the other graders.
        pins = [
            line
            for line in (REPOSITORY / "constraints.txt").read_text("utf-8").splitlines()
            if line.startswith(("keras==", "numpy==", "tensorflow=="))
        ]
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        pip = [folder / "bin" / "python", "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, "--disable-pip-version-check", OTTER, *pins], check=True)
        ready.touch()
    return folder


def _otter_test(exercise: str, worth: float) -> str:
    """otter's test file of an exercise, in its exception-based format."""
    lines = [
        "import numpy as np",
        "from otter.test_files import test_case",
        "",
        "OK_FORMAT = False",
        f"name = {exercise!r}",
    ]
    functions = ", ".join(light.POINTS)  # otter fills them in from the notebook
    for hidden, code in light.ASSERTS[exercise].items():
        name = "hidden" if hidden else "public"
        lines += ["", f"@test_case(points={worth / 2}, hidden={hidden})"]
        lines += [f"def test_{name}({functions}):", textwrap.indent(code, "    ")]
    return "\n".join(lines) + "\n"


def _write(path: Path, notebook: NotebookNode | Sequence[Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
