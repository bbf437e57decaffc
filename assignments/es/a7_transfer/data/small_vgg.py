"""A network with VGG16's layers at an eighth of its width, and the file with its weights.

Thirteen convolutions in five blocks, with VGG16's names, from preprocessed images to one vector each.
The weights are plain arrays, "block1_conv1/kernel" and so on, in half precision.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import keras
import numpy as np

DEPTHS = (2, 2, 3, 3, 3)  # convolutions a block, as in VGG16
WIDTHS = (8, 16, 32, 64, 64)  # channels a block; VGG16: 64, 128, 256, 512, 512


def small_vgg(size: int, widths: Sequence[int] = WIDTHS) -> keras.Model:
    """The network with random weights: images (N, size, size, 3) -> features (N, widths[-1]).

    size: pixels a side, 32 or more. Images: float32, blue-green-red, less the mean colour.
    """
    inputs = x = keras.Input((size, size, 3), name="images")
    for block, (depth, width) in enumerate(zip(DEPTHS, widths, strict=True), start=1):
        for number in range(1, depth + 1):
            name = f"block{block}_conv{number}"
            x = keras.layers.Conv2D(
                width,
                3,
                padding="same",
                activation="relu",
                kernel_initializer="he_normal",
                name=name,
            )(x)
        x = keras.layers.MaxPooling2D(2, name=f"block{block}_pool")(x)
    features = keras.layers.GlobalAveragePooling2D(name="features")(x)
    return keras.Model(inputs, features, name="small_vgg")


def pretrained(file: str | os.PathLike[str], size: int) -> keras.Model:
    """The network with the weights in `file`, for images of `size` pixels a side."""
    with np.load(file) as arrays:
        stored = {name: arrays[name].astype(np.float32) for name in arrays.files}
    widths = [stored[f"block{block}_conv1/bias"].size for block in range(1, len(DEPTHS) + 1)]
    model = small_vgg(size, widths)
    for layer in convolutions(model):
        layer.set_weights([stored[f"{layer.name}/kernel"], stored[f"{layer.name}/bias"]])
    return model


def save(model: keras.Model, file: str | os.PathLike[str]) -> None:
    """Write the weights of the convolutions, in half precision."""
    arrays = {}
    for layer in convolutions(model):
        kernel, bias = layer.get_weights()
        arrays[f"{layer.name}/kernel"] = kernel.astype(np.float16)
        arrays[f"{layer.name}/bias"] = bias.astype(np.float16)
    np.savez(file, **arrays)


def convolutions(model: keras.Model) -> list[keras.layers.Layer]:
    """The layers that have weights, from the image on."""
    return [layer for layer in model.layers if layer.weights]
