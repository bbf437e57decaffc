"""Draws the figures of this assignment: `python draw.py` writes the PNGs beside this file.

Only symbols stand in them, so both languages share them. Each has a white, rounded background of
its own and stays legible in a dark notebook. A function is a solid line and its derivative a dashed
one: no colour carries meaning alone.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch

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


def cross(axes: Axes, x: tuple[float, float], y: tuple[float, float]) -> None:
    """Two thin axes through the origin, over the ranges x and y, and no frame."""
    axes.set(xlim=x, ylim=y)
    axes.patch.set_alpha(0)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_position("zero")
        axes.spines[side].set_zorder(0)
    axes.set(xticks=[], yticks=[])


def level(axes: Axes, value: float, label: str, *, x: float, below: bool = False) -> None:
    """A thin dotted line at height `value`, named at x."""
    axes.axhline(value, color=GREY, linewidth=0.8, linestyle=":", zorder=1)
    axes.text(
        x, value + (-0.05 if below else 0.05), label, ha="left", va="top" if below else "bottom",
        fontsize=10, color=INK,
    )  # fmt: skip


def sigmoid(z: np.ndarray) -> np.ndarray:
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def softplus(z: np.ndarray) -> np.ndarray:
    return np.logaddexp(0.0, z)


def elu(z: np.ndarray, alpha: float) -> np.ndarray:
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0.0)))


def activations() -> Figure:
    """The four functions, solid, each with its derivative, dashed."""
    figure, _ = canvas(5.6, 3.9)
    z = np.linspace(-4.0, 4.0, 801)
    z = z[z != 0]
    steps = np.where(z > 0, 1.0, 0.0)
    panels = [
        (r"$\sigma(z)$", sigmoid(z), sigmoid(z) * sigmoid(-z)),
        (r"$\tanh z$", np.tanh(z), 1 - np.tanh(z) ** 2),
        (r"$\mathrm{ReLU}(z)$", np.maximum(z, 0.0), steps),
        (r"$\mathrm{ELU}(z),\;\alpha=1$", elu(z, 1.0), np.where(z > 0, 1.0, np.exp(z))),
    ]
    for i, (name, f, df) in enumerate(panels):
        axes = figure.add_axes((0.035 + 0.49 * (i % 2), 0.525 - 0.49 * (i // 2), 0.45, 0.39))
        cross(axes, (-4.2, 4.2), (-1.35, 2.0))
        level(axes, 1.0, "$1$", x=-4.1)
        if name.startswith((r"$\tanh", r"$\mathrm{ELU")):
            level(axes, -1.0, "$-1$", x=2.9, below=True)
        if name.startswith(r"$\sigma"):
            level(axes, 0.25, "$1/4$", x=-4.1)
        axes.plot(z, f, color=BLUE, linewidth=2.2, zorder=4)
        for half in (z < 0, z > 0):  # the derivative may jump at 0
            axes.plot(z[half], df[half], color=ORANGE, linewidth=1.9, linestyle=DASHES, zorder=5)
        axes.set_title(name, fontsize=13, pad=2)
        axes.text(4.25, -0.08, "$z$", ha="right", va="top", fontsize=12)
    first = figure.axes[0]
    first.text(3.0, 1.12, "$f$", color=BLUE, ha="center", va="bottom", fontsize=14)
    first.text(2.0, 0.24, "$f'$", color=ORANGE, ha="left", va="bottom", fontsize=14)
    return figure


def overflow() -> Figure:
    """Powers of ten on the vertical axis: e^z leaves float64 at 709.8, and e^-|z| never does."""
    figure, _ = canvas(5.0, 2.7)
    axes = figure.add_axes((0.15, 0.17, 0.8, 0.76))
    axes.patch.set_alpha(0)
    largest, end = np.log10(np.finfo(float).max), np.log(np.finfo(float).max)
    z = np.linspace(-1000.0, 1000.0, 401)
    least, start = np.log10(5e-324), np.log(5e-324)  # below it everything is 0
    inside = np.concatenate([[start], z[(z > start) & (z < end)], [end]])
    both = np.concatenate([[start], z[np.abs(z) < -start], [-start]])
    axes.axhspan(largest, 430, color="#F6E3D8", linewidth=0, zorder=0)
    axes.axhspan(-450, least, color=PALE_BLUE, linewidth=0, zorder=0)
    axes.text(880, -386, "$0$", color=BLUE, ha="center", va="center", fontsize=15)
    axes.text(-880, -386, "$0$", color=BLUE, ha="center", va="center", fontsize=15)
    axes.plot(inside, inside / np.log(10), color=ORANGE, linewidth=2.4, zorder=3)
    axes.plot(
        both, -np.abs(both) / np.log(10), color=BLUE, linewidth=2.4, linestyle=DASHES, zorder=4
    )
    axes.scatter(
        [end], [largest], s=55, facecolor="white", edgecolor=ORANGE, linewidth=1.8, zorder=6
    )
    axes.axvline(end, color=GREY, linewidth=0.8, linestyle=":", zorder=1)
    axes.axhline(0, color=GREY, linewidth=0.8, linestyle=":", zorder=1)
    axes.text(855, 365, r"$\infty$", color=ORANGE, ha="center", va="center", fontsize=22)
    axes.text(300, 190, "$e^{z}$", color=ORANGE, ha="center", va="center", fontsize=16)
    axes.text(330, -260, r"$e^{-|z|}$", color=BLUE, ha="center", va="center", fontsize=16)
    axes.text(-960, largest + 12, r"$1.8\cdot 10^{308}$", ha="left", va="bottom", fontsize=11)
    axes.set(xlim=(-1000, 1000), ylim=(-450, 430))
    axes.set_xticks([-1000, 0, end, 1000], ["$-1000$", "$0$", "$709.8$", "$1000$"], fontsize=11)
    axes.set_yticks([-400, -200, 0, 200, 400])
    axes.set_yticklabels(
        ["$10^{-400}$", "$10^{-200}$", "$1$", "$10^{200}$", "$10^{400}$"], fontsize=11
    )
    axes.tick_params(length=2.5, width=0.8)
    for label, align in zip(
        axes.get_xticklabels(), ("left", "center", "center", "right"), strict=True
    ):
        label.set_ha(align)
    axes.set_xlabel("$z$", labelpad=-8, x=0.25)
    return figure


def kink() -> Figure:
    """Lines through the corner that stay on one side of the graph: their slopes are subderivatives."""
    figure, _ = canvas(5.4, 2.3)
    z = np.linspace(-2.0, 2.0, 401)
    relu = np.maximum(z, 0.0)
    cases = [
        (r"$\mathrm{ReLU}$", relu, (0.0, 1.0), ("$0$", "$1$")),
        (r"$\mathrm{ELU},\;\alpha=1/2$", elu(z, 0.5), (0.5, 1.0), (r"$\alpha$", "$1$")),
    ]
    for i, (name, f, (low, high), names) in enumerate(cases):
        axes = figure.add_axes((0.03 + 0.49 * i, 0.05, 0.455, 0.8))
        cross(axes, (-2.0, 2.0), (-1.25, 1.45))
        reach = 1.3
        for slope in np.linspace(low, high, 5):
            edge = slope in (low, high)
            x = np.array([-reach, reach]) / np.hypot(1.0, slope)
            axes.plot(x, slope * x, color=GREEN, linewidth=1.5 if edge else 0.9,
                      linestyle="-" if edge else DASHES, zorder=3)  # fmt: skip
        axes.fill(
            [0, *(reach / np.hypot(1.0, s) for s in np.linspace(low, high, 20))],
            [0, *(s * reach / np.hypot(1.0, s) for s in np.linspace(low, high, 20))],
            color="#DDF1EA", linewidth=0, zorder=0,
        )  # fmt: skip
        for slope, label in zip((low, high), names, strict=True):
            x, y = np.array([1.0, slope]) * 1.52 / np.hypot(1.0, slope)
            beside = (0.02, -0.16) if slope == low else (-0.24, 0.06)
            axes.text(
                x + beside[0],
                y + beside[1],
                label,
                color=GREEN,
                ha="center",
                va="center",
                fontsize=13,
            )
        axes.plot(z, f, color=BLUE, linewidth=2.4, zorder=4)
        axes.scatter([0], [0], s=34, color=BLUE, zorder=6)
        axes.set_title(name, fontsize=13, pad=4)
        axes.text(2.0, -0.07, "$z$", ha="right", va="top", fontsize=12)
    return figure


def chain() -> Figure:
    """Forwards above, backwards below: dA is multiplied, element by element, by f'(Z)."""
    figure, _ = canvas(5.6, 2.15)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, 11.2), ylim=(0, 4.3), aspect="equal")
    axes.set_axis_off()
    axes.patch.set_alpha(0)
    top, bottom = 2.9, 0.85
    box = FancyBboxPatch(
        (3.9, top - 0.6), 1.3, 1.2, boxstyle="round,pad=0,rounding_size=0.12",
        facecolor=PALE_BLUE, edgecolor=INK, linewidth=1.3,
    )  # fmt: skip
    axes.add_patch(box)
    x = np.linspace(-1.0, 1.0, 60)
    axes.plot(
        4.55 + 0.42 * x, top - 0.3 + 0.6 * sigmoid(6 * x), color=BLUE, linewidth=2.2, zorder=4
    )
    axes.text(4.55, top + 0.82, "$f$", ha="center", va="center", fontsize=15)
    axes.add_patch(Circle((4.55, bottom), 0.36, facecolor="white", edgecolor=INK, linewidth=1.5))
    axes.scatter([4.55], [bottom], s=26, color=INK, zorder=5)  # the sign of the elementwise product
    symbols = {"ha": "center", "va": "center"}
    axes.text(1.1, top, "$Z$", fontsize=16, **symbols)
    axes.text(7.4, top, "$A$", fontsize=16, **symbols)
    axes.text(10.3, top, r"$\mathcal{L}$", fontsize=17, **symbols)
    arrow(axes, (1.5, top), (3.9, top), color=BLUE, width=1.7)
    arrow(axes, (5.2, top), (7.05, top), color=BLUE, width=1.7)
    arrow(axes, (7.8, top), (9.95, top), color=BLUE, width=1.7)
    axes.text(
        7.4,
        bottom,
        r"$\frac{\partial\mathcal{L}}{\partial A}$",
        fontsize=20,
        color=ORANGE,
        **symbols,
    )
    axes.text(
        1.1,
        bottom,
        r"$\frac{\partial\mathcal{L}}{\partial Z}$",
        fontsize=20,
        color=ORANGE,
        **symbols,
    )
    arrow(axes, (9.95, bottom), (7.95, bottom), color=ORANGE, width=1.7)
    gap = {"facecolor": "white", "edgecolor": "none", "pad": 1}
    for place in ((8.85, top), (8.95, bottom)):
        axes.text(*place, r"$\cdots$", fontsize=15, bbox=gap, zorder=5, **symbols)
    arrow(axes, (6.85, bottom), (4.91, bottom), color=ORANGE, width=1.7)
    arrow(axes, (4.19, bottom), (1.65, bottom), color=ORANGE, width=1.7)
    arrow(axes, (4.55, top - 0.6), (4.55, bottom + 0.36), color=INK)
    axes.text(4.75, (top + bottom) / 2 - 0.08, "$f'(Z)$", ha="left", va="center", fontsize=14)
    return figure


def cross_entropy() -> Figure:
    """The loss for each label with its asymptote, and below its derivative by the logit."""
    figure, _ = canvas(5.2, 3.5)
    z = np.linspace(-6.0, 6.0, 400)
    upper = figure.add_axes((0.05, 0.43, 0.9, 0.53))
    cross(upper, (-6.3, 6.3), (-0.7, 6.3))
    upper.plot(z, np.maximum(z, 0), color=GREY, linewidth=1.0, linestyle=":", zorder=2)
    upper.plot(z, np.maximum(-z, 0), color=GREY, linewidth=1.0, linestyle=":", zorder=2)
    upper.plot(z, softplus(-z), color=BLUE, linewidth=2.3, zorder=4)
    upper.plot(z, softplus(z), color=ORANGE, linewidth=2.3, linestyle=DASHES, zorder=4)
    upper.scatter([0], [np.log(2)], s=26, color=INK, zorder=6)
    upper.text(0.15, np.log(2) + 0.45, r"$\log 2$", ha="left", va="bottom", fontsize=11)
    upper.text(-0.35, 5.4, r"$y=1,\;\;\mathrm{softplus}(-z)$", color=BLUE, ha="right", fontsize=11)
    upper.text(0.35, 5.4, r"$y=0,\;\;\mathrm{softplus}(z)$", color=ORANGE, ha="left", fontsize=11)
    upper.text(6.3, -0.15, "$z$", ha="right", va="top", fontsize=12)
    lower = figure.add_axes((0.05, 0.03, 0.9, 0.36))
    cross(lower, (-6.3, 6.3), (-1.3, 1.3))
    lower.axhline(1, color=GREY, linewidth=0.8, linestyle=":")
    lower.axhline(-1, color=GREY, linewidth=0.8, linestyle=":")
    lower.text(-6.2, 0.95, "$1$", ha="left", va="top", fontsize=10)
    lower.text(6.2, -0.95, "$-1$", ha="right", va="bottom", fontsize=10)
    lower.plot(z, sigmoid(z) - 1, color=BLUE, linewidth=2.3, zorder=4)
    lower.plot(z, sigmoid(z), color=ORANGE, linewidth=2.3, linestyle=DASHES, zorder=4)
    lower.text(-3.6, -0.58, r"$\sigma(z)-1$", color=BLUE, ha="center", va="center", fontsize=11)
    lower.text(2.2, 0.5, r"$\sigma(z)$", color=ORANGE, ha="left", va="center", fontsize=11)
    lower.text(6.3, -0.06, "$z$", ha="right", va="top", fontsize=12)
    return figure


if __name__ == "__main__":
    save(FOLDER, activations, overflow, kink, chain, cross_entropy)
