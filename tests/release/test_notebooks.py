"""The notebooks that are made from a solved one."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import pytest
from nbformat import v4
from nbgrader.preprocessors import ClearSolutions

from autograder.notebook.build import STUBS, rebuilt, released_notebook, source_notebook, stub
from autograder.notebook.source import read_source
from autograder.notebook.submission import Helper, Submission, parse_submission

SOLVED = Path(__file__).parents[1] / "gradebook" / "course" / "solutions" / "a0_tiny" / "a0_tiny.py"
POINTS = {"double": 40.0, "triple": 60.5}
CELLS = read_source(SOLVED)


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION",
        "class A:\n    def f(self):\n        ### BEGIN SOLUTION\n        pass\n        ### END SOLUTION\n"
        "    def g(self):\n        ### BEGIN SOLUTION\n        pass\n        ### END SOLUTION\n\nx = 1",
        "### BEGIN SOLUTION\nx = 1\n### END SOLUTION\ny = x",
    ],
)
def test_our_stub_is_nbgraders(source: str) -> None:
    cell = v4.new_code_cell(source, metadata={"nbgrader": {"solution": True}})
    clear = ClearSolutions(code_stub={"python": STUBS["es"]})

    cleared, _ = clear.preprocess_cell(cell, {"language": "python"}, 0)

    assert stub(source, "es") == cleared.source


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_source_notebook_is_valid_and_always_the_same(language: str) -> None:
    made = [
        source_notebook(CELLS, assignment="a0_tiny", language=language, points=POINTS)
        for _ in range(2)
    ]

    assert nbformat.writes(made[0]) == nbformat.writes(made[1])
    nbformat.validate(made[0])
    ids = [cell.id for cell in made[0].cells]
    assert len(set(ids)) == len(ids)
    assert (
        "### BEGIN SOLUTION" in next(c for c in made[0].cells if c.id == "solution_double").source
    )
    points = {
        c.id: c.metadata.nbgrader.get("points") for c in made[0].cells if "nbgrader" in c.metadata
    }
    assert points == {
        "solution_double": None,
        "double": 40,
        "solution_triple": None,
        "triple": 60.5,
    }


def test_a_language_that_the_course_does_not_have() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        released_notebook(CELLS, assignment="a0_tiny", language="fr", points=POINTS)


def test_a_rebuilt_notebook_holds_the_students_text_and_nothing_else_of_theirs() -> None:
    submission = Submission(
        "ana",
        "en",
        {"double": "def double(x): return x + x"},
        (
            Helper(None, "def before(): pass"),
            Helper("double", "def between(): pass"),
            Helper("triple", "def after(): pass"),
        ),
    )

    nb = rebuilt(CELLS, submission, assignment="a0_tiny", points=POINTS)

    assert [cell.id for cell in nb.cells] == [
        *("md-1", "code-1", "md-2", "own-1", "solution_double", "double", "own-2"),
        *("code-2", "solution_triple", "triple", "own-3"),
    ]
    source = {cell.id: cell.source for cell in nb.cells}
    assert source["solution_double"] == "def double(x): return x + x"
    assert source["solution_triple"].endswith("# YOUR CODE HERE\n    raise NotImplementedError()")
    assert source["own-2"] == "def between(): pass"
    assert all("nbgrader" not in c.metadata for c in nb.cells if c.id.startswith("own-"))


def test_reading_a_rebuilt_notebook_gives_the_submission_again() -> None:
    submission = Submission(
        "ana",
        "en",
        {"double": "def double(x): return x + x", "triple": "def triple(x): return 3 * x"},
        (Helper("double", "def between(): pass"),),
    )

    nb = rebuilt(CELLS, submission, assignment="a0_tiny", points=POINTS)

    assert parse_submission(json.dumps(nb).encode(), CELLS, name="ana") == submission
