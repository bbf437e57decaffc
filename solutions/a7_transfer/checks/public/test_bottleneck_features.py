"""bottleneck_features: as many rows as images, each its own."""

import numpy as np

from autograder.checks import check, expect


@check(
    points=3,
    es="Hay una fila por imagen, también cuando el último lote es más chico",
    en="There is one row per image, also where the last batch is smaller",
)
def test_one_row_each(student):
    images = np.linspace(-100, 100, 5 * 32 * 32 * 3).reshape(5, 32, 32, 3).astype("float32")

    shape = np.shape(student.bottleneck_features(student.small_base(), images, 2))

    expect(
        shape == (5, 64),
        es=f"De 5 imágenes en lotes de 2 sale un arreglo de forma {shape}, y debería ser (5, 64).",
        en=f"Of 5 images in batches of 2 comes an array of shape {shape}, but it should be (5, 64).",
    )
