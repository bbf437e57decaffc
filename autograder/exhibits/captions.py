"""Each kind of picture in words: its legend, and what there is to see in it for who does not see it."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from autograder.messages import say
from autograder.pictures import Confusion, Curve, Errors, Learning, LinePath, Number
from autograder.results import Text

NEAR = 1e-6  # of the right values' range: what is not seen


@singledispatch
def caption(picture: Any) -> Text:
    """What the marks of the picture mean, and what they show."""
    raise TypeError(f"no picture: {picture!r}")


@caption.register
def _(picture: Curve) -> Text:
    said = say("picture_curve", name=picture.name)
    if picture.slope:
        said = said + say("picture_slope", of=picture.of)
    reach = max((abs(y) for _, y in picture.right), default=1.0)
    off = [
        (abs(got - y), x, got, y)
        for (x, y), got in zip(picture.right, picture.at, strict=True)
        if got is not None and abs(got - y) > NEAR * max(reach, 1.0)
    ]
    if off:
        _, x, got, y = max(off)
        said = said + say("picture_farthest", x=_short(x), got=_short(got), want=_short(y))
    return said


@caption.register
def _(picture: Errors) -> Text:
    pairs = zip(picture.names, picture.errors, strict=True)
    listed = ", ".join(f"`{name}` {error:.2g}" for name, error in pairs)
    said = say("picture_errors", errors=listed)
    return said + say("picture_errors_cells") if any(picture.cells) else said


@caption.register
def _(picture: LinePath) -> Text:
    said = say("picture_line_path")
    if picture.lines:
        said = said + say("picture_last_line", line=_equation(picture.lines[-1]))
    return said + say("picture_right_line", line=_equation(picture.right))


@caption.register
def _(picture: Learning) -> Text:
    said = say("picture_learning", yours=_ends(picture.got))
    return (
        said + say("picture_usual", usual=_ends(tuple(loss for _, loss in picture.usual)))
        if picture.usual
        else said
    )


@caption.register
def _(picture: Confusion) -> Text:
    total = sum(map(sum, picture.counts))
    hits = sum(row[i] for i, row in enumerate(picture.counts))
    missed = [
        (count, picture.classes[i], picture.classes[j])
        for i, row in enumerate(picture.counts)
        for j, count in enumerate(row)
        if i != j and count
    ]
    said = say("picture_confusion", hits=hits, total=total)
    if not missed:
        return said
    count, own, other = max(missed)
    return said + say("picture_most_confused", own=own, other=other, count=count)


def _short(number: float) -> str:
    return f"{number:.4g}"


def _ends(losses: tuple[Number, ...]) -> Text:
    """Where a curve begins and ends."""
    numbers = [loss for loss in losses if loss is not None]
    if not numbers:
        return say("picture_no_numbers")
    return say("picture_from_to", first=_short(numbers[0]), last=_short(numbers[-1]))


def _equation(line: tuple[float, float, float]) -> str:
    w1, w2, b = line
    sign = "-" if w2 < 0 else "+"
    return f"`{_short(w1)} x1 {sign} {_short(abs(w2))} x2 = {_short(b)}`"
