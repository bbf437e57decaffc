"""A course of ours with a class in it: made, handed in to, and graded by the command."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from autograder.assignment import load_assignment
from autograder.checks.catalogue import points
from autograder.demo.hand_in import filled_in, hand_in
from autograder.notebook.build import released_notebook
from autograder.notebook.source import read_source

from .usage import Usage, environment, used

CONFIG = """from pathlib import Path

from autograder.gradebook import configure

c = get_config()
configure(c, Path(__file__).parent)
"""
Answers = Callable[[int], Mapping[str, str]]


def make_course(folder: Path, assignment: str, files: Mapping[str, str]) -> None:
    """A course with one assignment, which its gradebook knows."""
    for path, text in files.items():
        target = folder / "solutions" / assignment / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (folder / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from autograder.gradebook import register; "
        "register(Path.cwd(), sys.argv[1])"
    )
    subprocess.run(
        [sys.executable, "-c", code, assignment], cwd=folder, env=environment(), check=True
    )


def hand_in_class(course: Path, assignment: str, number: int, answers: Answers) -> list[str]:
    """Notebooks of students s000, s001, ..., right but for `answers`. Returns their ids."""
    notebook = released(course, assignment)
    cells = read_source(load_assignment(course, assignment).source)
    solved = {cell.exercise: cell.source for cell in cells if cell.exercise}
    students = [f"s{i:03}" for i in range(number)]
    for i, student in enumerate(students):
        hand_in(course, student, assignment, filled_in(notebook, solved | answers(i)))
    return students


def released(course: Path, assignment: str) -> dict[str, Any]:
    """The notebook that students are given."""
    loaded = load_assignment(course, assignment)
    cells = read_source(loaded.source)
    worth = points(loaded)
    notebook = released_notebook(cells, assignment=assignment, language="en", points=worth)
    plain: dict[str, Any] = json.loads(json.dumps(notebook))
    return plain


def fresh_copy(course: Path, target: Path) -> Path:
    """A copy of a course in which nobody's work was graded."""
    shutil.copytree(course, target)
    return target


def grade(course: Path, assignment: str, *options: str, number: int, found: int = 0) -> Usage:
    """`autograder grade` for the whole class: `number` submissions, `found` of them unchanged."""
    command = [sys.executable, "-m", "autograder", "grade", assignment, *options]
    unchanged = f" · {found} unchanged" if found else ""
    usage = used(command, folder=course, expect=f"grading {number}/{number}{unchanged}")
    if f"entering grades {number}/{number}" not in usage.said:
        raise RuntimeError(f"not everybody is in the gradebook:\n{usage.said}")
    return usage


def scores(course: Path, assignment: str) -> dict[str, float]:
    """Student -> score, from the course's gradebook."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        return {
            entry.student.id: float(entry.score)
            for entry in gradebook.assignment_submissions(assignment)
        }
