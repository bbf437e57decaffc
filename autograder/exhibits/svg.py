"""Drawing with SVG: a plot with axes, and the few marks that the pictures are made of.

Written here and not by matplotlib, for three reasons: a notebook's `check` has a tenth of a second,
and importing matplotlib alone takes longer; a feedback page forbids inline styles, of which its SVG
is full; and these take the colour of the text around them, so that one drawing serves light and dark.
Colours are of Okabe and Ito's palette; each line has a stroke of its own, too.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from html import escape

from autograder.pictures import Number, Point

WIDTH, HEIGHT = 340, 210
LEFT, RIGHT, TOP, BOTTOM = 44, 10, 20, 34
YOURS, GOOD, THIRD = "#D55E00", "#0072B2", "#009E73"
STROKES = {
    "yours": f'stroke="{YOURS}" stroke-width="2.5"',
    "right": f'stroke="{GOOD}" stroke-width="1.5" stroke-dasharray="6 4"',
    "slope": f'stroke="{THIRD}" stroke-width="2" stroke-dasharray="1.5 3"',
    "axis": 'stroke="currentColor" stroke-opacity="0.35"',
}


def svg(content: str, width: float = WIDTH, height: float = HEIGHT) -> str:
    """A drawing of its own. Its words stand beside it, so readers that do not see it leave it out."""
    return (
        f'<svg class="picture" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}" aria-hidden="true" focusable="false">{content}</svg>'
    )


def text(x: float, y: float, said: str, anchor: str = "middle", size: float = 11) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}" '
        f'font-family="sans-serif" fill="currentColor">{escape(said)}</text>'
    )


def box(x: float, y: float, width: float, height: float, colour: str, strength: float) -> str:
    """A cell: the stronger, the more of the colour."""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'fill="{colour}" fill-opacity="{strength:.2f}" {STROKES["axis"]}/>'
    )


class Plot:
    """Axes over [x0, x1] and [y0, y1]; what is drawn outside of them is cut off."""

    def __init__(self, xs: Point, ys: Point, x_name: str, y_name: str) -> None:
        (self.x0, self.x1), (self.y0, self.y1) = _wide(xs), _wide(ys)
        self._wide, self._high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
        self._axes = self._frame(x_name, y_name)
        self._marks: list[str] = []

    def line(self, points: Iterable[tuple[float, Number]], kind: str, opacity: float = 1.0) -> None:
        """Join the points; where one is not there, the line has a gap."""
        pieces: list[list[str]] = [[]]
        for x, y in points:
            if y is None:
                pieces.append([])
            else:
                px, py = self._at(x, y)
                pieces[-1].append(f"{px:.1f},{py:.1f}")
        for piece in pieces:
            if len(piece) > 1:
                self._marks.append(
                    f'<polyline points="{" ".join(piece)}" fill="none" {STROKES[kind]} '
                    f'stroke-opacity="{opacity:.2f}"/>'
                )
            elif piece:  # one alone is no line
                x_, y_ = piece[0].split(",")
                self._marks.append(f'<circle cx="{x_}" cy="{y_}" r="2" fill="{YOURS}"/>')

    def dots(
        self,
        points: Iterable[Point],
        radius: float = 4.0,
        *,
        filled: bool = True,
        colour: str = GOOD,
    ) -> None:
        fill = colour if filled else "none"
        for x, y in points:
            px, py = self._at(x, y)
            self._marks.append(
                f'<circle cx="{px:.1f}" cy="{py:.1f}" r="{radius:g}" fill="{fill}" stroke="{colour}" '
                'stroke-width="1.5"/>'
            )

    def __str__(self) -> str:
        inside = (
            f'<svg x="{LEFT}" y="{TOP}" width="{self._wide}" height="{self._high}">'
            f"{''.join(self._marks)}</svg>"
        )
        return svg(self._axes + inside)

    def _at(self, x: float, y: float) -> Point:
        """In the inner drawing's pixels; far away is far enough, and no number grows too long."""
        px = (x - self.x0) / (self.x1 - self.x0) * self._wide
        py = (self.y1 - y) / (self.y1 - self.y0) * self._high
        return max(-9999.0, min(9999.0, px)), max(-9999.0, min(9999.0, py))

    def _frame(self, x_name: str, y_name: str) -> str:
        parts = [
            f'<rect x="{LEFT}" y="{TOP}" width="{self._wide}" height="{self._high}" fill="none" '
            f"{STROKES['axis']}/>"
        ]
        for x in ticks(self.x0, self.x1):
            px = LEFT + self._at(x, self.y0)[0]
            parts.append(_grid(px, TOP, px, TOP + self._high))
            parts.append(text(px, TOP + self._high + 14, f"{x:g}"))
        for y in ticks(self.y0, self.y1):
            py = TOP + self._at(self.x0, y)[1]
            parts.append(_grid(LEFT, py, LEFT + self._wide, py))
            parts.append(text(LEFT - 5, py + 4, f"{y:g}", "end"))
        parts.append(text(LEFT + self._wide / 2, HEIGHT - 5, x_name))
        parts.append(text(LEFT, TOP - 7, y_name, "start"))
        return "".join(parts)


def ticks(low: float, high: float, most: int = 6) -> Sequence[float]:
    """Round numbers from low to high, at most so many."""
    rough = (high - low) / (most - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(m * power for m in (1, 2, 5, 10, 20) if (high - low) / (m * power) <= most - 1)
    first = math.ceil(low / step - 1e-9)
    count = math.floor(high / step + 1e-9) - first + 1
    return [round((first + i) * step, 12) + 0.0 for i in range(count)]


def _grid(x1: float, y1: float, x2: float, y2: float) -> str:
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        'stroke="currentColor" stroke-opacity="0.12"/>'
    )


def _wide(ends: Point) -> Point:
    """An interval that is not empty."""
    low, high = ends
    return (low, high) if high - low > 1e-9 * max(1.0, abs(low)) else (low - 0.5, high + 0.5)
