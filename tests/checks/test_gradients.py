"""Gradients by parameter, and central differences."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks import assert_gradients, central_differences
from autograder.checks.calls import note_call
from autograder.errors import CheckFailure
from autograder.results import NO_TEXT

DW, DB = np.array([[1.0, -2.0], [3.0, 4.0], [0.5, 6.0]]), np.array([0.5, -1.5])
NAMES = ["dW1", "db1"]


@pytest.fixture(autouse=True)
def _no_call() -> None:
    note_call(NO_TEXT)


def failure_of(got: list[np.ndarray]) -> CheckFailure:
    with pytest.raises(CheckFailure) as failed:
        assert_gradients(got, [DW, DB], names=NAMES)
    return failed.value


def test_right_gradients_pass() -> None:
    assert_gradients([DW + 1e-12, DB], [DW, DB], names=NAMES)


def test_the_wrong_parameter_is_named_with_what_is_wrong_and_what_is_right() -> None:
    text = failure_of([DW, 5 * DB]).text

    assert text.en == (
        "your code: `db1` has a relative error of 0.67 (it is the right answer times 5). "
        "These are right: dW1."
    )
    assert text.es == (
        "tu código: `db1` tiene un error relativo de 0.67 (es la respuesta correcta multiplicada "
        "por 5). Están bien: dW1."
    )


def test_every_wrong_parameter_is_named() -> None:
    text = failure_of([-DW, DB + np.array([0.1, 0.3])]).text.en

    assert "`dW1` has a relative error of 1 (it is the right answer with the opposite sign)" in text
    assert "`db1` has a relative error of" in text
    assert "These are right" not in text


@pytest.mark.parametrize(
    ("dw", "sentence"),
    [
        pytest.param(DW.T, "returned shape (2, 3), but it should be (3, 2)", id="shape"),
        pytest.param(DW > 0, "but should return real numbers", id="dtype"),
        pytest.param(DW * np.nan, "returned nan at [0, 0]", id="nan"),
        pytest.param(None, "returned nothing", id="nothing"),
    ],
)
def test_form_comes_before_values(dw: np.ndarray, sentence: str) -> None:
    assert sentence in failure_of([dw, 5 * DB]).text.en


@given(st.lists(st.floats(-3, 3), min_size=1, max_size=6))
def test_central_differences_of_a_cubic_are_its_derivative(values: list[float]) -> None:
    x = np.array(values)

    gradient = central_differences(lambda z: float((z**3).sum()), x)

    np.testing.assert_allclose(gradient, 3 * x**2, rtol=1e-6, atol=1e-8)


def test_central_differences_leave_the_point_alone() -> None:
    x = np.array([[1.0, 2.0]])

    central_differences(lambda z: float(z.sum()), x)

    assert x.tolist() == [[1.0, 2.0]]
