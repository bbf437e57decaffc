"""Building the demonstration's course in a folder of its own, handing in the class and grading it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from rich.console import Console

from autograder.assignment import load_assignment
from autograder.demo.hand_in import as_a_student_writes, filled_in, hand_in
from autograder.demo.students import CLASSES, DemoStudent
from autograder.notebook.source import exercises, read_source
from autograder.scaling import executor
from autograder.whole_class import ClassResults, grade_class, imported_quickly

PARTS = ("solutions", "assignments", "data")
SETTINGS = "nbgrader_config.py"


def run_demo(course: Path, folder: Path, console: Console, language: str) -> ClassResults:
    """Copy the course at `course` into `folder`, hand in a class and grade it into a gradebook.

    `console` shows how far it is. The folder then holds gradebook.db, submitted/, autograded/ and
    feedback/ as nbgrader keeps them, and the class report in reports/.
    """
    for part in PARTS:
        if (course / part).is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(course / part, folder / part, ignore=ignore, dirs_exist_ok=True)
    shutil.copy(course / SETTINGS, folder / SETTINGS)
    together = ClassResults([], {})
    for assignment in CLASSES:
        _hand_in_all(folder, assignment)
        graded = grade_class(folder, assignment, executor(), console)
        with imported_quickly():
            from autograder.gradebook.classroom import make_feedback
            from autograder.gradebook.graded import write_class_report
        make_feedback(folder, assignment)
        write_class_report(folder, assignment, language)
        together = ClassResults(together.results + graded.results, together.faults | graded.faults)
    return together


def _hand_in_all(course: Path, name: str) -> None:
    assignment = load_assignment(course, name)
    cells = read_source(assignment.source)
    solved = {exercise: cell.source for exercise, cell in exercises(cells).items()}
    for student in CLASSES[name](assignment, cells):
        hand_in(course, student.name, name, _notebook(course, name, student, solved))


def _notebook(
    course: Path, assignment: str, student: DemoStudent, solved: dict[str, str]
) -> dict[str, object]:
    path = course / "assignments" / student.language / assignment / f"{assignment}.ipynb"
    released = json.loads(path.read_text(encoding="utf-8"))
    answers = {
        name: as_a_student_writes(student.answers.get(name, source))
        for name, source in solved.items()
        if name not in student.unfinished
    }
    return filled_in(released, answers)
