"""preprocess: three pixels that can be checked by eye."""

import numpy as np

from autograder.checks import Text, assert_close, check, expect

HINT = Text(
    es="Un pixel (rojo, verde, azul) pasa a (azul, verde, rojo) y después se resta la media.",
    en="A pixel (red, green, blue) becomes (blue, green, red), and then the mean is subtracted.",
)


@check(
    points=3,
    es="El orden pasa a azul, verde, rojo, y a cada uno se le resta su media",
    en="The order becomes blue, green, red, and each has its mean subtracted",
)
def test_three_pixels(student):
    images = np.array([[[[0, 0, 0], [255, 0, 0], [10, 20, 30]]]], dtype=np.uint8)
    want = np.array(
        [
            [
                [
                    [-103.939, -116.779, -123.68],
                    [-103.939, -116.779, 131.32],
                    [-73.939, -96.779, -113.68],
                ]
            ]
        ]
    )

    assert_close(student.preprocess(images), want, rtol=1e-5, atol=1e-3, hint=HINT)


@check(points=1, es="La respuesta es float32", en="The answer is float32")
def test_dtype(student):
    got = student.preprocess(np.zeros((2, 3, 4, 3), dtype=np.uint8))

    kind = str(getattr(got, "dtype", type(got).__name__))
    expect(
        kind == "float32",
        es=f"La respuesta es de tipo {kind}, y debería ser float32.",
        en=f"The answer is of type {kind}, but it should be float32.",
    )
