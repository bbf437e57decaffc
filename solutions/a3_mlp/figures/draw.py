"""Draws the figures of this assignment: `python draw.py` writes the PNGs beside this file.

Only symbols stand in them, so both languages share them. Each has a white, rounded background of
its own and stays legible in a dark notebook. What a line or a bar stands for is written beside it, and
line styles differ: no colour carries meaning alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle

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
    sketch,
)

FOLDER = Path(__file__).parent
DOTS = (0, (1, 1.6))


def network() -> Figure:
    """Three columns of neurons, all joined; the weights between them and the biases above."""
    figure, _ = canvas(5.0, 2.9)
    axes = sketch(figure, (-1.0, 9.0), (-2.8, 3.0))
    radius = 0.36
    columns = {0.9: 3, 4.0: 4, 7.1: 2}
    places = {
        x: [(x, 0.95 * (n - 1) / 2 - 0.95 * i - 0.25) for i in range(n)] for x, n in columns.items()
    }
    xs = list(columns)
    for left, right in ((xs[0], xs[1]), (xs[1], xs[2])):
        for start in places[left]:
            for end in places[right]:
                axes.plot(*zip(start, end, strict=True), color=GREY, linewidth=0.8, zorder=1)
    for x, points in places.items():
        for i, (_, y) in enumerate(points, start=1):
            face = "white" if x == xs[0] else PALE_BLUE
            axes.add_patch(
                Circle((x, y), radius, facecolor=face, edgecolor=INK, linewidth=1.3, zorder=4)
            )
            if x != xs[0]:
                curve = np.linspace(-0.2, 0.2, 40)
                axes.plot(
                    x + curve,
                    y - 0.05 + 0.13 * np.tanh(curve * 14),
                    color=BLUE,
                    linewidth=1.7,
                    zorder=5,
                )
            else:
                axes.text(x, y, f"$x_{i}$", ha="center", va="center", fontsize=12, zorder=5)
    for i, (_, y) in enumerate(places[xs[2]], start=1):
        arrow(axes, (xs[2] + radius, y), (xs[2] + 1.0, y))
        axes.text(xs[2] + 1.33, y, f"$y_{i}$", ha="center", va="center", fontsize=13)
    name: dict[str, Any] = {"ha": "center", "va": "center", "color": ORANGE, "fontsize": 13}
    axes.text(2.45, -2.3, r"$W_1\,(3\times 4)$", **name)
    axes.text(5.55, -2.3, r"$W_2\,(4\times 2)$", **name)
    for x, layer in ((xs[1], 1), (xs[2], 2)):
        top = places[x][0][1] + radius
        arrow(axes, (x, top + 0.62), (x, top), color=ORANGE)
        axes.text(x, top + 0.86, f"$b_{layer}$", **name)
    axes.text(0.9, places[xs[0]][0][1] + 0.9, "$X$", ha="center", va="center", fontsize=13)
    return figure


def scale() -> Figure:
    """The size of the signal in a ReLU network of 30 layers, for three deviations of the weights."""
    figure, _ = canvas(5.0, 2.5)
    axes = figure.add_axes((0.155, 0.2, 0.585, 0.73))
    width, depth = 256, 30
    styles = {2.0: (ORANGE, DASHES), 1.0: (BLUE, "-"), 0.5: (GREEN, DOTS)}
    for factor, (color, style) in styles.items():
        rng = np.random.default_rng(4)
        A = rng.normal(size=(128, width))
        sizes = [np.sqrt(np.mean(A**2))]
        for _ in range(depth):
            A = np.maximum(A @ rng.normal(0, factor * np.sqrt(2 / width), (width, width)), 0)
            sizes.append(np.sqrt(np.mean(A**2)))
        axes.plot(range(depth + 1), np.log10(sizes), color=color, linestyle=style, linewidth=2.2)
        name = {2.0: r"$s=2\sqrt{2/n}$", 1.0: r"$s=\sqrt{2/n}$", 0.5: r"$s=\frac{1}{2}\sqrt{2/n}$"}[
            factor
        ]
        axes.text(31, np.log10(sizes[-1]), name, ha="left", va="center", color=color, fontsize=12)
    axes.set(xlim=(0, 30), ylim=(-10.5, 10.5), xticks=[0, 10, 20, 30], yticks=[-9, 0, 9])
    axes.set_yticklabels(["$10^{-9}$", "$1$", "$10^{9}$"])
    axes.set_xlabel(r"$\ell$", labelpad=0)
    axes.set_xticklabels(["$0$", "$10$", "$20$", "$30$"])
    axes.set_ylabel(r"$\sqrt{\mathbb{E}[a^2]}$", labelpad=-2)
    axes.tick_params(labelsize=11)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    return figure


def dense() -> Figure:
    """Z = X W + b as rectangles whose sides are their dimensions; one column and its row stand out."""
    figure, _ = canvas(5.0, 1.75)
    axes = sketch(figure, (0.0, 10.0), (0.25, 3.75))
    n, d_in, d_out = 2.0, 1.4, 1.1

    def box(x: float, y: float, w: float, h: float, name: str, rows: str, columns: str) -> None:
        axes.add_patch(Rectangle((x, y), w, h, facecolor=PALE_BLUE, edgecolor=INK, linewidth=1.3))
        axes.text(x + w / 2, y + h + 0.24, columns, ha="center", va="center", fontsize=10)
        axes.text(x - 0.13, y + h / 2, rows, ha="right", va="center", fontsize=10)
        axes.text(x + w / 2, y - 0.32, name, ha="center", va="center", fontsize=14)

    top = 3.0
    box(0.75, top - n, d_out, n, "$Z$", "$N$", r"$d_\mathrm{out}$")
    box(3.2, top - n, d_in, n, "$X$", "$N$", r"$d_\mathrm{in}$")
    box(5.75, top - d_in, d_out, d_in, "$W$", r"$d_\mathrm{in}$", r"$d_\mathrm{out}$")
    for i in range(4):  # one row of b, repeated
        y = top - n + (3 - i) * n / 4
        face, line = (PALE_BLUE, INK) if i == 0 else ("white", GREY)
        axes.add_patch(
            Rectangle(
                (8.2, y),
                d_out,
                n / 4,
                facecolor=face,
                edgecolor=line,
                linewidth=1.3 if i == 0 else 0.8,
                linestyle="-" if i == 0 else DASHES,
                zorder=5 - i,
            )
        )
    axes.text(
        8.2 + d_out / 2, top + 0.24, r"$d_\mathrm{out}$", ha="center", va="center", fontsize=10
    )
    axes.text(8.2 + d_out / 2, top - n - 0.32, "$b$", ha="center", va="center", fontsize=14)
    cell = d_out / 4
    row, column = top - 0.75, 2 * cell
    style: dict[str, Any] = {"facecolor": ORANGE, "alpha": 0.75, "linewidth": 0, "zorder": 6}
    axes.add_patch(Rectangle((0.75 + column, row), cell, 0.25, **style))
    axes.add_patch(Rectangle((3.2, row), d_in, 0.25, **style))
    axes.add_patch(Rectangle((5.75 + column, top - d_in), cell, d_in, **style))
    axes.add_patch(Rectangle((8.2 + column, top - n / 4), cell, n / 4, **style))
    for x, sign in ((2.35, "$=$"), (4.9, r"$\cdot$"), (7.5, "$+$")):
        axes.text(x, top - n / 2, sign, ha="center", va="center", fontsize=17)
    return figure


def xor() -> Figure:
    """Two ramps and their combination, over s = x1 + x2."""
    figure, _ = canvas(5.0, 2.3)
    axes = figure.add_axes((0.08, 0.2, 0.86, 0.74))
    s = np.linspace(-0.6, 2.5, 400)
    h_1, h_2 = np.maximum(s, 0), np.maximum(s - 1, 0)
    axes.plot(s, h_1, color=BLUE, linewidth=1.8, linestyle=DASHES)
    axes.plot(s, h_2, color=GREEN, linewidth=1.8, linestyle=DOTS)
    axes.plot(s, h_1 - 2 * h_2, color=ORANGE, linewidth=2.6)
    for at, value in ((0, 0), (1, 1), (2, 0)):
        face = BLUE if value else "white"
        axes.scatter([at], [value], s=70, facecolor=face, edgecolor=INK, linewidth=1.3, zorder=6)
    axes.text(1.68, 1.82, "$h_1$", color=BLUE, ha="right", va="center", fontsize=14)
    axes.text(2.42, 1.17, "$h_2$", color=GREEN, ha="left", va="center", fontsize=14)
    axes.text(2.05, -0.36, r"$y=h_1-2\,h_2$", color=ORANGE, ha="right", va="center", fontsize=13)
    axes.set(xlim=(-0.6, 2.65), ylim=(-0.6, 2.1), xticks=[0, 1, 2], yticks=[0, 1])
    axes.set_xticklabels(["$0$", "$1$", "$2$"])
    axes.set_yticklabels(["$0$", "$1$"])
    axes.set_xlabel("$s=x_1+x_2$", labelpad=0)
    axes.axhline(0, color=GREY, linewidth=0.8, zorder=0)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    return figure


def binary() -> Figure:
    """-log p and -log(1 - p), and the height at which clipping cuts them."""
    figure, _ = canvas(5.0, 2.5)
    axes = figure.add_axes((0.115, 0.185, 0.86, 0.77))
    p = np.concatenate([np.geomspace(1e-9, 0.1, 200), np.linspace(0.1, 1, 200)])
    axes.plot(p, -np.log(p), color=BLUE, linewidth=2.4)
    axes.plot(1 - p, -np.log(p), color=ORANGE, linewidth=2.2, linestyle=DASHES)
    axes.axhline(5.2, color=INK, linewidth=1.1, linestyle=DOTS)
    axes.text(0.5, 5.32, r"$-\log\varepsilon$", ha="center", va="bottom", fontsize=12)
    axes.text(0.1, 3.55, r"$-\log p$", color=BLUE, ha="left", va="center")
    axes.text(0.1, 2.9, "$(y=1)$", color=BLUE, ha="left", va="center", fontsize=11)
    axes.text(0.9, 3.55, r"$-\log(1-p)$", color=ORANGE, ha="right", va="center")
    axes.text(0.9, 2.9, "$(y=0)$", color=ORANGE, ha="right", va="center", fontsize=11)
    axes.set(xlim=(-0.03, 1.03), ylim=(0, 6.3), xticks=[0, 0.5, 1], yticks=[0, np.log(2)])
    axes.set_xticklabels(["$0$", "$1/2$", "$1$"])
    axes.set_yticklabels(["$0$", r"$\log 2$"])
    axes.plot([-0.03, 0.5], [np.log(2)] * 2, color=GREY, linewidth=0.8, linestyle=":")
    axes.text(0.75, -0.62, "$p$", ha="center", va="center", fontsize=13)
    axes.tick_params(labelsize=11)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    return figure


def softmax() -> Figure:
    """Logits as bars, and the probabilities that they and their shifted copies share."""
    figure, _ = canvas(5.0, 2.6)
    logits = np.array([1.0, 3.0, 2.0])
    share = np.exp(logits) / np.exp(logits).sum()
    for y, labels in ((0.545, logits), (0.065, logits + 100)):
        axes = figure.add_axes((0.06, y, 0.3, 0.33))
        axes.bar(range(3), logits, color=PALE_BLUE, edgecolor=INK, linewidth=1.3, width=0.6)
        for i, value in enumerate(labels):
            axes.text(i, logits[i] + 0.15, f"${value:g}$", ha="center", va="bottom", fontsize=12)
        axes.set(xlim=(-0.6, 2.6), ylim=(0, 3.9))
        axes.axis("off")
        axes.axhline(0, color=INK, linewidth=1)
    figure.text(0.21, 0.925, "$Z$", ha="center", va="center", fontsize=14)
    figure.text(0.21, 0.455, r"$Z+100$", ha="center", va="center", fontsize=14)
    right = figure.add_axes((0.6, 0.3, 0.34, 0.46))
    right.bar(range(3), share, color=BLUE, edgecolor=INK, linewidth=1.3, width=0.6)
    for i, value in enumerate(share):
        right.text(i, value + 0.02, f"${value:.2f}$", ha="center", va="bottom", fontsize=12)
    right.set(xlim=(-0.6, 2.6), ylim=(0, 0.8))
    right.axis("off")
    right.axhline(0, color=INK, linewidth=1)
    figure.text(0.77, 0.83, r"$\mathrm{softmax}$", ha="center", va="center", fontsize=14)
    pointers = sketch(figure, (0.0, 5.0), (0.0, 2.6))
    arrow(pointers, (1.95, 1.85), (2.85, 1.5))
    arrow(pointers, (1.95, 0.7), (2.85, 1.05))
    return figure


def collapse() -> Figure:
    """A chain of three linear layers, and the one layer that does the same."""
    figure, _ = canvas(5.2, 2.2)
    axes = sketch(figure, (0.0, 10.4), (0.0, 4.4))

    def node(x: float, y: float, name: str) -> None:
        axes.text(x, y, name, ha="center", va="center", fontsize=15)

    def layer(x: float, y: float, width: float, names: tuple[str, str]) -> None:
        axes.add_patch(
            FancyBboxPatch(
                (x - width / 2, y - 0.5),
                width,
                1.0,
                boxstyle="round,pad=0,rounding_size=0.14",
                facecolor=PALE_BLUE,
                edgecolor=INK,
                linewidth=1.3,
            )
        )
        axes.text(x, y, names[0], ha="center", va="center", fontsize=12.5)
        axes.text(x, y + 0.75, names[1], ha="center", va="center", fontsize=12.5, color=ORANGE)

    node(0.5, 3.1, "$X$")
    node(9.9, 3.1, "$Y$")
    centres = (2.3, 5.2, 8.1)
    for i, x in enumerate(centres, start=1):
        layer(x, 3.1, 1.5, (rf"$\cdot\,W_{i}$", f"$+\\,b_{i}$"))
    for start, end in ((0.85, 1.55), (3.05, 4.45), (5.95, 7.35), (8.85, 9.55)):
        arrow(axes, (start, 3.1), (end, 3.1))
    node(0.5, 0.75, "$X$")
    node(9.9, 0.75, "$Y$")
    layer(5.2, 0.75, 5.4, (r"$\cdot\;(W_1 W_2 W_3)$", r"$+\;(b_1 W_2+b_2)\,W_3+b_3$"))
    for start, end in ((0.85, 2.5), (7.9, 9.55)):
        arrow(axes, (start, 0.75), (end, 0.75))
    return figure


if __name__ == "__main__":
    save(FOLDER, network, scale, dense, xor, binary, softmax, collapse)
