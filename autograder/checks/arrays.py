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
from autograder.checks.tables import evidence
from autograder.results import Text


def assert_close(
    got: Any,
    want: Any,
    *,
    rtol: float = 1e-6,
    atol: float = 1e-9,
    spread: Any = 0.0,
    hint: Text | None = None,
    shape_hint: Text | None = None,
) -> None:
    """Fail unless `got` has the shape and kind of `want`, and |got - want| <= atol + rtol |want|.

    Where `want` is real, integers are accepted; where it is integer, only integers are. `spread`,
    a number or an array of `want`'s shape, is added to the tolerance: how far the right answer
    itself moves under noise of the dtype's size. `hint` helps with wrong values, and stays away
    where the form is wrong already; `shape_hint` helps with a wrong shape.
    """
    array, target = _comparable(got, want, shape_hint)
    if target.dtype.kind != "f":
        _report(array, target, array != target, hint, rtol=None)
        return
    wrong_finite = np.isfinite(target) & ~np.isfinite(array)
    if wrong_finite.any():
        index = _first(wrong_finite)
        got = describe(array[index])
        shown = evidence(array, target, wrong_finite, told=target.ndim == 0)
        if target.ndim == 0:
            want = describe(target[()])
            raise failure("wrong_value", got=got, want=want, hint=hint, evidence=shown)
        place = _place(index)
        raise failure("not_finite", got=got, place=place, hint=hint, evidence=shown)
    _report(array, target, ~_near(array, target, rtol, atol + np.asarray(spread)), hint, rtol=rtol)


def assert_equal(
    got: Any, want: Any, *, hint: Text | None = None, shape_hint: Text | None = None
) -> None:
    """Fail unless `got` has the shape and kind of `want`, and exactly its values.

    hint, shape_hint: as those of `assert_close`.
    """
    array, target = _comparable(got, want, shape_hint)
    same = (array == target) | (_is_nan(array) & _is_nan(target))
    _report(array, target, ~same, hint, rtol=None)


def _comparable(got: Any, want: Any, shape_hint: Text | None) -> tuple[np.ndarray, np.ndarray]:
    target = np.asarray(want)
    array = as_array(got, target)
    if array.shape != target.shape:
        how = difference(array, target) if target.dtype.kind == "f" else None
        shapes = {"got": _shape(array), "want": _shape(target)}
        shown = evidence(array, target)
        raise failure("wrong_shape", **shapes, how=how, hint=shape_hint, evidence=shown)
    found, wanted = KINDS[array.dtype.kind], KINDS[target.dtype.kind]
    if found != wanted and not (wanted == "floats" and found == "integers"):
        kinds, shown = {"got": kind(array), "want": kind(target)}, evidence(array, target)
        raise failure("wrong_type", **kinds, evidence=shown)
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
    index, shown = _first(wrong), evidence(array, target, wrong)
    got, want = describe(array[index]), describe(target[index])
    if target.size == 1:
        got, want = describe(array), describe(target)
        raise failure("wrong_value", got=got, want=want, hint=hint, evidence=shown)
    how = difference(array, target) if target.dtype.kind == "f" else None
    raise failure(
        "wrong_values" if wrong.sum() > 1 else "one_wrong_value",
        count=int(wrong.sum()),
        total=wrong.size,
        place=_place(index),
        got=got,
        want=want,
        tolerance=messages.say("tolerance", rtol=rtol) if rtol is not None else "",
        how=how,
        hint=hint,
        evidence=shown,
    )


def _first(mask: np.ndarray) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(int(np.argmax(mask)), mask.shape))


def _place(index: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, index))}]"
