"""Tolerances that come from the problem: how the right answer itself responds to rounding.

A correct answer computed in another order differs by what rounding does to it. So the reference
is asked again with its inputs moved by noise of the dtype's size, and an answer may differ by a
multiple of what that changed.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.checks.arrays import assert_close
from autograder.checks.behaviour import Callee
from autograder.checks.structure import parts
from autograder.results import Text

FACTOR = 40.0
DRAWS = 3


def assert_matches(
    function: Callee,
    reference: Callee,
    *args: Any,
    rtol: float = 1e-6,
    atol: float = 1e-9,
    names: tuple[str, ...] = (),
    hint: Text | None = None,
    **kwargs: Any,
) -> None:
    """Fail unless the student's function answers as the reference does, within rounding.

    Answers may be arrays, numbers, or nested sequences of them; a part is called by its name in
    `names` where there is one. The tolerance is atol + rtol |want| plus FACTOR times the largest
    move of the reference under noise of the inputs' own precision.
    """
    want = reference(*args, **kwargs)
    spreads = spread(reference, *args, want=want, **kwargs)
    got = function(*args, **kwargs)
    _compare(got, want, spreads, names, rtol=rtol, atol=atol, hint=hint)


def spread(reference: Callee, *args: Any, want: Any, **kwargs: Any) -> Any:
    """FACTOR times the largest move of each number of `want` under noise; of `want`'s structure."""
    rng = np.random.default_rng(0)
    moved = [reference(*_noisy(args, rng), **_noisy(kwargs, rng)) for _ in range(DRAWS)]
    return _largest(want, moved)


def _noisy(value: Any, rng: np.random.Generator) -> Any:
    """The value with its real numbers moved by half a unit in the last place or so."""
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        noise = rng.uniform(-1.0, 1.0, size=value.shape)
        return (value * (1 + np.finfo(value.dtype).eps * noise)).astype(value.dtype)
    if isinstance(value, tuple | list):
        return type(value)(_noisy(item, rng) for item in value)
    if isinstance(value, dict):
        return {key: _noisy(item, rng) for key, item in value.items()}
    return value


def _largest(want: Any, moved: list[Any]) -> Any:
    if isinstance(want, tuple | list):
        return [_largest(part, [each[i] for each in moved]) for i, part in enumerate(want)]
    target = np.asarray(want)
    if target.dtype.kind != "f":
        return 0.0
    with np.errstate(invalid="ignore"):
        moves = [np.abs(np.asarray(each) - target) for each in moved]
    return FACTOR * np.nan_to_num(np.max(moves, axis=0), nan=0.0, posinf=0.0)


def _compare(got: Any, want: Any, spreads: Any, names: tuple[str, ...], **tolerances: Any) -> None:
    if not isinstance(want, tuple | list):
        assert_close(got, want, spread=spreads, **tolerances)
        return
    got = parts(got, *(names or (f"[{i}]" for i in range(len(want)))))
    for part, target, allowed in zip(got, want, spreads, strict=True):
        _compare(part, target, allowed, (), **tolerances)
