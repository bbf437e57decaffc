"""Draws the figures of this assignment: `python draw.py` writes the PNGs beside this file.

Only symbols stand in them, so both languages share them. Each has a white, rounded background of
its own and stays legible in a dark notebook. Class 1 is a filled disc, class 0 an empty one, and two
curves differ in their dashes: no colour carries meaning alone.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from autograder.drawing import (
    BLUE,
    DASHES,
    GREEN,
    GREY,
    INK,
    ORANGE,
    PALE_BLUE,
    arrow,
    canvas,
    save,
)

FOLDER = Path(__file__).parent


def sketch(
    figure: Figure,
    place: tuple[float, float, float, float],
    x: tuple[float, float],
    y: tuple[float, float],
) -> Axes:
    """Axes without a frame in a part of the figure."""
    axes = figure.add_axes(place, xlim=x, ylim=y)
    axes.set_axis_off()
    axes.patch.set_alpha(0)
    return axes


def rates() -> Figure:
    figure, _ = canvas(6.6, 1.9)
    theta = np.linspace(-1.65, 1.65, 201)
    cases = (
        (r"$\eta<1/L$", 0.4, -1.45, 6),
        (r"$1/L<\eta<2/L$", 1.75, -1.45, 6),
        (r"$\eta>2/L$", 2.3, -0.55, 4),
    )
    for i, (title, rate, start, steps) in enumerate(cases):
        axes = sketch(figure, (0.012 + i * 0.329, 0.02, 0.318, 0.96), (-1.9, 1.9), (-0.42, 3.4))
        arrow(axes, (-1.85, 0), (1.75, 0), color=GREY, width=1)
        axes.text(1.85, -0.3, r"$\theta$", ha="center", va="center", fontsize=12)
        axes.plot(theta, theta**2, color=BLUE, linewidth=1.8, zorder=2)
        points = start * (1 - rate) ** np.arange(steps + 1)
        for left, right in pairwise(points):
            arrow(axes, (left, left**2), (right, right**2), color=ORANGE, width=1.2, size=8)
        axes.scatter(
            points, points**2, s=22, facecolor=ORANGE, edgecolor=INK, linewidth=0.8, zorder=5
        )
        axes.scatter(
            points[:1],
            points[:1] ** 2,
            s=34,
            facecolor="white",
            edgecolor=INK,
            linewidth=1.2,
            zorder=6,
        )
        axes.text(0, 3.12, title, ha="center", va="center", fontsize=13)
    return figure


def batches() -> Figure:
    figure, _ = canvas(6.2, 1.85)
    axes = sketch(figure, (0, 0, 1, 1), (-1.85, 10.45), (-2.42, 1.2))
    colours = (PALE_BLUE, "#FBE3D3", "#D6F0E6")
    for row, (name, seed) in enumerate((("$e=0$", 3), ("$e=1$", 8))):
        y = -1.38 * row
        order = np.random.default_rng(seed).permutation(10)
        axes.text(-1.1, y, name, ha="center", va="center", fontsize=14)
        for place, index in enumerate(order):
            batch = place // 4
            x = place + 0.28 * batch
            box = FancyBboxPatch(
                (x - 0.4, y - 0.38),
                0.8,
                0.76,
                boxstyle="round,pad=0,rounding_size=0.12",
                facecolor=colours[batch],
                edgecolor=INK,
                linewidth=1.1,
            )
            axes.add_patch(box)
            axes.text(x, y - 0.02, f"${index}$", ha="center", va="center", fontsize=14)
        for batch, (first, last) in enumerate(((0, 3), (4, 7), (8, 9))):
            middle = (first + last) / 2 + 0.28 * batch
            axes.text(
                middle,
                y + 0.66,
                rf"$\mathcal{{B}}_{batch + 1}$",
                ha="center",
                va="center",
                fontsize=12,
            )
    axes.text(4.78, -2.1, r"$n=10,\;\;B=4$", ha="center", va="center", fontsize=12)
    return figure


def logistic() -> Figure:
    figure, _ = canvas(6.6, 2.3)
    left = sketch(figure, (0.01, 0.02, 0.54, 0.96), (-5.6, 5.9), (-0.34, 1.42))
    z = np.linspace(-5, 5, 301)
    arrow(left, (-5.2, 0), (5.2, 0), color=GREY, width=1)
    arrow(left, (0, -0.14), (0, 1.3), color=GREY, width=1)
    left.plot([-5, 5], [1, 1], color=GREY, linewidth=0.8, linestyle=(0, (2, 3)))
    left.plot(z, 1 / (1 + np.exp(-z)), color=BLUE, linewidth=2.3, zorder=3)
    zeros, ones = np.array([-4.2, -3.1, -2.3, -1.2, 1.5]), np.array([-0.7, 2.2, 2.9, 3.7, 4.5])
    marks = {"s": 48, "edgecolor": INK, "linewidth": 1.2, "zorder": 6}
    left.scatter(zeros, 0 * zeros, facecolor="white", **marks)
    left.scatter(ones, 0 * ones + 1, facecolor=BLUE, **marks)
    for place, label in ((1.5, 0.06), (-0.7, 0.94)):
        arrow(left, (place, label), (place, 1 / (1 + np.exp(-place))), color=ORANGE, width=1.6)
    left.text(1.75, 0.42, "$p-y$", color=ORANGE, ha="left", va="center")
    left.text(5.55, 0, "$z$", ha="center", va="center")
    left.text(0.2, 1.33, r"$p=\sigma(z)$", ha="left", va="center", color=BLUE)
    left.text(-0.22, 1.07, "$1$", ha="right", va="center", fontsize=12)
    left.text(-0.22, -0.13, "$0$", ha="right", va="center", fontsize=12)
    left.text(-4.9, -0.2, "$y=0$", ha="left", va="center", fontsize=12)
    left.text(4.9, 1.16, "$y=1$", ha="right", va="center", fontsize=12)
    right = sketch(figure, (0.56, 0.02, 0.43, 0.96), (-5.4, 6.0), (-1.2, 6.3))
    arrow(right, (-5.0, 0), (5.2, 0), color=GREY, width=1)
    arrow(right, (0, -0.5), (0, 5.8), color=GREY, width=1)
    right.plot(z, np.logaddexp(0, -z), color=BLUE, linewidth=2.2)
    right.plot(z, np.logaddexp(0, z), color=ORANGE, linewidth=2.2, linestyle=DASHES)
    right.text(5.6, 0, "$z$", ha="center", va="center")
    right.text(0.3, 5.75, r"$\ell$", ha="left", va="center", fontsize=15)
    right.text(-3.3, 4.3, "$y=1$", color=BLUE, ha="left", va="center")
    right.text(3.3, 4.3, "$y=0$", color=ORANGE, ha="right", va="center")
    return figure


def central() -> Figure:
    figure, _ = canvas(5.2, 2.6)
    axes = sketch(figure, (0, 0, 1, 1), (-0.35, 4.3), (-0.62, 2.65))

    def curve(x: np.ndarray | float) -> np.ndarray:
        return np.asarray(0.25 + 0.09 * np.asarray(x) ** 2.35)

    place, step = 1.9, 1.15
    x = np.linspace(0.2, 3.62, 301)
    slope = 0.09 * 2.35 * place**1.35
    arrow(axes, (-0.1, 0), (4.05, 0), color=GREY, width=1)
    axes.plot(x, curve(x), color=BLUE, linewidth=2.4, zorder=3)
    tangent = np.array([0.35, 3.75])
    axes.plot(tangent, curve(place) + slope * (tangent - place), color=INK, linewidth=1.3, zorder=2)
    ends = np.array([place - step, place + step])
    for first, second, colour, dashes in (
        (ends[0], ends[1], GREEN, DASHES),
        (place, ends[1], ORANGE, (0, (1.2, 1.5))),
    ):
        rise = float(curve(second) - curve(first)) / (second - first)
        line = np.array([first - 0.35, second + 0.42])
        axes.plot(
            line,
            curve(first) + rise * (line - first),
            color=colour,
            linewidth=2,
            linestyle=dashes,
            zorder=4,
        )
    for value, name in (
        (ends[0], r"$\theta-\varepsilon$"),
        (place, r"$\theta$"),
        (ends[1], r"$\theta+\varepsilon$"),
    ):
        axes.plot(
            [value, value], [0, curve(value)], color=GREY, linewidth=0.9, linestyle=(0, (2, 2))
        )
        axes.scatter(
            [value], [curve(value)], s=44, facecolor="white", edgecolor=INK, linewidth=1.3, zorder=6
        )
        axes.text(value, -0.27, name, ha="center", va="center")
    axes.text(0.16, 0.42, r"$f$", color=BLUE, ha="center", va="center", fontsize=15)
    label = {"ha": "left", "va": "center", "fontsize": 12}
    axes.plot([0.15, 0.5], [2.32, 2.32], color=INK, linewidth=1.3)
    axes.text(0.6, 2.32, r"$f\,'(\theta)$", **label)
    axes.plot([0.15, 0.5], [1.9, 1.9], color=GREEN, linewidth=2, linestyle=DASHES)
    axes.text(
        0.6, 1.9, r"$(f(\theta+\varepsilon)-f(\theta-\varepsilon))\,/\,2\varepsilon$", **label
    )
    axes.plot([0.15, 0.5], [1.48, 1.48], color=ORANGE, linewidth=2, linestyle=(0, (1.2, 1.5)))
    axes.text(0.6, 1.48, r"$(f(\theta+\varepsilon)-f(\theta))\,/\,\varepsilon$", **label)
    return figure


def momentum() -> Figure:
    figure, _ = canvas(5.6, 2.3)
    axes = sketch(figure, (0, 0, 1, 1), (-4.9, 2.1), (-1.4375, 1.4375))
    curvature = np.array([1.0, 18.0])
    x, y = np.meshgrid(np.linspace(-4.9, 2.1, 301), np.linspace(-1.5, 1.5, 201))
    height = (curvature[0] * x**2 + curvature[1] * y**2) / 2
    levels = np.array([0.25, 1, 2.2, 4, 6.3, 9, 12.3])
    axes.contour(x, y, height, levels=levels, colors=[GREY], linewidths=0.7, alpha=0.7)
    for rate, inertia, colour, dashes, mark in (
        (0.1, 0.0, ORANGE, DASHES, "s"),
        (0.04, 0.75, BLUE, "-", "o"),
    ):
        point, velocity = np.array([-4.3, 0.85]), np.zeros(2)
        path = [point]
        for _ in range(16):
            velocity = inertia * velocity - rate * curvature * point
            point = point + velocity
            path.append(point)
        axes.plot(
            *np.array(path).T,
            color=colour,
            linestyle=dashes,
            marker=mark,
            markersize=3.6,
            linewidth=1.5,
            zorder=4,
        )
    axes.scatter([-4.3], [0.85], s=44, facecolor="white", edgecolor=INK, linewidth=1.3, zorder=6)
    axes.plot([0], [0], marker="+", color=INK, markersize=11, markeredgewidth=1.6, zorder=7)
    card = FancyBboxPatch(
        (0.47, 0.68),
        1.42,
        0.62,
        boxstyle="round,pad=0,rounding_size=0.08",
        facecolor="white",
        edgecolor=GREY,
        linewidth=0.8,
        zorder=8,
    )
    axes.add_patch(card)
    key = {"ha": "left", "va": "center", "fontsize": 13, "zorder": 9}
    axes.plot([0.6, 1.05], [1.14, 1.14], color=ORANGE, linestyle=DASHES, linewidth=1.5, zorder=9)
    axes.text(1.17, 1.14, r"$\mu=0$", **key)
    axes.plot([0.6, 1.05], [0.84, 0.84], color=BLUE, linewidth=1.5, zorder=9)
    axes.text(1.17, 0.84, r"$\mu>0$", **key)
    return figure


if __name__ == "__main__":
    save(FOLDER, rates, batches, logistic, central, momentum)
