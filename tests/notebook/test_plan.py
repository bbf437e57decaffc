"""Which cells a kernel runs: the given ones, with the student's in their places."""

from __future__ import annotations

import pytest

from autograder.notebook.attempt import is_attempted
from autograder.notebook.plan import Step, answered, in_environment, solved
from autograder.notebook.source import Cell
from autograder.notebook.submission import Helper

SOLVED = '''def double(x):
    """Twice x."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
'''
CELLS = (
    Cell("markdown", "Hola", language="es"),
    Cell("code", "import numpy as np"),
    Cell("code", SOLVED, exercise="double"),
    Cell("code", "plot(double)", display=True),
    Cell("code", "import keras", environment="keras"),
    Cell("code", "class Scale: ...", exercise="Scale", environment="keras"),
)
GIVEN = Step("given", "import numpy as np")
KERAS = Step("given", "import keras", environment="keras")


def test_the_solved_notebook_runs_without_its_prose_and_figures() -> None:
    assert solved(CELLS) == (
        GIVEN,
        Step("solution", SOLVED, "double"),
        KERAS,
        Step("solution", "class Scale: ...", "Scale", "keras"),
    )


def test_an_override_replaces_the_cell_of_its_exercise() -> None:
    steps = solved(CELLS, {"double": "double = None"})
    assert steps[1] == Step("solution", "double = None", "double")
    assert steps[3].source == "class Scale: ..."


def test_an_exercise_without_a_source_has_no_step() -> None:
    assert answered(CELLS, {}) == (GIVEN, KERAS)


def test_the_bare_kernel_leaves_out_what_needs_keras() -> None:
    steps = solved(CELLS)
    assert in_environment(steps, "bare") == (GIVEN, Step("solution", SOLVED, "double"))
    assert in_environment(steps, "keras") == steps


def test_a_helper_runs_after_the_exercise_that_it_follows() -> None:
    helpers = [
        Helper("double", "a = 1"),
        Helper(None, "b = 1"),
        Helper("Scale", "c = 1"),
        Helper("double", "d = 1"),
    ]
    steps = answered(CELLS, {"double": "x", "Scale": "y"}, helpers)
    assert [step.source for step in steps] == [
        "import numpy as np",
        "b = 1",
        "x",
        "a = 1",
        "d = 1",
        "import keras",
        "y",
        "c = 1",
    ]
    assert steps[-1] == Step("helper", "c = 1")
    assert steps[-1] in in_environment(steps, "bare")


def test_a_helper_stays_where_its_exercise_is_missing() -> None:
    steps = answered(CELLS, {}, [Helper("double", "a = 1")])
    assert Step("helper", "a = 1") in steps


HANDED_OUT = '''def double(x):
    """Twice x."""
    # YOUR CODE HERE
    raise NotImplementedError()
'''


@pytest.mark.parametrize(
    "source",
    [
        HANDED_OUT,
        HANDED_OUT.replace("YOUR CODE HERE", "ESCRIBE TU CÓDIGO AQUÍ"),
        HANDED_OUT.replace("raise NotImplementedError()", "raise NotImplementedError"),
        HANDED_OUT.replace("    # YOUR CODE HERE\n", ""),
        HANDED_OUT.replace("\n", "\n\n"),
        HANDED_OUT.replace("\n", "  \n"),
        HANDED_OUT.replace("\n", "\r\n"),
        HANDED_OUT + "# I do not know how\n",
    ],
    ids=[
        "English",
        "Spanish",
        "without brackets",
        "without the comment",
        "blank lines",
        "trailing blanks",
        "other line ends",
        "a comment",
    ],
)
def test_the_stub_is_no_attempt(source: str) -> None:
    assert not is_attempted(CELLS[2], source)


@pytest.mark.parametrize(
    "source",
    [
        SOLVED,
        HANDED_OUT.replace("raise NotImplementedError()", "return 2 * x"),
        HANDED_OUT.replace("raise NotImplementedError()", "pass"),
        HANDED_OUT.replace("raise NotImplementedError()", "return None"),
        HANDED_OUT.replace("def double", "def doble"),
        "def double(x): return 2 * x",
    ],
    ids=["solved", "a line", "pass", "return None", "renamed", "in one line"],
)
def test_anything_else_is_an_attempt(source: str) -> None:
    assert is_attempted(CELLS[2], source)
