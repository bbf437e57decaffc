"""assignments/{es,en}/ is what nbgrader makes of solutions/, and nothing more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import load_assignment
from autograder.errors import AssignmentError
from autograder.release import build, check_build
from autograder.release.leaks import verify_release
from autograder.selfcheck import check_notebook

SHIPPED = {
    "a0_tiny.ipynb",
    "checks/checks.toml",
    "checks/test_double.py",
    "checks/test_triple.py",
    "figures/line.png",
}


def files(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def notebook(course: Path, language: str) -> Any:
    path = course / "assignments" / language / "a0_tiny" / "a0_tiny.ipynb"
    return json.loads(path.read_text())


def test_both_languages_are_built_with_only_what_may_ship(course: Path) -> None:
    folders = build(course)

    assert folders == [course / "assignments" / language / "a0_tiny" for language in ("es", "en")]
    for folder in folders:
        assert set(files(folder)) == SHIPPED
    assert not (course / "gradebook.db").exists()
    spanish, english = notebook(course, "es"), notebook(course, "en")
    assert "".join(spanish["cells"][0]["source"]).startswith("# Dobles y triples")
    assert "".join(english["cells"][0]["source"]).startswith("# Doubles and triples")
    assert spanish["metadata"]["autograder"] == {"assignment": "a0_tiny", "language": "es"}
    assert [cell["id"] for cell in spanish["cells"]] == [cell["id"] for cell in english["cells"]]


@pytest.mark.parametrize(
    ("language", "comment"), [("es", "# ESCRIBE TU CÓDIGO AQUÍ"), ("en", "# YOUR CODE HERE")]
)
def test_a_solution_becomes_a_stub_in_the_words_of_the_language(
    course: Path, language: str, comment: str
) -> None:
    build(course)

    cell = next(c for c in notebook(course, language)["cells"] if c["id"] == "solution_double")
    assert "".join(cell["source"]) == (
        f'def double(x):\n    """Twice x."""\n    {comment}\n    raise NotImplementedError()'
    )


def test_the_grade_cell_follows_its_exercise_locked_and_worth_its_checks(course: Path) -> None:
    build(course)

    cells = notebook(course, "es")["cells"]
    position = next(i for i, cell in enumerate(cells) if cell["id"] == "solution_double")
    solution, grade = cells[position : position + 2]
    assert "".join(grade["source"]) == 'check("double")'
    assert grade["metadata"]["editable"] is False
    assert {
        k: grade["metadata"]["nbgrader"][k] for k in ("grade", "locked", "points", "solution")
    } == {
        "grade": True,
        "locked": True,
        "points": 40,
        "solution": False,
    }
    assert solution["metadata"]["nbgrader"]["solution"] is True
    given = next(cell for cell in cells if cell["id"] == "code-1")
    assert "nbgrader" not in given["metadata"]


def test_a_student_can_check_what_was_built(course: Path) -> None:
    build(course)
    folder = course / "assignments" / "en" / "a0_tiny"
    path = folder / "a0_tiny.ipynb"
    nb = json.loads(path.read_text())
    answer = next(cell for cell in nb["cells"] if cell["id"] == "solution_double")
    answer["source"] = "def double(x):\n    return 2 * x"
    path.write_text(json.dumps(nb))

    report = check_notebook(path)

    assert report.language == "en"
    assert [(e.name, e.score, e.max_score) for e in report.exercises] == [
        ("double", 20, 20),
        ("triple", 0, 60),
    ]


def test_two_builds_are_the_same_byte_for_byte(course: Path, tmp_path: Path) -> None:
    build(course)
    first = files(course / "assignments")
    build(course)

    assert files(course / "assignments") == first
    assert check_build(course) == []


def test_a_check_of_the_build_lists_what_differs_and_writes_nothing(course: Path) -> None:
    build(course)
    released = course / "assignments" / "es" / "a0_tiny"
    (released / "a0_tiny.ipynb").write_text("{}")
    (released / "figures" / "line.png").unlink()
    (released / "answers.txt").write_text("42")
    (released.parent / "a9_gone").mkdir()
    before = files(course / "assignments")

    differences = [str(difference) for difference in check_build(course)]

    assert differences == [
        "assignments/es/a0_tiny/a0_tiny.ipynb: changed",
        "assignments/es/a0_tiny/answers.txt: not from solutions/",
        "assignments/es/a0_tiny/figures/line.png: missing",
        "assignments/es/a9_gone: not from solutions/",
    ]
    assert files(course / "assignments") == before


def test_it_builds_where_the_environment_is_not_on_the_path(course: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "ignore",
            "-c",
            "from autograder.release import build; "
            f"from pathlib import Path; build(Path({str(course)!r}))",
        ],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert check_build(course) == []


def test_a_failed_build_leaves_what_was_released(course: Path, solved: Path) -> None:
    build(course)
    before = files(course / "assignments")
    with (solved / "checks" / "public" / "test_double.py").open("a") as file:
        file.write("\n\ndef helper(x):\n    sum_of_two = np.asarray(x) + np.asarray(x)\n")

    with pytest.raises(AssignmentError, match="is from the solution of double"):
        build(course)

    assert files(course / "assignments") == before


def a_link_among_the_figures(solved: Path) -> None:
    os.symlink("/etc/passwd", solved / "figures" / "secret.png")


def a_text_called_png(solved: Path) -> None:
    (solved / "figures" / "notes.png").write_text("the answer is 42")


def a_name_that_may_not_ship(solved: Path) -> None:
    (solved / "figures" / "two words.png").write_bytes(
        (solved / "figures" / "line.png").read_bytes()
    )


def a_solution_in_a_given_cell(solved: Path) -> None:
    path = solved / "a0_tiny.py"
    path.write_text(path.read_text() + "\n# %%\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION\n")


@pytest.mark.parametrize(
    "spoil",
    [
        a_link_among_the_figures,
        a_text_called_png,
        a_name_that_may_not_ship,
        a_solution_in_a_given_cell,
    ],
)
def test_what_may_not_ship_stops_the_build(
    course: Path, solved: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(solved)

    with pytest.raises(AssignmentError):
        build(course)

    assert not (course / "assignments").exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("draw.py", "print('x')", "may not ship"),
        ("checks/test_hidden_part.py", "x = 1", "may not ship"),
        ("a0_tiny.py", "x = 1", "may not ship"),
        ("checks/checks.toml", "answers = 42", "is not what the build writes"),
        (
            "checks/test_double.py",
            "numbers_that_nobody_has_seen = rng.integers(10, 99, 5)",
            r"is from checks/hidden/test_double\.py",
        ),
        (
            "checks/test_triple.py",
            "    wrong_sum_on_purpose = np.asarray(x) + 2",
            r"is from mistakes/adds_two\.py",
        ),
        (
            "checks/test_triple.py",
            'print("this script draws the figure of the tiny assignment")',
            r"is from figures/draw\.py",
        ),
    ],
)
def test_the_look_afterwards_finds_what_should_not_be_there(
    course: Path, name: str, content: str, said: str
) -> None:
    folder = build(course)[0]
    (folder / name).write_text(content)

    with pytest.raises(AssignmentError, match=said):
        verify_release(load_assignment(course, "a0_tiny"), "es", folder)


def test_the_look_afterwards_reads_every_cell(course: Path) -> None:
    folder = build(course)[0]
    path = folder / "a0_tiny.ipynb"
    path.write_text(path.read_text().replace("Dos ejercicios chicos", "La respuesta es 42"))

    with pytest.raises(AssignmentError, match="its cells are not those of"):
        verify_release(load_assignment(course, "a0_tiny"), "es", folder)


def test_a_missing_file_is_noticed(course: Path) -> None:
    folder = build(course)[0]
    (folder / "figures" / "line.png").unlink()

    with pytest.raises(AssignmentError, match=r"lacks figures/line\.png"):
        verify_release(load_assignment(course, "a0_tiny"), "es", folder)
