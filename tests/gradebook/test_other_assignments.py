"""An assignment that is not ours is graded by nbgrader alone, to the last byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from nbformat import v4, writes
from nbgrader.api import Gradebook

CELLS: list[tuple[str, dict[str, Any] | None]] = [
    ("import sys", None),
    (
        "def area(r):\n    ### BEGIN SOLUTION\n    return 3 * r**2\n    ### END SOLUTION",
        {"grade_id": "area", "solution": True, "grade": False, "locked": False},
    ),
    (
        "assert area(1) == 3\n### BEGIN HIDDEN TESTS\nassert area(2) == 12\n### END HIDDEN TESTS",
        {"grade_id": "area_tests", "solution": False, "grade": True, "locked": True, "points": 4},
    ),
    (
        "2.5 if area(1) == 3 else 0.5",
        {"grade_id": "partial", "solution": False, "grade": True, "locked": True, "points": 3},
    ),
    (
        "### BEGIN SOLUTION\nwords = 'because'\n### END SOLUTION",
        {"grade_id": "words", "solution": True, "grade": True, "locked": False, "points": 2},
    ),
]
ANSWERS = {
    "ana": "def area(r):\n    return 3 * r**2",
    "beto": "def area(r):\n    return 3 * r",
    "caro": "def area(r):\n    print('late', file=sys.stderr)\n    return 3 * r**2",
    "dani": "def area(r):\n    raise ValueError",
}


def source() -> Any:
    cells = []
    for number, (text, nbgrader) in enumerate(CELLS):
        cell = v4.new_code_cell(text, id=f"cell-{number}")
        if nbgrader:
            cell.metadata["nbgrader"] = {"schema_version": 3, "task": False, **nbgrader}
        cells.append(cell)
    spec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return v4.new_notebook(cells=cells, metadata={"kernelspec": spec})


@pytest.fixture
def stock_course(tmp_path: Path, course: Any) -> Any:
    """A course that has never heard of us."""
    stock = type(course)(tmp_path / "stock")
    stock.folder.mkdir()
    (stock.folder / "nbgrader_config.py").write_text("c = get_config()\n")
    return stock


def grade(course: Any) -> None:
    folder = course.folder / "source" / "hw1"
    folder.mkdir(parents=True)
    (folder / "circles.ipynb").write_text(writes(source()))
    (folder / "data.csv").write_text("1,2\n")
    made = course.nbgrader("generate_assignment", "hw1", AUTOGRADER_LANGUAGE="en")
    assert made.returncode == 0
    for student, answer in ANSWERS.items():
        handed_in = course.folder / "submitted" / student / "hw1"
        handed_in.mkdir(parents=True)
        nb = source()
        nb.cells[1].source = answer
        nb.cells[2].source = "assert True"
        (handed_in / "circles.ipynb").write_text(writes(nb))
        (handed_in / "notes.txt").write_text("mine")
    assert course.nbgrader("autograde", "hw1", AUTOGRADER_LANGUAGE="en").returncode == 0


def everything(course: Any, *folders: str) -> dict[str, Any]:
    """The files that nbgrader wrote, and its gradebook, without times and random ids."""
    found: dict[str, Any] = {}
    for step, folder in zip(("release", "autograded"), folders, strict=True):
        for path in sorted((course.folder / folder).glob("**/hw1/*")):
            name = f"{step}/{path.relative_to(course.folder / folder)}"
            found[name] = path.read_text()
            if path.suffix == ".ipynb":
                found[name] = json.loads(found[name])
                for cell in found[name]["cells"]:
                    cell["metadata"].pop("execution", None)
    with Gradebook(course.database) as gradebook:
        found["grades"] = {
            (s.student.id, g.name): (
                g.auto_score,
                g.manual_score,
                g.needs_manual_grade,
                g.max_score,
            )
            for s in gradebook.assignment_submissions("hw1")
            for n in s.notebooks
            for g in n.grades
        }
        found["comments"] = {
            (s.student.id, c.name): c.auto_comment
            for s in gradebook.assignment_submissions("hw1")
            for n in s.notebooks
            for c in n.comments
        }
    return found


def test_an_assignment_of_nbgraders_is_graded_as_before(stock_course: Any, course: Any) -> None:
    grade(stock_course)
    grade(course)

    stock = everything(stock_course, "release", "autograded")
    ours = everything(course, "assignments/en", "autograded")

    assert ours == stock
    assert "autograded/ana/hw1/circles.ipynb" in ours
    assert "autograded/ana/hw1/notes.txt" in ours
    assert ours["grades"]["ana", "area_tests"][0] == 4
    assert ours["grades"]["beto", "area_tests"][0] == 0
    assert ours["grades"]["caro", "area_tests"][0] == 0  # anything on stderr is zero in nbgrader
    assert ours["grades"]["ana", "partial"][0] == 2.5
