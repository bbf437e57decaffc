"""Pictures that a check shows where it fails.

    with showing(curve(student.sigmoid, RIGHT)):
        assert_close(student.sigmoid(z), [0.5, 0.75])

Nothing is drawn, and the student's function is not sampled, unless the comparison inside fails.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Protocol

import numpy as np

from autograder.errors import CheckFailure
from autograder.pictures import Confusion, Curve, Learning, LinePath, Number, Picture

SAMPLES = 101
MOST_EPOCHS = 100
MOST_POINTS = 60
MOST_LINES = 20
MOST_CLASSES = 12

Draw = Callable[[], Picture | None]


class Sampled(Protocol):
    """A student's function, as the proxies give it."""

    name: str

    def aside(self, *args: Any, **kwargs: Any) -> Any:
        """The answer of a call that is no part of a check; None where there is none."""
        ...


@contextmanager
def showing(*draws: Draw) -> Iterator[None]:
    """Show these pictures with a comparison that fails inside. One that gave no answer has none."""
    try:
        yield
    except CheckFailure as failure:
        if failure.evidence is not None:
            try:
                drawn = tuple(p for draw in draws if (p := draw()) is not None)
            except CheckFailure:  # the time is over: then the sentence stands alone
                drawn = ()
            pictures = (*failure.evidence.pictures, *drawn)
            failure.evidence = replace(failure.evidence, pictures=pictures)
        raise


def curve(
    function: Sampled,
    right: Sequence[tuple[float, float]],
    *,
    slope_of: Sampled | None = None,
    jumps: bool = False,
) -> Draw:
    """A student's function of one number over `right`, points (x, y) that are right.

    slope_of: their own function whose derivative this one is to be. jumps: the right one is a step.
    For public checks: a hidden one does not show it.
    """

    def draw() -> Picture | None:
        xs = np.array([x for x, _ in right], dtype=float)
        x = np.linspace(xs.min(), xs.max(), SAMPLES)
        got, at = _numbers(function.aside(x), x), _numbers(function.aside(xs), xs)
        if not any(y is not None for y in (*got, *at)):
            return None
        own = _numbers(slope_of.aside(x), x) if slope_of is not None else ()
        return Curve(
            function.name,
            tuple(_rounded(x)),
            got,
            tuple((float(a), float(b)) for a, b in right),
            at,
            of=slope_of.name if slope_of is not None and own else "",
            slope=_slopes(x, own),
            jumps=jumps,
        )

    return draw


def line_path(
    train: Sampled, X: Any, y: Any, rate: float, epochs: int, right: tuple[float, float, float]
) -> Draw:
    """The line of a perceptron after 1, 2, ... epochs of train(X, y, rate, epochs) -> (w, b, ...).

    right: (w1, w2, b) where the training should end. For public checks.
    """

    def draw() -> Picture | None:
        lines = []
        for count in range(1, min(epochs, MOST_LINES) + 1):
            answer = train.aside(X, y, rate, count)
            if not isinstance(answer, tuple | list) or len(answer) < 2:
                return None
            line = (*_flat(answer[0]), *_flat(answer[1]))
            if len(line) != 3 or not all(map(np.isfinite, line)):
                return None
            lines.append((line[0], line[1], line[2]))
        points = tuple((float(a), float(b)) for a, b in np.asarray(X)[:MOST_POINTS])
        labels = tuple(int(label) for label in np.asarray(y)[:MOST_POINTS])
        return LinePath(points, labels, tuple(line for line, _ in itertools.groupby(lines)), right)

    return draw


def learning(losses: Any, usual: Sequence[tuple[int, float]]) -> Draw:
    """The student's loss after each epoch, beside what it is for the solution as a rule.

    losses: numbers. usual: some epochs, each with the mean of the solution's loss after it. To three
    digits: of a hidden check's training nothing more is told.
    """

    def draw() -> Picture | None:
        numbers = np.asarray(losses, dtype=float).ravel()[:MOST_EPOCHS]
        got = tuple(float(f"{loss:.3g}") if np.isfinite(loss) else None for loss in numbers)
        means = tuple((float(epoch), float(loss)) for epoch, loss in usual)
        return Learning(got, means[:MOST_EPOCHS])

    return draw


def confusion(right: Any, predicted: Any, classes: Sequence[str]) -> Draw:
    """How often each class was taken for each: `right` and `predicted` number them from 0."""

    def draw() -> Picture | None:
        n = len(classes)
        if n > MOST_CLASSES:
            return None
        counts = np.zeros((n, n), dtype=int)
        np.add.at(counts, (np.asarray(right), np.asarray(predicted)), 1)
        return Confusion(tuple(classes), tuple(tuple(map(int, row)) for row in counts))

    return draw


def _flat(value: Any) -> tuple[float, ...]:
    """What may be numbers, as floats; () where it is not."""
    try:
        array = np.asarray(value)
    except (ValueError, OverflowError):
        return ()
    return tuple(map(float, array.ravel())) if array.dtype.kind in "biuf" and array.size < 9 else ()


def _numbers(value: Any, like: np.ndarray) -> tuple[Number, ...]:
    """An answer as numbers, None where there is no finite one; all None where it has another form."""
    nothing: tuple[Number, ...] = (None,) * len(like)
    if not isinstance(value, np.ndarray | list | tuple):
        return nothing
    try:
        array = np.asarray(value)
    except (ValueError, OverflowError):
        return nothing
    if array.shape != like.shape or array.dtype.kind not in "biuf":
        return nothing
    return _rounded(array.astype(float))


def _rounded(array: np.ndarray) -> tuple[Any, ...]:
    return tuple(float(f"{y:.6g}") if np.isfinite(y) else None for y in array)


def _slopes(x: np.ndarray, y: tuple[Number, ...]) -> tuple[Number, ...]:
    """Central differences over the samples of a student's own function."""
    if not any(each is not None for each in y):
        return ()
    values = np.array([np.nan if each is None else each for each in y])
    return _rounded(np.gradient(values, x))
