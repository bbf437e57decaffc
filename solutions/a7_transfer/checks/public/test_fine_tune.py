"""fine_tune: after one step the last layers have moved, and the others have not."""

import numpy as np

from autograder.checks import as_layer, check, expect


def moved(model):
    """Whether each weight changes in one step of fit, from the image on."""
    images = np.random.default_rng(1).normal(size=(6, 8, 8, 3)).astype("float32")
    before = model.invoke("get_weights")
    model.fit(images, np.array([0, 1, 2, 0, 1, 2]), batch_size=6)
    after = model.invoke("get_weights")
    return [bool((a != b).any()) for a, b in zip(before, after, strict=True)]


@check(
    points=3,
    es="En una red congelada, se mueven las dos últimas capas con pesos y ninguna más",
    en="In a frozen network the last two layers with weights move, and no others",
)
def test_last_two(student):
    model = student.stack(True)
    as_layer(student.fine_tune(model, 2, 0.01))

    got = moved(model)
    expect(
        got == [False] * 6 + [True] * 4,
        es=f"De los 5 pares de pesos y sesgos se mueven {got}, y deberían ser los 2 últimos.",
        en=f"Of the 5 pairs of weights and biases move {got}, and it should be the last 2.",
    )
