"""Purity and errors: properties of a function that no single answer shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.assignment import Limits
from autograder.checks import Text, assert_pure, assert_raises
from autograder.errors import CheckFailure
from autograder.kernels.local import LocalKernel
from autograder.notebook.plan import Step
from autograder.student import Session, Student

Notebook = Callable[[str], Student]

GOOD = "import numpy as np\ndef f(x):\n    return np.asarray(x) * 2"


@pytest.fixture
def notebook() -> Notebook:
    """notebook(source) is a student whose cell is that source."""

    def write(source: str) -> Student:
        steps = [Step("given", "import numpy as np"), Step("solution", source, "f")]
        session = Session(steps, lambda *_: LocalKernel(), Limits(call_s=0.5))
        session.enter("f", "bare", 1)
        return Student(session)

    return write


def failure(helper: Callable[..., None], *args: Any, **kwargs: Any) -> CheckFailure:
    with pytest.raises(CheckFailure) as caught:
        helper(*args, **kwargs)
    return caught.value


# --------------------------------------------------------------------------- pure


@pytest.mark.parametrize(
    "argument",
    [
        np.ones(3),
        [1.0, 2.0],
        (1.0, np.zeros(2)),
        3,
        2.5,
        np.array(2.0),
        np.float64(2.5),
        np.float32(2.5),
        np.int64(3),
        np.bool_(True),
        [np.ones(2), np.ones(2)],
        [],
        np.zeros((0, 2)),
        np.array([np.nan, np.inf]),
        np.arange(6.0).reshape(2, 3).T,
    ],
    ids=[
        "array",
        "list",
        "tuple",
        "int",
        "float",
        "array without axes",
        "float64",
        "float32",
        "int64",
        "bool",
        "list of arrays",
        "empty list",
        "empty array",
        "nan and infinity",
        "transposed",
    ],
)
def test_a_pure_function_passes(notebook: Notebook, argument: Any) -> None:
    student = notebook("def f(x):\n    return 1.0")
    assert_pure(student.f, argument)


def test_a_keyword_argument_is_looked_at_too(notebook: Notebook) -> None:
    student = notebook("def f(x, *, w):\n    w += x\n    return w")
    assert_pure(notebook("def f(x, *, w):\n    return w + x").f, 1.0, w=np.ones(2))
    text = failure(assert_pure, student.f, 1.0, w=np.ones(2)).text
    assert "changed its argument number 2" in text.en


def test_a_layer_is_an_argument_like_any_other(notebook: Notebook) -> None:
    student = notebook(
        "class Layer: n = 3\ndef make():\n    return Layer()\ndef f(layer):\n    return layer.n"
    )
    layer = student.make()
    assert_pure(student.f, layer)


def test_a_changed_array_is_named_by_its_number(notebook: Notebook) -> None:
    student = notebook("def f(w, x):\n    x -= 1\n    return w")
    assert failure(assert_pure, student.f, 1.0, np.array([1.0, 2.0])).text == Text(
        es="`f(1.0, [1.0, 2.0])` modificó su argumento número 2. Trabaja sobre una copia.",
        en="`f(1.0, [1.0, 2.0])` changed its argument number 2. Work on a copy.",
    )


@pytest.mark.parametrize(
    ("source", "argument"),
    [
        ("def f(x):\n    x.append(1)\n    return 1", [1, 2]),
        ("def f(x):\n    x[0][0] = 9\n    return 1", [[1], [2]]),
        ("def f(x):\n    x[0][0] += 1e-12\n    return 1", [np.ones(2)]),
        ("def f(x):\n    x.shape = (2, 1)\n    return 1", np.ones(2)),
        ("def f(x):\n    x.sort()\n    return 1", [2, 1]),
        ("def f(x):\n    x['a'] = 2\n    return 1", {"a": 1}),
    ],
    ids=["longer", "deep inside", "by very little", "another shape", "another order", "a mapping"],
)
def test_every_change_of_an_argument_fails(notebook: Notebook, source: str, argument: Any) -> None:
    text = failure(assert_pure, notebook(source).f, argument).text
    assert "changed its argument number 1" in text.en


def test_a_function_that_remembers_fails(notebook: Notebook) -> None:
    student = notebook("calls = []\ndef f(x):\n    calls.append(x)\n    return len(calls)")
    assert failure(assert_pure, student.f, 5).text == Text(
        es="`f(5)` no dio la misma respuesta la segunda vez: recuerda algo entre una llamada y otra.",
        en="`f(5)` did not give the same answer the second time: it remembers something between calls.",
    )


def test_a_call_that_raises_is_not_a_question_of_purity(notebook: Notebook) -> None:
    text = failure(assert_pure, notebook("def f(x):\n    return x / 0").f, 5).text
    assert (
        text.en
        == "`f(5)` stopped with ZeroDivisionError: division by zero in line 2: `return x / 0`."
    )


def test_purity_carries_its_hint(notebook: Notebook) -> None:
    student = notebook("def f(x):\n    x += 1\n    return x")
    hint = Text(es="Copia.", en="Copy.")
    assert failure(assert_pure, student.f, np.ones(1), hint=hint).hint == hint


# --------------------------------------------------------------------------- raises

RAISES = "def f(w):\n    if w == 0:\n        raise ValueError('w is 0')\n    return 1 / w"


def test_the_right_error_passes(notebook: Notebook) -> None:
    assert_raises("ValueError", notebook(RAISES).f, 0)


def test_an_error_of_a_more_special_type_passes(notebook: Notebook) -> None:
    """numpy.linalg.LinAlgError is a ValueError, and so may a student's own exception be."""
    student = notebook("def f(w):\n    return np.linalg.inv([[w]])")
    assert_raises("ValueError", student.f, 0.0)


def test_an_answer_in_place_of_an_error_fails(notebook: Notebook) -> None:
    text = failure(assert_raises, "ValueError", notebook("def f(w):\n    return -1").f, 0).text
    assert text == Text(
        es="`f(0)` debía lanzar ValueError, pero devolvió -1.",
        en="`f(0)` should raise ValueError, but returned -1.",
    )


def test_another_error_fails(notebook: Notebook) -> None:
    text = failure(assert_raises, "ValueError", notebook("def f(w):\n    return 1 / w").f, 0).text
    assert text == Text(
        es="`f(0)` debía lanzar ValueError, pero lanzó ZeroDivisionError.",
        en="`f(0)` should raise ValueError, but raised ZeroDivisionError.",
    )


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import sys\ndef f(w):\n    sys.exit(2)", "`f(0)` stopped with SystemExit: 2 in line 3"),
        ("def f(w):\n    raise GeneratorExit", "`f(0)` stopped with GeneratorExit in line 2"),
        (
            "class ValueError(BaseException): pass\ndef f(w):\n    raise ValueError",
            "`f(0)` stopped with ValueError in line 3",
        ),
    ],
    ids=["it exits", "no error", "no error by that name"],
)
def test_what_is_no_exception_is_no_error_that_was_raised(
    notebook: Notebook, source: str, said: str
) -> None:
    for error in ("ValueError", "BaseException", "SystemExit"):
        text = failure(assert_raises, error, notebook(source).f, 0).text
        assert text.en.startswith(said)


def test_a_syntax_error_while_it_runs_is_an_error_that_was_raised(notebook: Notebook) -> None:
    assert_raises("SyntaxError", notebook("def f(w):\n    return eval('1 +')").f, 0)


def test_a_stub_raises_nothing_of_its_own(notebook: Notebook) -> None:
    student = notebook("def f(w):\n    raise NotImplementedError()")
    text = failure(assert_raises, "ValueError", student.f, 0).text
    assert text == Text(
        es="`f(0)` todavía no está implementada (NotImplementedError).",
        en="`f(0)` is not implemented yet (NotImplementedError).",
    )


def test_a_missing_function_raises_nothing_either(notebook: Notebook) -> None:
    caught = failure(assert_raises, "NameError", notebook("x = 1").f, 0)
    assert caught.text.en.startswith("`f` is not defined.")


def test_a_call_without_an_end_raises_nothing_either(notebook: Notebook) -> None:
    student = notebook("def f(w):\n    while True: pass")
    text = failure(assert_raises, "ValueError", student.f, 0).text
    assert text.en.startswith("`f(0)` did not finish within 0.5 s of computing in line 2")
