"""Draws the figures of this assignment: `python draw.py` writes the PNGs beside this file.

Only symbols stand in them, so both languages share them. Each has a white, rounded background of
its own and stays legible in a dark notebook. Forward is blue and drawn above; backward is orange,
dashed and drawn below: no colour carries meaning alone.

digits.png is data rather than a drawing: the handwritten digits on which train_mlp is tried, in the
only form in which data ship beside a notebook. They are the 0s to 3s of scikit-learn's load_digits,
which is a copy of the test set of "Optical Recognition of Handwritten Digits" by E. Alpaydin and
C. Kaynak (UCI Machine Learning Repository, 1998, CC BY 4.0).
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle
from PIL import Image

from autograder import drawing
from autograder.drawing import BLUE, GREEN, GREY, INK, ORANGE, PALE_BLUE, canvas, save, sketch, tell

FOLDER = Path(__file__).parent
PALE_ORANGE, PALE_GREEN = "#FBE3D3", "#CFEBBE"
arrow = partial(drawing.arrow, width=1.5)


def word(
    axes: Axes, x: float, y: float, text: str, *, color: str = INK, size: float = 14.0
) -> None:
    axes.text(x, y, text, color=color, fontsize=size, ha="center", va="center", zorder=6)


def node(axes: Axes, x: float, y: float, text: str, *, face: str = PALE_BLUE) -> None:
    axes.add_patch(Circle((x, y), 0.42, facecolor=face, edgecolor=INK, linewidth=1.2, zorder=4))
    word(axes, x, y, text)


def chain() -> Figure:
    figure, _ = canvas(6.6, 2.3)
    axes = sketch(figure, (-0.75, 12.45), (-3.1, 1.5))
    names = ["$X$", "$Z_1$", "$A_1$", "$Z_2$", "$Y$", r"$\mathcal{L}$"]
    forward = ["$W_1, b_1$", "$f_1$", "$W_2, b_2$", "$f_2$", "$y$"]
    backward = ["", "$dZ_1$", "$dA_1$", "$dZ_2$", "$dY$"]
    gap = 2.34
    for i, name in enumerate(names):
        node(axes, i * gap, 0.45, name, face="white" if i in (0, 5) else PALE_BLUE)
    for i, above in enumerate(forward):
        arrow(axes, (i * gap + 0.42, 0.45), ((i + 1) * gap - 0.42, 0.45), color=BLUE)
        word(axes, (i + 0.5) * gap, 0.98, above, color=BLUE, size=13)
    for i in range(5, 1, -1):
        start, end = (i * gap - 0.3, 0.1), ((i - 1) * gap + 0.3, 0.1)
        arrow(axes, start, end, color=ORANGE, dashed=True, bend=-0.28)
        word(axes, (i - 0.5) * gap, -0.72, backward[i - 1], color=ORANGE, size=13)
    for i, layer in ((1, 1), (3, 2)):
        arrow(axes, (i * gap, 0.02), (i * gap, -1.95), color=GREEN, dashed=True)
        box = FancyBboxPatch(
            (i * gap - 0.95, -2.75),
            1.9,
            0.8,
            boxstyle="round,pad=0,rounding_size=0.12",
            facecolor=PALE_GREEN,
            edgecolor=INK,
            linewidth=1.2,
        )
        axes.add_patch(box)
        word(axes, i * gap, -2.35, f"$dW_{layer},\\; db_{layer}$", color=INK, size=13)
    return figure


def matrix(
    axes: Axes, x: float, y: float, rows: float, columns: float, text: str, face: str
) -> None:
    """A matrix as a rectangle with its lower left corner at x and its centre at height y."""
    corner = (x, y - rows / 2)
    axes.add_patch(Rectangle(corner, columns, rows, facecolor=face, edgecolor=INK, linewidth=1.2))
    word(axes, x + columns / 2, y, text, size=12)


def sizes(axes: Axes, x: float, y: float, rows: float, columns: float, r: str, c: str) -> None:
    """How many rows stand to the left, how many columns above."""
    axes.text(x - 0.1, y, r, ha="right", va="center", fontsize=10, color=GREY)
    axes.text(
        x + columns / 2, y + rows / 2 + 0.1, c, ha="center", va="bottom", fontsize=10, color=GREY
    )


def dense() -> Figure:
    n, d_in, d_out, one = 2.3, 1.5, 0.95, 0.6
    names = {n: "$N$", d_in: r"$d_{\mathrm{in}}$", d_out: r"$d_{\mathrm{out}}$", one: "$1$"}
    figure, _ = canvas(6.6, 1.55)
    axes = sketch(figure, (0, 18.8), (-1.9, 2.515))
    products = (
        (0.75, ("$dW$", d_in, d_out), (r"$X^{\top}$", d_in, n), ("$dZ$", n, d_out)),
        (6.95, ("$db$", one, d_out), (r"$1\;1\;\cdots\;1$", one, n), ("$dZ$", n, d_out)),
        (13.15, ("$dX$", n, d_in), ("$dZ$", n, d_out), (r"$W^{\top}$", d_out, d_in)),
    )
    faces = {"$dW$": PALE_GREEN, "$db$": PALE_GREEN, "$dX$": PALE_ORANGE, "$dZ$": PALE_ORANGE}
    for x, *parts in products:
        for i, (text, rows, columns) in enumerate(parts):
            matrix(axes, x, 0, rows, columns, text, faces.get(text, PALE_BLUE))
            sizes(axes, x, 0, rows, columns, "" if i else names[rows], names[columns])
            x += columns + 0.3
            if i == 0:
                word(axes, x + 0.05, 0, "$=$", size=15)
                x += 0.4
    return figure


def softmax() -> Figure:
    figure, _ = canvas(6.0, 1.9)
    p, e = np.array([0.15, 0.5, 0.1, 0.25]), np.array([0.0, 0.0, 0.0, 1.0])
    panels = (("$p$", p, BLUE), ("$e$", e, GREEN), ("$p-e$", p - e, ORANGE))
    for i, (title, heights, color) in enumerate(panels):
        axes = figure.add_axes((0.065 + 0.335 * i, 0.14, 0.235, 0.68))
        axes.bar(range(4), heights, 0.62, color=color, edgecolor=INK, linewidth=0.8)
        axes.axhline(0, color=INK, linewidth=0.9)
        axes.set(ylim=(-0.85, 1.08), xlim=(-0.6, 3.6), xticks=[], yticks=[0, 1])
        axes.set_yticklabels(["$0$", "$1$"])
        axes.tick_params(length=2.5, width=0.8, labelsize=11)
        axes.set_title(title, fontsize=14, color=color, pad=4)
        axes.text(
            3,
            -0.13 if heights[3] > 0 else 0.1,
            "$y_i$",
            ha="center",
            va="top" if heights[3] > 0 else "bottom",
            fontsize=12,
        )
        for side in ("top", "right", "bottom"):
            axes.spines[side].set_visible(False)
    for x, sign in ((0.338, "$-$"), (0.673, "$=$")):
        figure.text(x, 0.5, sign, ha="center", va="center", fontsize=17)
    return figure


def shared() -> Figure:
    figure, _ = canvas(5.4, 2.3)
    axes = sketch(figure, (-0.9, 9.9), (-1.85, 2.75))
    for x, name, face in (
        (0.0, "$X$", "white"),
        (3.0, "$A_1$", PALE_BLUE),
        (6.0, "$A_2$", PALE_BLUE),
        (9.0, r"$\mathcal{L}$", "white"),
    ):
        node(axes, x, -0.2, name, face=face)
    for start in (0.0, 3.0, 6.0):
        arrow(axes, (start + 0.42, -0.2), (start + 2.58, -0.2), color=BLUE)
    node(axes, 3.0, 2.1, "$W, b$", face=PALE_GREEN)
    arrow(axes, (2.66, 1.85), (1.42, -0.08), color=BLUE)
    arrow(axes, (3.34, 1.85), (4.58, -0.08), color=BLUE)
    for start in (9.0, 6.0):
        arrow(
            axes,
            (start - 0.25, -0.54),
            (start - 2.75, -0.54),
            color=ORANGE,
            dashed=True,
            bend=-0.22,
        )
    word(axes, 7.5, -1.32, "$dA_2$", color=ORANGE, size=13)
    word(axes, 4.5, -1.32, "$dA_1$", color=ORANGE, size=13)
    arrow(axes, (4.85, -0.08), (3.46, 2.06), color=ORANGE, dashed=True, bend=0.25)
    arrow(axes, (1.15, -0.08), (2.54, 2.06), color=ORANGE, dashed=True, bend=-0.25)
    word(axes, 3.0, 1.12, "$+$", color=ORANGE, size=18)
    return figure


def digits() -> Path:
    """Write 4 x 176 digits of 8 x 8 pixels as one grey picture, four rows of 44 for each class.

    A pixel of v, from 0 to 16, is written as 15 v: the picture gives back exactly what it was made of.
    """
    from sklearn.datasets import load_digits

    images, labels = load_digits(n_class=4, return_X_y=True)
    chosen = np.concatenate([np.flatnonzero(labels == label)[:176] for label in range(4)])
    tiles = images[chosen].reshape(16, 44, 8, 8).swapaxes(1, 2).reshape(128, 352)
    path = FOLDER / "digits.png"
    Image.fromarray((15 * tiles).astype(np.uint8)).save(path, optimize=True)
    return path


if __name__ == "__main__":
    save(FOLDER, chain, dense, softmax, shared)
    tell(digits())
