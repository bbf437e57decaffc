"""bottleneck_features: against the reference on the same base, in order, in inference mode."""

import numpy as np

from autograder.checks import assert_close, check


def close(got, want):
    """Equal but for the rounding of float32 in another order of sums."""
    assert_close(got, want, rtol=1e-3, atol=1e-4 * float(np.abs(want).max()))


@check(
    points=6,
    es="Las filas son las de la base y siguen el orden de las imágenes, con cualquier lote",
    en="The rows are the base's and keep the order of the images, for any batch",
)
def test_rows_in_order(student, reference, rng):
    images = rng.uniform(-110, 130, size=(11, 32, 32, 3)).astype("float32")
    want = reference.bottleneck_features(reference.small_base(), images, 11)

    for batch_size in (4, 3, 11, 32):
        close(student.bottleneck_features(student.small_base(), images, batch_size), want)
    close(student.bottleneck_features(student.small_base(), images[:1], 4), want[:1])


@check(
    points=5,
    es="La base trabaja como cuando se usa: sin dropout y con los promedios que aprendió",
    en="The base works as when it is used: without dropout, with the averages that it learned",
)
def test_inference_mode(student, reference, rng):
    images = rng.uniform(-110, 130, size=(7, 32, 32, 3)).astype("float32")
    base, right = student.borrowed_base(), reference.borrowed_base()
    weights = [
        rng.uniform(0.3, 1.5, size=np.shape(each)).astype("float32")
        for each in right.invoke("get_weights")
    ]
    for model in (base, right):
        model.invoke("set_weights", weights)

    close(
        student.bottleneck_features(base, images, 3),
        reference.bottleneck_features(right, images, 7),
    )
