"""Small pictures of shapes, drawn from a seed: as many as one likes, and no file of images.

A picture shows one shape, filled with a texture of one colour, before a background. Position, size,
rotation, light, clutter and noise vary from picture to picture. Two tasks are made of them: a large
one, in which a network is trained beforehand, and a small one of other shapes and other textures.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

SIZE = 32  # pixels a side
SHARP = 3.0  # how many times finer than a pixel the edge of a shape is known
LIGHT = np.array([0.299, 0.587, 0.114])  # what each colour adds to the brightness


class Kind(NamedTuple):
    """What the pictures of a class have in common. None stands for "any", drawn for each picture."""

    shape: str
    texture: str | None
    colour: str | None


# --------------------------------------------------------------------------- shapes
# A function of x and y, about 1 from the middle to the rim, positive inside.


def _polygon(x: np.ndarray, y: np.ndarray, corners: int) -> np.ndarray:
    step = 2 * np.pi / corners
    angle = np.mod(np.arctan2(x, y), step) - step / 2
    return np.cos(step / 2) - np.hypot(x, y) * np.cos(angle)


def _box(x: np.ndarray, y: np.ndarray, width: float, height: float) -> np.ndarray:
    return np.minimum(width - np.abs(x), height - np.abs(y))


def _flower(x: np.ndarray, y: np.ndarray, petals: int, depth: float) -> np.ndarray:
    rim = 1 - depth * (0.5 - 0.5 * np.cos(petals * np.arctan2(x, y)))
    return rim - np.hypot(x, y)


def _heart(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    x, y = 1.2 * np.abs(x), 1.2 * y + 0.1
    lobes = 0.52 - np.hypot(x - 0.5, y - 0.35)
    point = np.minimum(0.62 * (y + 1.1) - 0.78 * x, 0.42 - y)
    return np.maximum(lobes, np.minimum(point, 0.93 - x))


def _arrow(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    head = np.minimum(y - 0.05, 0.7 * (1.0 - y) - 0.71 * np.abs(x))
    return np.maximum(head, _box(x, y + 0.4, 0.24, 0.58))


SHAPES = {
    "disc": lambda x, y: 0.9 - np.hypot(x, y),
    "square": lambda x, y: _box(x, y, 0.8, 0.8),
    "triangle": lambda x, y: _polygon(x, y, 3),
    "cross": lambda x, y: np.maximum(_box(x, y, 0.95, 0.3), _box(x, y, 0.3, 0.95)),
    "ring": lambda x, y: 0.24 - np.abs(np.hypot(x, y) - 0.72),
    "star": lambda x, y: _flower(x, y, 5, 0.55),
    "bar": lambda x, y: _box(x, y, 1.0, 0.33),
    "half": lambda x, y: np.minimum(1.0 - np.hypot(x, y + 0.4), y + 0.4),
    "moon": lambda x, y: np.minimum(0.95 - np.hypot(x, y), np.hypot(x - 0.55, y) - 0.75),
    "arrow": _arrow,
    "heart": _heart,
    "clover": lambda x, y: _flower(x, y, 3, 0.65),
    "hook": lambda x, y: np.maximum(_box(x + 0.55, y, 0.28, 0.9), _box(x, y + 0.62, 0.83, 0.28)),
}

# --------------------------------------------------------------------------- textures
# A function of x and y in pixels and of the width of one stripe: 1 where the colour is the darker one.

TEXTURES = {
    "plain": lambda x, y, width: np.zeros_like(x),
    "stripes": lambda x, y, width: np.mod(x, 2 * width) < width,
    "checks": lambda x, y, width: (np.mod(x, 2 * width) < width) ^ (np.mod(y, 2 * width) < width),
    "dots": lambda x, y, width: (
        np.hypot(np.mod(x, 2 * width) - width, np.mod(y, 2 * width) - width) < 0.68 * width
    ),
}
COLOURS = {"warm": (-0.06, 0.16), "cool": (0.46, 0.72)}  # an interval of hues

# --------------------------------------------------------------------------- the two tasks

SOURCE = tuple(
    Kind(shape, texture, colour)
    for shape in ("disc", "square", "triangle", "cross", "ring", "star", "bar", "half")
    for texture in ("plain", "stripes", "checks")
    for colour in ("warm", "cool")
)
TARGET = tuple(Kind(shape, None, None) for shape in ("moon", "arrow", "heart", "clover", "hook"))
NAMES = tuple(kind.shape for kind in TARGET)


def source_task(n: int, seed: int, size: int = SIZE) -> tuple[np.ndarray, np.ndarray]:
    """n pictures of the 48 classes that the small network was trained in, and their labels."""
    rng = np.random.default_rng([seed, 0])
    labels = rng.integers(len(SOURCE), size=n)
    return render(SOURCE, labels, rng, size), labels


def target_task(per_class: int, seed: int, size: int = SIZE) -> tuple[np.ndarray, np.ndarray]:
    """per_class pictures of each of the 5 classes in NAMES, in random order, and their labels.

    Returns images, uint8 (N, size, size, 3) RGB, and labels, int64 (N,). Another seed, other pictures.
    """
    rng = np.random.default_rng([seed, 1])
    labels = rng.permutation(np.repeat(np.arange(len(TARGET)), per_class))
    return render(TARGET, labels, rng, size), labels


def render(
    kinds: tuple[Kind, ...], labels: np.ndarray, rng: np.random.Generator, size: int = SIZE
) -> np.ndarray:
    """One picture of kinds[label] for each label: uint8 (N, size, size, 3), RGB."""
    images = [_picture(kinds[label], rng, size) for label in labels]
    return np.array(images, dtype=np.uint8).reshape(-1, size, size, 3)


def _picture(kind: Kind, rng: np.random.Generator, size: int) -> np.ndarray:
    steps = (np.arange(size) + 0.5) / size * 2 - 1
    right, down = np.meshgrid(steps, steps)
    radius = rng.uniform(0.42, 0.72)
    reach = 0.9 - radius
    turn = rng.uniform(0, 2 * np.pi)
    x, y = right - rng.uniform(-reach, reach), down - rng.uniform(-reach, reach)
    x, y = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    inside = SHAPES[kind.shape](x / radius, y / radius) * radius * size / 2
    mask = np.clip(0.5 + inside, 0, 1)[..., None]

    texture = kind.texture or str(rng.choice(list(TEXTURES)))
    colour = kind.colour or str(rng.choice(list(COLOURS)))
    pattern = TEXTURES[texture](
        x * size / 2 + rng.uniform(0, 9), y * size / 2 + rng.uniform(0, 9), rng.uniform(1.9, 3.0)
    )
    paint = _rgb(rng.uniform(*COLOURS[colour]), rng.uniform(0.6, 1.0), rng.uniform(0.75, 1.0))
    front = paint * (1 - np.asarray(pattern, float)[..., None] * rng.uniform(0.5, 0.75))

    ground = _rgb(rng.uniform(0, 1), rng.uniform(0, 0.35), rng.uniform(0.1, 0.9))
    wave = np.maximum(0, 1 - np.abs((steps[:, None] + 1) * 2 - np.arange(5)))  # 5 points, joined
    clutter = wave @ rng.normal(size=(5, 5)) @ wave.T
    back = ground + rng.uniform(0, 0.12) * clutter[..., None]
    # Somewhere a shape must differ from what is behind it.
    if abs(float((paint - ground) @ LIGHT)) < 0.15:
        back = back * 0.4
    picture = back * (1 - mask) + front * mask

    angle, slope = rng.uniform(0, 2 * np.pi), rng.uniform(0, 0.45)
    light = rng.uniform(0.65, 1.1) * (1 + slope * (right * np.cos(angle) + down * np.sin(angle)))
    picture = picture * light[..., None]
    picture = picture + rng.uniform(0.0, 0.07) * rng.normal(size=picture.shape)
    return np.clip(np.round(255 * picture), 0, 255)


def _rgb(hue: float, saturation: float, value: float) -> np.ndarray:
    """A colour as (red, green, blue) from 0 to 1; the hue goes round once from 0 to 1."""
    wheel = np.clip(np.abs(np.mod(hue + np.array([0, 2 / 3, 1 / 3]), 1) * 6 - 3) - 1, 0, 1)
    return value * (1 - saturation + saturation * wheel)
