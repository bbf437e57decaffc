"""The style of the course's figures, and what their scripts share: `solutions/*/figures/draw.py`.

Only symbols stand in a figure, so that both languages share it. Each has a white, rounded background
of its own and stays legible in a dark notebook; the colours are told apart by the colour-blind, too.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from PIL import Image

DPI = 200
COLOURS = 128
INK, GREY = "#222222", "#8a8a8a"
BLUE, ORANGE, GREEN = "#0072B2", "#D55E00", "#009E73"  # of Okabe and Ito's palette
PALE_BLUE = "#DCEAF5"
DASHES = (0, (4, 2))
STYLE: dict[Any, Any] = {  # matplotlib lists its keys as literals
    "mathtext.fontset": "cm",
    "font.size": 13,
    "axes.linewidth": 0.8,
    "axes.edgecolor": GREY,
    "xtick.color": INK,
    "ytick.color": INK,
    "text.color": INK,
}

Point = tuple[float, float]


def canvas(width: float, height: float) -> tuple[Figure, FancyBboxPatch]:
    """An empty figure of `width` by `height` inches, and the white card with round corners below."""
    figure = plt.figure(figsize=(width, height), facecolor="none")
    card = FancyBboxPatch(
        (0.0, 0.0),
        width,
        height,
        boxstyle="round,pad=0,rounding_size=0.14",
        facecolor="white",
        edgecolor="none",
        transform=figure.dpi_scale_trans,
        zorder=-10,
    )
    figure.add_artist(card)
    return figure, card


def sketch(figure: Figure, x: Point, y: Point) -> Axes:
    """Axes without a frame over the whole figure, with the same unit in both directions."""
    axes = figure.add_axes((0, 0, 1, 1), xlim=x, ylim=y, aspect="equal")
    axes.set_axis_off()
    axes.patch.set_alpha(0)
    return axes


def arrow(
    axes: Axes,
    start: Point,
    end: Point,
    *,
    color: str = INK,
    width: float = 1.3,
    size: float = 11,
    dashed: bool = False,
    bend: float = 0.0,
) -> None:
    """An arrow from one point to another; bend: how far it curves, as a share of its length."""
    axes.add_patch(
        FancyArrowPatch(
            start,
            end,
            arrowstyle="-|>",
            mutation_scale=size,
            color=color,
            linewidth=width,
            linestyle=DASHES if dashed else "-",
            connectionstyle=f"arc3,rad={bend}",
            shrinkA=0,
            shrinkB=0,
            zorder=3,
        )
    )


def save(folder: Path, *drawings: Callable[[], Figure]) -> None:
    """Draw figures, and write each under its function's name; a small palette keeps them small."""
    for draw in drawings:
        path = folder / f"{draw.__name__}.png"
        with mpl.rc_context(STYLE):
            figure = draw()
            figure.savefig(path, dpi=DPI, transparent=True)
            plt.close(figure)
        Image.open(path).quantize(COLOURS, method=Image.Quantize.FASTOCTREE).save(
            path, optimize=True
        )
        tell(path)


def tell(path: Path) -> None:
    """Say what was written, and how large it is."""
    print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB, {Image.open(path).size}")
