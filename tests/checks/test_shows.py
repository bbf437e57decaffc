"""Pictures that a check shows: made where it fails, of the student's numbers, whatever those are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.assignment import Limits
from autograder.checks import (
    assert_close,
    assert_gradients,
    confusion,
    curve,
    expect,
    learning,
    line_path,
    showing,
)
from autograder.checks.shows import Draw
from autograder.errors import CheckFailure
from autograder.kernels.local import LocalKernel
from autograder.pictures import Confusion, Curve, Errors, Learning, LinePath, Picture
from autograder.student import Session, Student

RIGHT = [(-1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]


@pytest.fixture
def notebook() -> Callable[[str], Student]:
    """notebook(source) is a student whose notebook holds this code."""

    def write(source: str) -> Student:
        names: dict[str, Any] = {"np": np}
        exec(source, names)
        session = Session((), lambda _environment, _limits: LocalKernel(names), Limits())
        session.enter("f", "bare", 0)
        return Student(session)

    return write


def shown(*draws: Draw) -> tuple[Picture, ...]:
    with pytest.raises(CheckFailure) as failed, showing(*draws):
        expect(False, es="No.", en="No.")
    assert failed.value.evidence is not None
    return failed.value.evidence.pictures


def test_a_curve_holds_the_students_answers_over_the_right_points(
    notebook: Callable[[str], Student],
) -> None:
    student = notebook("def f(z):\n    return 2 * z\ndef g(z):\n    return z**2")
    (picture,) = shown(curve(student.f, RIGHT, slope_of=student.g))
    assert isinstance(picture, Curve)
    assert (picture.name, picture.of) == ("f", "g")
    assert picture.right == tuple(RIGHT)
    assert picture.at == (-2.0, 0.0, 2.0)
    assert picture.got == pytest.approx([2 * x for x in picture.x])
    assert picture.slope[1:-1] == pytest.approx([2 * x for x in picture.x[1:-1]], abs=1e-4)


@pytest.mark.parametrize(
    "body",
    [
        "raise ValueError",
        "return None",
        "return 1.0",
        "return z[:2]",
        "return ['a'] * len(z)",
        "return [[1.0], [1.0, 2.0]]",
        "return z + 1j",
        "return z * np.nan",
        "return {1: 2}",
    ],
)
def test_of_an_answer_that_is_no_curve_there_is_no_picture(
    notebook: Callable[[str], Student], body: str
) -> None:
    student = notebook(f"def f(z):\n    {body}")
    assert shown(curve(student.f, RIGHT)) == ()


def test_what_is_not_finite_is_a_gap(notebook: Callable[[str], Student]) -> None:
    student = notebook("def f(z):\n    return np.where(z > 0, np.inf, z)")
    (picture,) = shown(curve(student.f, RIGHT))
    assert isinstance(picture, Curve)
    assert picture.at == (-1.0, 0.0, None)


COUNTED = """calls = [0]
def f(z):
    calls[0] += 1
    {ends}
def n():
    return calls[0]
"""


def test_nothing_is_sampled_where_the_check_passes(notebook: Callable[[str], Student]) -> None:
    student = notebook(
        "calls = [0]\ndef f(z):\n    calls[0] += 1\n    return z\ndef n():\n    return calls[0]"
    )
    with showing(curve(student.f, RIGHT)):
        assert_close(student.f(1.0), 1.0)
    assert student.n() == 1


def test_nothing_is_sampled_where_there_was_no_answer(notebook: Callable[[str], Student]) -> None:
    """A loop without an end is waited for once."""
    student = notebook(COUNTED.format(ends="raise ValueError"))
    with pytest.raises(CheckFailure) as failed, showing(curve(student.f, RIGHT)):
        student.f(1.0)
    assert failed.value.evidence is None
    assert student.n() == 1


def test_samples_are_no_part_of_what_the_check_asked(notebook: Callable[[str], Student]) -> None:
    """A diagnosis compares what the check asked, and that alone."""
    names: dict[str, Any] = {}
    exec("def f(z):\n    return z", names)
    session = Session((), lambda _environment, _limits: LocalKernel(names), Limits())
    session.enter("f", "bare", 0)
    student = Student(session)
    with pytest.raises(CheckFailure), showing(curve(student.f, RIGHT)):
        assert_close(student.f(1.0), 2.0)
    assert len(session.exchanges) == 1


def test_a_fault_of_the_checks_own_is_not_hidden() -> None:
    def broken() -> Picture | None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), showing(broken):
        expect(False, es="No.", en="No.")


X, Y = np.array([[0, 0], [1, 1]]), np.array([0, 1])
TRAIN = "def train(X, y, rate, epochs):\n    return {answer}"


def test_a_path_has_a_line_for_each_epoch_in_which_it_moved(
    notebook: Callable[[str], Student],
) -> None:
    student = notebook(TRAIN.format(answer="np.ones(2), 1.0 * min(epochs, 2), []"))
    (picture,) = shown(line_path(student.train, X, Y, 0.5, 9, (1.0, 1.0, 1.5)))
    assert picture == LinePath(
        ((0.0, 0.0), (1.0, 1.0)), (0, 1), ((1.0, 1.0, 1.0), (1.0, 1.0, 2.0)), (1.0, 1.0, 1.5)
    )


@pytest.mark.parametrize(
    "answer", ["None", "(1,)", "('a', 2)", "(np.ones(3), 1.0)", "(np.ones(2), np.nan)"]
)
def test_of_an_answer_that_is_no_line_there_is_no_path(
    notebook: Callable[[str], Student], answer: str
) -> None:
    student = notebook(TRAIN.format(answer=answer))
    assert shown(line_path(student.train, X, Y, 0.5, 2, (1.0, 1.0, 1.5))) == ()


def test_losses_stand_beside_the_usual_ones_to_three_digits() -> None:
    assert shown(learning([1.23456, np.inf], [(1, 0.5)])) == (
        Learning((1.23, None), ((1.0, 0.5),)),
    )


def test_a_confusion_counts_right_classes_by_rows() -> None:
    assert shown(confusion([0, 0, 1], [0, 1, 1], "ab")) == (
        Confusion(("a", "b"), ((1, 1), (0, 1))),
    )


def test_gradients_show_the_error_of_each_number_and_none_where_they_are_right() -> None:
    want = [np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([1.0, 1.0 / 3])]
    got = [np.array([[1.0, -2.0], [3.0, 4.0]]), want[1] * (1 + 1e-12)]
    with pytest.raises(CheckFailure) as failed:
        assert_gradients(got, want, names=["dW", "db"])
    assert failed.value.evidence is not None
    (picture,) = failed.value.evidence.pictures
    assert isinstance(picture, Errors)
    assert picture.names == ("dW", "db")
    assert picture.shapes == ((2, 2), (2,))
    assert picture.cells == ((0.0, 1.0, 0.0, 0.0), (0.0, 0.0))
    assert 0.3 < picture.errors[0] < 0.4 and picture.errors[1] == 0.0


def test_a_large_gradient_shows_its_error_as_a_whole() -> None:
    with pytest.raises(CheckFailure) as failed:
        assert_gradients([np.ones((20, 20))], [-np.ones((20, 20))], names=["dW"])
    assert failed.value.evidence is not None
    assert failed.value.evidence.pictures == (Errors(("dW",), (1.0,), ((),), ((),)),)
