"""Building the demonstration's course in a folder of its own, handing in the class and grading it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from autograder.assignment import load_assignment
from autograder.demo.hand_in import filled_in, hand_in
from autograder.demo.students import ASSIGNMENT, DemoStudent, the_class
from autograder.gradebook.classroom import Graded, grade_class, make_feedback
from autograder.notebook.source import exercises, read_source

PARTS = ("solutions", "assignments", "data")
SETTINGS = "nbgrader_config.py"


def run_demo(
    course: Path,
    folder: Path,
    *,
    on_handed_in: Callable[[int], None],
    on_graded: Callable[[Graded], None],
) -> list[Graded]:
    """Copy the course at `course` into `folder`, hand in a class and grade it into a gradebook.

    `on_handed_in` is told how many there are, `on_graded` of each one. The folder then holds
    gradebook.db, submitted/, autograded/ and feedback/ as nbgrader keeps them.
    """
    for part in PARTS:
        if (course / part).is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(course / part, folder / part, ignore=ignore, dirs_exist_ok=True)
    shutil.copy(course / SETTINGS, folder / SETTINGS)
    handed_in = _hand_in_all(folder)
    on_handed_in(handed_in)
    graded = grade_class(folder, ASSIGNMENT, on_graded=on_graded)
    make_feedback(folder, ASSIGNMENT)
    return graded


def _hand_in_all(course: Path) -> int:
    assignment = load_assignment(course, ASSIGNMENT)
    cells = read_source(assignment.source)
    solved = {name: cell.source for name, cell in exercises(cells).items()}
    count = 0
    for student in the_class(assignment, cells):
        hand_in(course, student.name, ASSIGNMENT, _notebook(course, student, solved))
        count += 1
    return count


def _notebook(course: Path, student: DemoStudent, solved: dict[str, str]) -> dict[str, object]:
    path = course / "assignments" / student.language / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    released = json.loads(path.read_text(encoding="utf-8"))
    answers = {
        name: student.answers.get(name, source)
        for name, source in solved.items()
        if name not in student.unfinished
    }
    return filled_in(released, answers)
