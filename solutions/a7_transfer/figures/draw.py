"""Draws the figures of this assignment: `python draw.py` writes the PNGs beside this file.

Pictures of the five classes, and what the small network makes of one of them. Both languages share
them: no word stands in them. Each has a white card of its own and stays legible in a dark notebook.
"""

from __future__ import annotations

import sys
from pathlib import Path

import keras
import numpy as np
from matplotlib.figure import Figure

from autograder.drawing import arrow, canvas, save, sketch

FOLDER = Path(__file__).parent
DATA = FOLDER.parents[2] / "data"
sys.path.insert(0, str(DATA))

import rendered  # noqa: E402
import small_vgg  # noqa: E402

SEED, COLUMNS = 3, 10
PICTURE, CHANNELS = 6, 8  # which picture the network is shown, and how many channels of a block
BLOCKS = ("block1_conv2", "block2_conv2", "block3_conv3", "block4_conv3")
MEAN = np.array([103.939, 116.779, 123.68], np.float32)


def show(figure: Figure, image: np.ndarray, box: tuple[float, float, float, float]) -> None:
    """An image in `box` (left, bottom, width, height in parts of the figure), pixel by pixel."""
    axes = figure.add_axes(box)
    axes.imshow(image, cmap="magma", interpolation="nearest")
    axes.axis("off")


def pictures() -> Figure:
    """Ten pictures of each class, a row a class."""
    images, labels = rendered.target_task(COLUMNS, SEED)
    figure, _ = canvas(8.0, 4.1)
    gap = 0.012
    width, height = (1 - 2 * gap) / COLUMNS, (1 - 4 * gap) / len(rendered.NAMES)
    for row in range(len(rendered.NAMES)):
        for column, image in enumerate(images[labels == row]):
            left, bottom = gap + column * width, 1 - 2 * gap - (row + 1) * height
            show(figure, image, (left, bottom, 0.94 * width, 0.94 * height))
    return figure


def maps() -> Figure:
    """One picture, and of four blocks the channels that vary most over it."""
    images, _ = rendered.target_task(COLUMNS, SEED)
    image = images[PICTURE]
    base = small_vgg.pretrained(DATA / "small_vgg.npz", rendered.SIZE)
    inside = keras.Model(base.input, [base.get_layer(name).output for name in BLOCKS])
    given = image[None, ..., ::-1].astype(np.float32) - MEAN
    figure, _ = canvas(8.0, 3.5)
    axes = sketch(figure, (0, 8.0), (0, 3.5))
    arrow(axes, (1.78, 1.75), (2.12, 1.75), width=1.8, size=16)
    show(figure, image, (0.02, 0.26, 0.195, 0.48))
    for row, answer in enumerate(inside(given)):
        channels = np.moveaxis(np.asarray(answer)[0], -1, 0)
        chosen = np.argsort(-channels.std(axis=(1, 2)))[:CHANNELS]
        for column, channel in enumerate(channels[chosen]):
            box = (0.275 + 0.089 * column, 0.755 - 0.24 * row, 0.084, 0.22)
            show(figure, channel, box)
    return figure


if __name__ == "__main__":
    save(FOLDER, pictures, maps)
