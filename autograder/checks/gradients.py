"""Comparing gradients, parameter by parameter, and central differences as an independent oracle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from autograder import messages
from autograder.checks.arrays import assert_close
from autograder.checks.calls import last_call
from autograder.checks.differences import difference
from autograder.errors import CheckFailure
from autograder.pictures import Errors
from autograder.results import NO_TEXT, Evidence, Text

MOST, SMALL = 8, 40  # gradients in a picture, and numbers of one that is shown in full
SLIGHT = 1e-6  # of the largest number: what is smaller is rounding
STEP = 1e-5  # the best step of a central difference in float64: about eps ** (1/3)


def assert_gradients(
    got: Sequence[Any],
    want: Sequence[Any],
    *,
    names: Sequence[str],
    rtol: float = 1e-6,
    atol: float = 1e-9,
    hint: Text | None = None,
) -> None:
    """Fail unless every gradient equals the right one; the sentence reports on each parameter.

    got, want: one array a name, for example of "dW1", "db1". A wrong type, shape or dtype is
    reported first, for the first parameter that has one.
    """
    for gradient, right in zip(got, want, strict=True):
        assert_close(gradient, right, rtol=0, atol=float("inf"), hint=hint)
    wrong: list[Text] = []
    arrays: list[tuple[np.ndarray, np.ndarray]] = []
    fine: list[str] = []
    for name, gradient, right in zip(names, got, want, strict=True):
        array, target = np.asarray(gradient, dtype=float), np.asarray(right, dtype=float)
        arrays.append((array, target))
        if np.allclose(array, target, rtol=rtol, atol=atol):
            fine.append(name)
        else:
            wrong.append(_off(name, array, target))
    if not wrong:
        return
    listed = Text("; ".join(text.es for text in wrong), "; ".join(text.en for text in wrong))
    right_ones = messages.say("gradients_are_right", names=", ".join(fine)) if fine else NO_TEXT
    text = messages.say("wrong_gradients", call=last_call(), wrong=listed, right=right_ones)
    pictures = (_errors(names, arrays, fine),) if len(names) <= MOST else ()
    raise CheckFailure(text, hint=hint, evidence=Evidence(last_call(), pictures=pictures))


def central_differences(
    f: Callable[[np.ndarray], float], x: np.ndarray, *, step: float = STEP
) -> np.ndarray:
    """The gradient of f at x by (f(x + h) - f(x - h)) / 2h in float64; of x's shape.

    Stay away from kinks: within `step` of one the difference is not the derivative.
    """
    point = np.array(x, dtype=np.float64)
    gradient = np.empty_like(point)
    for index in np.ndindex(point.shape):
        kept = point[index]
        point[index] = kept + step
        above = float(f(point.copy()))
        point[index] = kept - step
        below = float(f(point.copy()))
        point[index] = kept
        gradient[index] = (above - below) / (2 * step)
    return gradient


def _errors(
    names: Sequence[str],
    arrays: Sequence[tuple[np.ndarray, np.ndarray]],
    fine: Sequence[str],
) -> Errors:
    """How wrong each gradient is, and each number of those that are small; nothing is of the fine."""
    arrays = [
        (want, want) if name in fine else (got, want)
        for name, (got, want) in zip(names, arrays, strict=True)
    ]
    small = [got.ndim <= 2 and 0 < got.size <= SMALL for got, _ in arrays]
    shown = list(zip(arrays, small, strict=True))
    return Errors(
        tuple(names),
        tuple(float(f"{_relative(got, want):.3g}") for got, want in arrays),
        tuple(got.shape if each else () for (got, _), each in shown),
        tuple(_cells(got, want) if each else () for (got, want), each in shown),
    )


def _cells(got: np.ndarray, want: np.ndarray) -> tuple[float, ...]:
    """The relative error of each number, where it counts in the whole gradient's size."""
    scale = max(float(np.abs(want).max()), float(np.abs(got).max())) or 1.0
    with np.errstate(invalid="ignore", over="ignore"):
        errors = np.abs(got - want) / np.maximum(np.abs(got) + np.abs(want), SLIGHT * scale)
    return tuple(round(float(error), 3) for error in np.nan_to_num(errors, nan=1.0).ravel())


def _relative(got: np.ndarray, want: np.ndarray) -> float:
    scale = float(np.linalg.norm(got) + np.linalg.norm(want)) or 1.0
    return float(np.linalg.norm(got - want)) / scale


def _off(name: str, got: np.ndarray, want: np.ndarray) -> Text:
    error = _relative(got, want)
    how = difference(got, want)
    words = Text(f" ({_clause(how.es)})", f" ({_clause(how.en)})") if how else NO_TEXT
    return messages.say("gradient_is_off", name=f"`{name}`", error=error, how=words)


def _clause(sentence: str) -> str:
    """A sentence as a remark in brackets."""
    return sentence[0].lower() + sentence[1:].rstrip(".")
