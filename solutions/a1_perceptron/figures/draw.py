"""Draws the figures of this assignment: `python draw.py` writes the PNGs beside this file.

Only symbols stand in them, so both languages share them. Each has a white, rounded background of
its own and stays legible in a dark notebook. Class 1 is a filled disc, class 0 an empty one: no
colour carries meaning alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch

from autograder.drawing import (
    BLUE,
    GREEN,
    GREY,
    INK,
    ORANGE,
    PALE_BLUE,
    arrow,
    canvas,
    save,
    sketch,
)

FOLDER = Path(__file__).parent
CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def dots(axes: Axes, points: np.ndarray, labels: np.ndarray, *, size: float = 85) -> None:
    """points (N, 2), labels (N,): class 1 filled, class 0 empty."""
    for label, face in ((1, BLUE), (0, "white")):
        x, y = points[labels == label].T
        axes.scatter(
            x,
            y,
            s=size,
            facecolor=face,
            edgecolor=INK,
            linewidth=1.3,
            zorder=5,
        )


def neuron() -> Figure:
    figure, _ = canvas(5.0, 2.1)
    axes = sketch(figure, (-0.35, 9.65), (-2.1, 2.1))
    radius = 0.42
    for y, name in ((1.45, "1"), (0.35, "2"), (-1.45, "d")):
        axes.add_patch(Circle((0.6, y), radius, facecolor="white", edgecolor=INK, linewidth=1.3))
        axes.text(0.6, y, f"$x_{name}$", ha="center", va="center", fontsize=14)
        start = np.array([0.6 + radius, y])
        end = np.array([3.5, 0.0])
        direction = (end - start) / np.linalg.norm(end - start)
        end = end - direction * 0.62
        arrow(axes, tuple(start), tuple(end))
        middle = start + (end - start) * 0.45
        axes.text(
            middle[0],
            middle[1] + (0.32 if y > 0 else -0.36),
            f"$w_{name}$",
            ha="center",
            va="center",
            color=ORANGE,
            fontsize=14,
        )
    axes.text(0.6, -0.5, r"$\vdots$", ha="center", va="center", fontsize=15)
    axes.add_patch(Circle((3.5, 0), 0.62, facecolor=PALE_BLUE, edgecolor=INK, linewidth=1.3))
    axes.text(3.5, -0.02, r"$\Sigma$", ha="center", va="center", fontsize=19)
    arrow(axes, (3.5, 1.55), (3.5, 0.62), color=ORANGE)
    axes.text(3.5, 1.8, "$-b$", ha="center", va="center", color=ORANGE, fontsize=14)
    arrow(axes, (4.12, 0), (6.15, 0))
    axes.text(5.1, 0.42, r"$w\cdot x-b$", ha="center", va="center", fontsize=13)
    box = FancyBboxPatch(
        (6.15, -0.6),
        1.3,
        1.2,
        boxstyle="round,pad=0,rounding_size=0.12",
        facecolor=PALE_BLUE,
        edgecolor=INK,
        linewidth=1.3,
    )
    axes.add_patch(box)
    axes.plot([6.35, 6.8, 6.8, 7.25], [-0.32, -0.32, 0.32, 0.32], color=BLUE, linewidth=2.2)
    axes.text(6.8, 0.95, "$f$", ha="center", va="center", fontsize=15)
    arrow(axes, (7.45, 0), (8.6, 0))
    axes.text(8.98, 0, r"$\hat y$", ha="center", va="center", fontsize=15)
    return figure


def heaviside() -> Figure:
    figure, _ = canvas(5.0, 2.0)
    axes = sketch(figure, (-3.1, 3.1), (-0.62, 1.86))
    arrow(axes, (-2.8, 0), (2.75, 0), color=GREY, width=1)
    arrow(axes, (0, -0.35), (0, 1.6), color=GREY, width=1)
    axes.plot([-2.6, 0], [0, 0], color=BLUE, linewidth=2.6, zorder=4, solid_capstyle="round")
    axes.plot([0, 2.5], [1, 1], color=BLUE, linewidth=2.6, zorder=4, solid_capstyle="round")
    axes.scatter([0], [1], s=70, color=BLUE, edgecolor=BLUE, linewidth=1.6, zorder=6)
    axes.scatter([0], [0], s=70, facecolor="white", edgecolor=BLUE, linewidth=1.6, zorder=6)
    axes.text(2.93, 0, "$z$", ha="center", va="center")
    axes.text(0.16, 1.66, "$f(z)$", ha="left", va="center")
    axes.text(-0.17, 1.0, "$1$", ha="right", va="center")
    axes.text(-0.14, -0.1, "$0$", ha="right", va="top")
    axes.text(0.2, 0.72, "$f(0)=1$", ha="left", va="center", color=BLUE)
    return figure


def line() -> Figure:
    figure, card = canvas(5.0, 3.3)
    axes = sketch(figure, (-2.2, 4.04), (-1.2, 2.918))
    w, b = np.array([0.6, 0.8]), 1.3
    unit = w / np.linalg.norm(w)
    along = np.array([-unit[1], unit[0]])
    foot = unit * b
    ends = foot + np.outer([-9.0, 9.0], along)
    far = ends + 9 * unit
    (side,) = axes.fill(*np.vstack([ends, far[::-1]]).T, color=PALE_BLUE, zorder=0, linewidth=0)
    side.set_clip_path(card)
    arrow(axes, (-1.75, 0), (3.75, 0), color=GREY, width=1)
    arrow(axes, (0, -0.95), (0, 2.7), color=GREY, width=1)
    axes.text(3.88, 0, "$x_1$", ha="center", va="center")
    axes.text(0.12, 2.68, "$x_2$", ha="left", va="center")
    (boundary,) = axes.plot(*ends.T, color=BLUE, linewidth=2.4, zorder=3)
    boundary.set_clip_path(card)
    offset: dict[str, Any] = {
        "color": ORANGE,
        "linewidth": 1.8,
        "linestyle": (0, (4, 2)),
        "zorder": 4,
    }
    axes.plot(*np.vstack([[0, 0], foot]).T, **offset)
    fraction: dict[str, Any] = {"ha": "center", "va": "center", "color": ORANGE, "fontsize": 17}
    middle = foot / 2 - 0.3 * along
    axes.text(middle[0], middle[1], r"$\frac{b}{\Vert w\Vert}$", **fraction)
    right_angle = foot + 0.16 * np.array([-unit, along - unit, along])
    axes.plot(*right_angle.T, color=INK, linewidth=1, zorder=4)
    arrow(axes, tuple(foot), tuple(foot + unit), color=ORANGE, width=2)
    tip = foot + unit - 0.2 * along
    axes.text(tip[0], tip[1], "$w$", ha="center", va="center", color=ORANGE, fontsize=15)
    tilt = np.degrees(np.arctan2(-unit[0], unit[1]))
    name: dict[str, Any] = {"ha": "center", "va": "center", "color": BLUE, "rotation": tilt}
    beside = foot + 2.65 * along - 0.24 * unit
    axes.text(beside[0], beside[1], r"$w\cdot x=b$", **name)
    axes.text(2.55, 1.55, r"$w\cdot x>b,\;\;\hat y=1$", ha="center", va="center")
    axes.text(-1.15, -0.55, r"$w\cdot x<b,\;\;\hat y=0$", ha="center", va="center")
    x_1 = [-1.7, -1.5, -1.0, -0.7, -0.4, -0.55, 0.5, 1.15, 1.6, 0.85, 1.45, 2.0]  # class 0
    x_2 = [1.05, 0.4, 0.85, 1.35, 0.7, 0.25, -0.45, -0.3, -0.75, -0.85, 0.2, -0.4]
    x_1 += [1.0, 1.9, 2.35, 2.9, 3.4, 2.0, 2.65, 3.2, 2.5, 3.1, 3.6, 3.3]  # class 1
    x_2 += [2.35, 2.5, 2.1, 2.45, 2.0, 1.1, 0.95, 1.15, 0.4, 0.5, 0.75, -0.4]
    points = np.column_stack([x_1, x_2])
    dots(axes, points, (points @ w >= b).astype(int), size=36)
    return figure


def plane(axes: Axes, w: tuple[float, float], b: float, *, shade: bool = True) -> None:
    """The line w · x = b around the unit square, and the side where the answer is 1."""
    low, high = -0.42, 1.42
    axes.set(xlim=(low, high), ylim=(low, high), aspect="equal", xticks=[0, 1], yticks=[0, 1])
    axes.set_xticklabels(["$0$", "$1$"])
    axes.set_yticklabels(["$0$", "$1$"])
    axes.tick_params(length=2.5, width=0.8)
    normal = np.array(w)
    foot = normal * b / (normal @ normal)
    along = np.array([-normal[1], normal[0]]) / np.linalg.norm(normal)
    ends = foot + np.outer([-4.0, 4.0], along)
    if shade:
        far = ends + 4 * normal / np.linalg.norm(normal)
        axes.fill(*np.vstack([ends, far[::-1]]).T, color=PALE_BLUE, zorder=0, linewidth=0)
    axes.plot(*ends.T, color=BLUE, linewidth=2, zorder=2)


def gates() -> Figure:
    figure, _ = canvas(5.2, 1.62)
    tables = {
        r"$x_1\wedge x_2$": ((1.0, 1.0), 1.5),
        r"$x_1\vee x_2$": ((1.0, 1.0), 0.5),
        r"$\neg(x_1\wedge x_2)$": ((-1.0, -1.0), -1.5),
        r"$\neg(x_1\vee x_2)$": ((-1.0, -1.0), -0.5),
    }
    for i, (title, (w, b)) in enumerate(tables.items()):
        axes = figure.add_axes((0.045 + i * 0.242, 0.15, 0.2, 0.66))
        plane(axes, w, b)
        dots(axes, CORNERS, (CORNERS @ np.array(w) >= b).astype(int), size=60)
        axes.set_title(title, fontsize=12, pad=5)
        axes.tick_params(labelsize=10)
    return figure


def xor() -> Figure:
    figure, _ = canvas(5.2, 2.55)
    left = figure.add_axes((0.085, 0.175, 0.385, 0.785))
    labels = np.array([0, 1, 1, 0])
    plane(left, (1.0, 1.0), 0.5, shade=False)
    plane(left, (-1.0, -1.0), -1.5, shade=False)
    strip = np.array([[-1.5, 2.0], [2.0, -1.5], [3.0, -1.5], [-1.5, 3.0]])
    left.fill(*strip.T, color=PALE_BLUE, zorder=0, linewidth=0)
    left.lines[1].set_color(GREEN)
    dots(left, CORNERS, labels)
    # Each line with the direction in which its neuron fires.
    arrow(left, (0.25, 0.25), (0.43, 0.43), color=BLUE, width=1.8)
    arrow(left, (0.75, 0.75), (0.57, 0.57), color=GREEN, width=1.8)
    left.text(-0.24, 0.42, "$h_1$", color=BLUE, ha="center", va="center", fontsize=14)
    left.text(1.26, 0.62, "$h_2$", color=GREEN, ha="center", va="center", fontsize=14)
    left.set_xlabel("$x_1$", labelpad=-4)
    left.set_ylabel("$x_2$", labelpad=-4, rotation=0, va="center")
    right = figure.add_axes((0.6, 0.175, 0.385, 0.785))
    plane(right, (1.0, 1.0), 1.5)
    right.lines[0].set_color(ORANGE)
    hidden = np.array([[0, 1], [1, 1], [1, 0]])
    dots(right, hidden, np.array([0, 1, 0]))
    right.set_xlabel("$h_1$", color=BLUE, labelpad=-4)
    right.set_ylabel("$h_2$", color=GREEN, labelpad=-4, rotation=0, va="center")
    return figure


if __name__ == "__main__":
    save(FOLDER, neuron, heaviside, line, gates, xor)
