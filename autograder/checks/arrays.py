"""Comparing outputs, in the order in which a student debugs.

Returned something, type, shape, dtype kind, finite where the right answer is, values.
`numpy.allclose` alone is wrong: it is True for an empty array, and for a scalar against an array.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder import messages
from autograder.checks.calls import describe
from autograder.checks.differences import difference
from autograder.checks.structure import KINDS, as_array, failure, kind
from autograder.results import Text


def assert_close(
    got: Any,
    want: Any,
    *,
    rtol: float = 1e-6,
    atol: float = 1e-9,
    spread: Any = 0.0,
    hint: Text | None = None,
) -> None:
    """Fail unless `got` has the shape and kind of `want`, and |got - want| <= atol + rtol |want|.

    Where `want` is real, integers are accepted; where it is integer, only integers are. `spread`,
    a number or an array of `want`'s shape, is added to the tolerance: how far the right answer
    itself moves under noise of the dtype's size.
    """
    array, target = _comparable(got, want, hint)
    if target.dtype.kind != "f":
        _report(array, target, array != target, hint, rtol=None)
        return
    wrong_finite = np.isfinite(target) & ~np.isfinite(array)
    if wrong_finite.any():
        index = _first(wrong_finite)
        got = describe(array[index])
        if target.ndim == 0:
            raise failure("wrong_value", got=got, want=describe(target[()]), hint=hint)
        raise failure("not_finite", got=got, place=_place(index), hint=hint)
    _report(array, target, ~_near(array, target, rtol, atol + np.asarray(spread)), hint, rtol=rtol)


def assert_equal(got: Any, want: Any, *, hint: Text | None = None) -> None:
    """Fail unless `got` has the shape and kind of `want`, and exactly its values."""
    array, target = _comparable(got, want, hint)
    same = (array == target) | (_is_nan(array) & _is_nan(target))
    _report(array, target, ~same, hint, rtol=None)


def _comparable(got: Any, want: Any, hint: Text | None) -> tuple[np.ndarray, np.ndarray]:
    target = np.asarray(want)
    array = as_array(got, target)
    if array.shape != target.shape:
        how = difference(array, target) if target.dtype.kind == "f" else None
        hint = how + hint if how and hint else how or hint
        raise failure("wrong_shape", got=_shape(array), want=_shape(target), hint=hint)
    found, wanted = KINDS[array.dtype.kind], KINDS[target.dtype.kind]
    if found != wanted and not (wanted == "floats" and found == "integers"):
        raise failure("wrong_type", got=kind(array), want=kind(target), hint=hint)
    return array, target


def _shape(array: np.ndarray) -> Text:
    return messages.say("shape" if array.ndim else "shape_of_one", shape=array.shape)


def _near(
    array: np.ndarray, target: np.ndarray, rtol: float, atol: float | np.ndarray
) -> np.ndarray:
    """Elementwise; infinities and NaN only equal themselves."""
    finite = np.isfinite(target) & np.isfinite(array)
    with np.errstate(invalid="ignore", over="ignore"):
        close = np.abs(array - target) <= atol + rtol * np.abs(target)
    same = (array == target) | (_is_nan(array) & _is_nan(target))
    near: np.ndarray = np.where(finite, close, same)
    return near


def _is_nan(array: np.ndarray) -> np.ndarray:
    return np.isnan(array) if array.dtype.kind == "f" else np.zeros(array.shape, dtype=bool)


def _report(
    array: np.ndarray,
    target: np.ndarray,
    wrong: np.ndarray,
    hint: Text | None,
    *,
    rtol: float | None,
) -> None:
    if not wrong.any():
        return
    index = _first(wrong)
    got, want = describe(array[index]), describe(target[index])
    if target.size == 1:
        raise failure("wrong_value", got=describe(array), want=describe(target), hint=hint)
    how = difference(array, target) if target.dtype.kind == "f" else None
    if how is not None:
        hint = how + hint if hint else how
    key = "wrong_values" if wrong.sum() > 1 else "one_wrong_value"
    raise failure(
        key,
        count=int(wrong.sum()),
        total=wrong.size,
        place=_place(index),
        got=got,
        want=want,
        tolerance=messages.say("tolerance", rtol=rtol) if rtol is not None else "",
        hint=hint,
    )


def _first(mask: np.ndarray) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(int(np.argmax(mask)), mask.shape))


def _place(index: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, index))}]"
