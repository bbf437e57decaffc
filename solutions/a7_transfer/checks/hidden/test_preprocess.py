"""preprocess: tensors against the reference; accuracy would hardly see what is wrong here."""

import numpy as np

from autograder.checks import assert_close, assert_pure, check


@check(
    points=5,
    es="Todos los valores de 0 a 255 son correctos, con cualquier alto y ancho",
    en="All values from 0 to 255 are right, for any height and width",
)
def test_any_images(student, reference, rng):
    for shape in ((3, 5, 7, 3), (1, 16, 16, 3)):
        images = rng.integers(0, 256, size=shape, dtype=np.uint8)

        assert_close(student.preprocess(images), reference.preprocess(images), rtol=1e-5, atol=1e-3)


@check(
    points=3,
    es="Lo que le pasa a una imagen no depende de las que la acompañan",
    en="What becomes of an image does not depend on those beside it",
)
def test_each_image_by_itself(student, reference, rng):
    images = rng.integers(0, 256, size=(4, 6, 5, 3), dtype=np.uint8)
    images[:2] //= 4
    whole = student.preprocess(images)
    want = reference.preprocess(images)

    assert_close(whole, want, rtol=1e-5, atol=1e-3)
    for i in (0, 3):
        assert_close(student.preprocess(images[i : i + 1]), want[i : i + 1], rtol=1e-5, atol=1e-3)


@check(points=2, es="No modifica las imágenes", en="It leaves the images as they were")
def test_pure(student, rng):
    assert_pure(student.preprocess, rng.integers(0, 256, size=(2, 4, 4, 3), dtype=np.uint8))
