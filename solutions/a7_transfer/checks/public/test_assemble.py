"""assemble: images in, classes out."""

import numpy as np

from autograder.checks import as_layer, check, expect


@check(
    points=3,
    es="De las imágenes salen las clases, en un solo modelo",
    en="Of the images come the classes, in one model",
)
def test_shape(student):
    model = as_layer(student.assemble(student.small_base(), student.borrowed_head(64, 5), 32))

    shape = np.shape(model(np.zeros((2, 32, 32, 3), dtype="float32")))
    expect(
        shape == (2, 5),
        es=f"De 2 imágenes sale un arreglo de forma {shape}, y debería ser (2, 5).",
        en=f"Of 2 images comes an array of shape {shape}, but it should be (2, 5).",
    )
