"""What is said of a wrong array that has a simple relation to the right one."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.checks import assert_close
from autograder.checks.differences import difference
from autograder.errors import CheckFailure

WANT = np.array([[1.0, -2.0, 3.0], [4.0, 5.0, -6.0]])
SQUARE = np.array([[1.0, 2.0], [3.0, 5.0]])


@pytest.mark.parametrize(
    ("got", "want", "es", "en"),
    [
        pytest.param(
            2.5 * WANT,
            WANT,
            "Es la respuesta correcta multiplicada por 2.5.",
            "It is the right answer times 2.5.",
            id="a constant factor",
        ),
        pytest.param(
            -WANT,
            WANT,
            "Es la respuesta correcta con el signo opuesto.",
            "It is the right answer with the opposite sign.",
            id="the sign",
        ),
        pytest.param(
            WANT.T,
            WANT,
            "Es la respuesta correcta, transpuesta.",
            "It is the right answer, transposed.",
            id="transposed",
        ),
        pytest.param(
            SQUARE.T,
            SQUARE,
            "Es la respuesta correcta, transpuesta.",
            "It is the right answer, transposed.",
            id="transposed and square",
        ),
        pytest.param(
            0 * WANT, WANT, "Todos los valores son cero.", "All of the values are zero.", id="zeros"
        ),
        pytest.param(
            np.vstack([WANT[:1], [[0.0, 0.0, 1.0]]]),
            WANT,
            "Solo difiere la fila 1, contando desde 0.",
            "Only row 1 differs, counting from 0.",
            id="one row",
        ),
        pytest.param(
            np.column_stack([WANT[:, :2], [7.0, 7.5]]),
            WANT,
            "Solo difiere la columna 2, contando desde 0.",
            "Only column 2 differs, counting from 0.",
            id="one column",
        ),
    ],
)
def test_difference_has_a_name(got: np.ndarray, want: np.ndarray, es: str, en: str) -> None:
    text = difference(got, want)

    assert text is not None
    assert (text.es, text.en) == (es, en)


@pytest.mark.parametrize(
    ("got", "want"),
    [
        pytest.param(WANT + np.array([[1, 2, -1], [3, 1, 2]]), WANT, id="all over"),
        pytest.param(np.full((2, 3), np.nan), WANT, id="nan"),
        pytest.param(WANT[:1], WANT, id="another shape"),
        pytest.param(np.array([3.0]), np.array([1.0]), id="one number is always a multiple"),
        pytest.param(np.array([0.0, 3.0]), np.array([0.0, 1.0]), id="one number that is not zero"),
        pytest.param(np.ones(3), np.zeros(3), id="the right answer is zero"),
        pytest.param(np.zeros((0, 3)), np.zeros((0, 3)), id="empty"),
    ],
)
def test_difference_without_a_simple_form_is_left_alone(got: np.ndarray, want: np.ndarray) -> None:
    assert difference(got, want) is None


def test_assert_close_says_the_difference_and_then_the_hint() -> None:
    with pytest.raises(CheckFailure) as failed:
        assert_close(2 * WANT, WANT)

    assert failed.value.text.en.endswith(" It is the right answer times 2.")
