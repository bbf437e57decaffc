"""`autograder new`: what it writes is a whole assignment that proves itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from autograder.assignment import load_assignment
from autograder.errors import UsageError
from autograder.grading import Grader
from autograder.kernels.kernel import KernelFactory
from autograder.release import build
from autograder.results import Text
from autograder.starter import start
from autograder.verify import verify, verify_mutants

REPOSITORY = Path(__file__).parents[1]
TITLE = Text(es="La neurona lineal", en="The linear neuron")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copy(REPOSITORY / "nbgrader_config.py", tmp_path)
    return tmp_path


def test_a_new_assignment_builds_and_proves_itself(course: Path, kernels: KernelFactory) -> None:
    folder = start(course, "a8_linear", TITLE)
    build(course, ["a8_linear"])

    assignment = load_assignment(course, "a8_linear")
    with Grader(assignment, secret=b"s", kernels=kernels) as grader:
        findings = verify(course, assignment, grader, on_finding=lambda _: None)
        findings += verify_mutants(assignment, grader)

    assert [f for f in findings if not f.holds] == []
    assert assignment.title == TITLE
    assert "# # La neurona lineal" in (folder / "a8_linear.py").read_text("utf-8")
    assert not list(course.rglob("*.txt"))


def test_nothing_is_written_over(course: Path) -> None:
    start(course, "a8_linear", TITLE)

    with pytest.raises(UsageError, match="is there already"):
        start(course, "a8_linear", TITLE)


@pytest.mark.parametrize("name", ["A8", "8a", "a-8", "../a8", "a8/b", ""])
def test_a_name_that_is_no_word_is_refused(course: Path, name: str) -> None:
    with pytest.raises(UsageError, match="small letters"):
        start(course, name, TITLE)


@pytest.mark.parametrize("title", ["", "  ", 'the "linear" one', "a\\b"])
def test_a_title_that_toml_could_not_hold_is_refused(course: Path, title: str) -> None:
    with pytest.raises(UsageError, match="cannot be a title"):
        start(course, "a8_linear", Text(es=title, en="x"))
    assert not (course / "solutions" / "a8_linear").exists()
