"""Pictures of what went wrong, as the numbers that they are drawn from: frozen, finite, few.

A check describes one; reports and notebooks draw it. Nothing of a student's is drawn but numbers.
None stands for a number that is not there or not finite.

What a hidden check may show, by `of_hidden`: how well something was learned, in numbers of the
student's own and of the reference's records, and the error of each gradient, which the sentence
says, too. Never a right value for an input, nor the student's answers to the check's own inputs.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

Number = float | None
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Curve:
    """A function of one number: the student's, sampled, over values that are right.

    name: of the function. x, got: where it was sampled, and what it answered. right: points (x, y)
    of the right function. at: what the student's answered at those. slope: how steep another
    function of the student's own is at each x, where `name` should be its derivative, and of: that
    one's name. jumps: the right points belong to a step, and are not joined.
    """

    kind: ClassVar[str] = "curve"
    name: str
    x: tuple[float, ...]
    got: tuple[Number, ...]
    right: tuple[Point, ...]
    at: tuple[Number, ...]
    of: str = ""
    slope: tuple[Number, ...] = ()
    jumps: bool = False

    def of_hidden(self) -> Picture | None:
        return None

    def to_json(self) -> dict[str, Any]:
        return _to_json(self)


@dataclass(frozen=True, slots=True)
class Errors:
    """How wrong each gradient is, and where in it.

    names: of the parameters. errors: the relative error of each whole gradient, from 0 to 1. shapes,
    cells: its shape and the relative error of each of its numbers, row by row; () where it is too
    large to show.
    """

    kind: ClassVar[str] = "errors"
    names: tuple[str, ...]
    errors: tuple[float, ...]
    shapes: tuple[tuple[int, ...], ...]
    cells: tuple[tuple[float, ...], ...]

    def of_hidden(self) -> Picture | None:
        if len(self.names) == 1:  # the sentence is as good
            return None
        nothing: tuple[tuple[Any, ...], ...] = ((),) * len(self.names)
        return Errors(self.names, self.errors, nothing, nothing)

    def to_json(self) -> dict[str, Any]:
        return _to_json(self)


@dataclass(frozen=True, slots=True)
class LinePath:
    """The line w1 x1 + w2 x2 = b of a perceptron, epoch by epoch, among the points that it is to part.

    points, labels: the examples and their classes, 0 or 1. lines: (w1, w2, b) after each epoch.
    right: a line of the right path's end.
    """

    kind: ClassVar[str] = "line_path"
    points: tuple[Point, ...]
    labels: tuple[int, ...]
    lines: tuple[tuple[float, float, float], ...]
    right: tuple[float, float, float]

    def of_hidden(self) -> Picture | None:
        return None

    def to_json(self) -> dict[str, Any]:
        return _to_json(self)


@dataclass(frozen=True, slots=True)
class Learning:
    """The loss after each epoch: the student's, beside what it is for the solved notebook as a rule.

    got: after epoch 1, 2, ... usual: some points (epoch, loss) of the solved notebook's mean.
    """

    kind: ClassVar[str] = "learning"
    got: tuple[Number, ...]
    usual: tuple[Point, ...]

    def of_hidden(self) -> Picture | None:
        return self

    def to_json(self) -> dict[str, Any]:
        return _to_json(self)


@dataclass(frozen=True, slots=True)
class Confusion:
    """How many examples of each class (rows) were taken for each (columns)."""

    kind: ClassVar[str] = "confusion"
    classes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    def of_hidden(self) -> Picture | None:
        return self

    def to_json(self) -> dict[str, Any]:
        return _to_json(self)


Picture = Curve | Errors | LinePath | Learning | Confusion
KINDS: dict[str, Any] = {kind.kind: kind for kind in (Curve, Errors, LinePath, Learning, Confusion)}


def picture_from_json(data: dict[str, Any]) -> Picture:
    """The picture whose `to_json` this is."""
    values = {name: _tuples(value) for name, value in data.items() if name != "kind"}
    picture: Picture = KINDS[data["kind"]](**values)
    return picture


def _to_json(picture: Any) -> dict[str, Any]:
    values = {field.name: _lists(getattr(picture, field.name)) for field in fields(picture)}
    return {"kind": picture.kind, **values}


def _lists(value: Any) -> Any:
    return [_lists(item) for item in value] if isinstance(value, tuple) else value


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
