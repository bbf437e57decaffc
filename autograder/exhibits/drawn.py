"""Each kind of picture as SVG."""

from __future__ import annotations

import math
from functools import singledispatch
from typing import Any

from autograder.exhibits.svg import GOOD, WIDTH, YOURS, Plot, box, svg, text
from autograder.pictures import Confusion, Curve, Errors, Learning, LinePath

MARGIN = 0.12  # of the range, around what is drawn
CELL, ONE, GAP = 18, 36, 14  # pixels: of a number's square, of a whole gradient's, between blocks
MUCH = 20  # times the usual loss: where a loss ends above it, it is off the picture


@singledispatch
def drawn(picture: Any) -> str:
    """The picture as SVG."""
    raise TypeError(f"no picture: {picture!r}")


@drawn.register
def _(picture: Curve) -> str:
    xs = [*picture.x, *(x for x, _ in picture.right)]
    margin = 0.03 * (max(xs) - min(xs))
    plot = Plot((min(xs) - margin, max(xs) + margin), _heights(picture), "z", f"{picture.name}(z)")
    if picture.right and not picture.jumps:
        plot.line(sorted(picture.right), "right", 0.6)
    plot.line(zip(picture.x, picture.got, strict=True), "yours")
    plot.line(zip(picture.x, picture.slope or [None] * len(picture.x), strict=True), "slope")
    plot.dots(picture.right)
    at = zip(picture.right, picture.at, strict=True)
    plot.dots(((x, y) for (x, _), y in at if y is not None), 2.2, colour=YOURS)
    return str(plot)


def _heights(picture: Curve) -> tuple[float, float]:
    """What of y is shown: the right points, and of the student's what is not too far from them."""
    right = [y for _, y in picture.right]
    low, high = min(right), max(right)
    reach = max(high - low, 0.5)
    near = [y for y in picture.got if y is not None and low - reach <= y <= high + reach]
    low, high = min([low, *near]), max([high, *near])
    margin = MARGIN * max(high - low, 0.5)
    return low - margin, high + margin


@drawn.register
def _(picture: Errors) -> str:
    parts, x, y, deepest = [], 2.0, 0.0, 0.0
    blocks = zip(picture.names, picture.errors, picture.shapes, picture.cells, strict=True)
    for name, error, shape, cells in blocks:
        rows, columns = _grid(shape) if cells else (1, 1)
        side = CELL if cells else ONE
        width, height = columns * side, rows * side
        wide = max(width, 8 * len(name), 30)
        if x + wide > WIDTH and x > 2:
            x, y, deepest = 2.0, y + deepest + GAP, 0.0
        parts.append(text(x + wide / 2, y + 12, name))
        left = x + (wide - width) / 2
        for number, strength in enumerate(cells or (error,)):
            row, column = divmod(number, columns)
            parts.append(
                box(left + column * side, y + 18 + row * side, side, side, YOURS, strength)
            )
        parts.append(text(x + wide / 2, y + height + 31, f"{error:.2g}"))
        x, deepest = x + wide + GAP, max(deepest, height + 36)
    return svg("".join(parts), WIDTH, y + deepest + 2)


def _grid(shape: tuple[int, ...]) -> tuple[int, int]:
    return (shape[0], shape[1]) if len(shape) == 2 else (1, math.prod(shape))


@drawn.register
def _(picture: LinePath) -> str:
    xs = _around([x for x, _ in picture.points])
    ys = _around([y for _, y in picture.points])
    plot = Plot(xs, ys, "x₁", "x₂")
    plot.line(_ends(picture.right, xs, ys), "right")
    for number, line in enumerate(picture.lines, start=1):
        last = number == len(picture.lines)
        plot.line(
            _ends(line, xs, ys), "yours", 1.0 if last else 0.15 + 0.45 * number / len(picture.lines)
        )
    for label in (0, 1):
        points = [p for p, own in zip(picture.points, picture.labels, strict=True) if own == label]
        plot.dots(points, filled=label == 1, colour="currentColor")
    return str(plot)


def _around(values: list[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    margin = 0.5 * max(high - low, 1.0)
    return low - margin, high + margin


def _ends(
    line: tuple[float, float, float], xs: tuple[float, float], ys: tuple[float, float]
) -> list[tuple[float, float | None]]:
    """Two points of w1 x1 + w2 x2 = b just outside of what is shown, on both sides of it.

    None where the line does not come near, or both weights are 0.
    """
    w1, w2, b = line
    length = math.hypot(w1, w2)
    if not length or not math.isfinite(length) or not math.isfinite(b / length):
        return []
    w1, w2, b = w1 / length, w2 / length, b / length
    middle = (xs[0] + xs[1]) / 2, (ys[0] + ys[1]) / 2
    reach = math.hypot(xs[1] - xs[0], ys[1] - ys[0])
    off = b - w1 * middle[0] - w2 * middle[1]  # from the middle to the line
    if abs(off) > reach:
        return []
    x, y = middle[0] + off * w1, middle[1] + off * w2
    return [(x - t * w2, y + t * w1) for t in (-reach, reach)]


@drawn.register
def _(picture: Learning) -> str:
    epochs = [len(picture.got), *(epoch for epoch, _ in picture.usual)]
    plot = Plot((1, max(epochs)), _losses(picture), "e", "L(e)")
    plot.line(picture.usual, "right")
    plot.line(enumerate(picture.got, start=1), "yours")
    return str(plot)


def _losses(picture: Learning) -> tuple[float, float]:
    """What of the losses is shown: the usual ones, and the student's but for those far above them."""
    usual = [loss for _, loss in picture.usual]
    got = [loss for loss in picture.got if loss is not None]
    top = max(usual, default=0.0) or 1.0
    last = got[-1:] if got and got[-1] < MUCH * top else []
    shown = [*usual, *last, *(loss for loss in got if loss <= 2 * top)]
    low, high = min(shown, default=0.0), max(shown, default=1.0)
    low = 0.0 if 0 <= low < high / 4 else low
    margin = MARGIN * (high - low)
    return low - margin, high + margin


@drawn.register
def _(picture: Confusion) -> str:
    n = len(picture.classes)
    side = min(36, (WIDTH - 30) // n)
    parts = []
    for i, (name, row) in enumerate(zip(picture.classes, picture.counts, strict=True)):
        parts.append(text(22, 18 + (i + 0.5) * side + 4, name, "end"))
        parts.append(text(28 + (i + 0.5) * side, 12, name))
        for j, count in enumerate(row):
            x, y, share = 28 + j * side, 18 + i * side, count / max(sum(row), 1)
            parts.append(box(x, y, side, side, GOOD if i == j else YOURS, 0.7 * share))
            if count:
                parts.append(text(x + side / 2, y + side / 2 + 4, str(count)))
    return svg("".join(parts), 32 + n * side, 22 + n * side)
