"""Arrays side by side: what a failed comparison has to show, where it is small enough to be read."""

from __future__ import annotations

import numpy as np

from autograder.checks.calls import last_call, written
from autograder.evidence import Table
from autograder.results import Evidence

MOST = 60  # numbers
WIDEST = 10  # columns
DIGITS = 6


def evidence(
    got: np.ndarray, want: np.ndarray, wrong: np.ndarray | None = None, *, told: bool = True
) -> Evidence:
    """What to show of an answer and the right one; `wrong` marks where they differ, in one shape.

    told: the sentence says both numbers of the first place where they differ.
    """
    if wrong is None:
        return Evidence(last_call(), got=table(got), want=table(want))
    places = np.flatnonzero(wrong)
    first = np.unravel_index(places[0], wrong.shape)
    place = tuple(int(i) for i in first) if told else None
    tables = _side_by_side(got, want, wrong)
    if tables is not None:
        positions = tuple(int(i) for i in places) if want.ndim else ()
        return Evidence(last_call(), got=tables[0], want=tables[1], wrong=positions, place=place)
    if not told:
        return Evidence(last_call())
    one = Table((), (written(got[first]),)), Table((), (written(want[first]),))
    return Evidence(last_call(), got=one[0], want=one[1], place=place)


def table(array: np.ndarray, digits: int = DIGITS) -> Table | None:
    """A small array of numbers as text; None where it is not small, or holds nothing."""
    if array.ndim > 2 or not 0 < array.size <= MOST or array.shape[-1:] > (WIDEST,):
        return None
    return Table(array.shape, tuple(written(value, digits) for value in array.ravel()))


def _side_by_side(
    got: np.ndarray, want: np.ndarray, wrong: np.ndarray
) -> tuple[Table, Table] | None:
    """Both arrays, with digits enough to tell apart what differs."""
    places, told_apart = np.flatnonzero(wrong), None
    for digits in (17, 9, DIGITS):
        one, other = table(got, digits), table(want, digits)
        if one is None or other is None:
            return None
        if told_apart and any(one.values[i] == other.values[i] for i in places):
            break
        told_apart = one, other
    return told_apart
