"""Describing how an answer differs from the right one, where no known mistake fits.

A constant factor, the opposite sign, a transposition, only some rows: what a teacher sees at a
glance, and a student does not.
"""

from __future__ import annotations

import numpy as np

from autograder import messages
from autograder.results import Text

RTOL = 1e-5
SOME = 6  # rows or columns that a sentence lists


def difference(got: np.ndarray, want: np.ndarray) -> Text | None:
    """How `got` differs from `want`, both of real numbers; None where it has no simple form."""
    with np.errstate(all="ignore"):  # a student's numbers may be of any size
        return _difference(got, want)


def _difference(got: np.ndarray, want: np.ndarray) -> Text | None:
    if got.shape != want.shape:
        if got.ndim == 2 and _close(got.T, want):
            return messages.say("differs_transposed")
        return None
    if not (np.isfinite(got).all() and np.isfinite(want).all()) or not want.any():
        return None
    if got.ndim == 2 and got.shape[0] == got.shape[1] and _close(got.T, want):
        return messages.say("differs_transposed")
    if want.size > 1 and not got.any():
        return messages.say("differs_zero")
    factor = _factor(got, want)
    if factor is not None:
        if np.isclose(factor, -1.0, rtol=RTOL):
            return messages.say("differs_in_sign")
        return messages.say("differs_by_factor", factor=f"{factor:.6g}")
    return _where(got, want)


def _factor(got: np.ndarray, want: np.ndarray) -> float | None:
    """The number c with got = c want, where there is one; it takes two values to tell."""
    if np.count_nonzero(want) < 2:
        return None
    factor = float((got * want).sum() / (want * want).sum())
    return factor if factor != 0 and _close(got, factor * want) else None


def _where(got: np.ndarray, want: np.ndarray) -> Text | None:
    """Whether only some rows, or only some columns, are wrong."""
    if got.ndim != 2:
        return None
    wrong = ~np.isclose(got, want, rtol=RTOL, atol=RTOL * np.abs(want).max())
    rows, columns = np.flatnonzero(wrong.any(axis=1)), np.flatnonzero(wrong.any(axis=0))
    if 0 < len(rows) <= len(wrong) // 2:
        return _only("differs_in_row", "differs_in_rows", rows)
    if 0 < len(columns) <= wrong.shape[1] // 2:
        return _only("differs_in_column", "differs_in_columns", columns)
    return None


def _only(one: str, several: str, wrong: np.ndarray) -> Text:
    """The sentence that only these rows or columns differ: `one` where there is but one."""
    listed = ", ".join(map(str, wrong[:SOME])) + (", …" if len(wrong) > SOME else "")
    return messages.say(one if len(wrong) == 1 else several, at=listed)


def _close(got: np.ndarray, want: np.ndarray) -> bool:
    scale = float(np.abs(want).max()) if want.size else 0.0
    return got.shape == want.shape and bool(np.allclose(got, want, rtol=RTOL, atol=RTOL * scale))
