"""assemble: the head of the base, and a base that is bit for bit the same after fitting."""

import numpy as np

from autograder.checks import as_layer, assert_close, check, expect


def pictures(rng, n=12):
    return rng.uniform(-110, 130, size=(n, 32, 32, 3)).astype("float32"), np.arange(n) % 3


@check(
    points=4,
    es="Calcula la cabeza de las características de la base, y nada entremedio",
    en="It computes the head of the base's features, and nothing in between",
)
def test_values(student, rng):
    images, _ = pictures(rng)
    for base in (student.small_base(), student.borrowed_base()):
        features = base(images)
        head = student.borrowed_head(np.shape(features)[1], 3)
        want = head(features)

        got = as_layer(student.assemble(base, head, 32)).predict(images)

        assert_close(got, want, rtol=1e-3, atol=1e-4 * float(np.abs(want).max()))


def fitted(student, rng, base):
    """The base's and the head's weights before and after one epoch of the assembled model."""
    images, labels = pictures(rng)
    head = student.borrowed_head(np.shape(base(images[:1]))[1], 3)
    model = as_layer(student.assemble(base, head, 32))
    before = base.invoke("get_weights"), head.invoke("get_weights")
    model.fit(images, labels, batch_size=4)
    return before, (base.invoke("get_weights"), head.invoke("get_weights"))


def same(before, after):
    return all(np.array_equal(a, b) for a, b in zip(before, after, strict=True))


@check(
    points=4,
    es="Al entrenar cambia la cabeza, y la base queda idéntica, bit a bit",
    en="Training changes the head, and the base stays the same, bit for bit",
)
def test_base_stays(student, rng):
    (base, head), (base_after, head_after) = fitted(student, rng, student.small_base())

    expect(
        same(base, base_after),
        es="Después de entrenar, los pesos de la base cambiaron: no está congelada.",
        en="After training the weights of the base have changed: it is not frozen.",
    )
    expect(
        not same(head, head_after),
        es="Después de entrenar, la cabeza es la misma de antes: no aprendió nada.",
        en="After training the head is what it was before: it has learned nothing.",
    )


@check(
    points=3,
    es="Los promedios de la normalización por lotes de la base tampoco cambian",
    en="The averages of the base's batch normalisation do not change either",
)
def test_batch_normalization_stays(student, rng):
    (base, _), (base_after, _) = fitted(student, rng, student.borrowed_base())

    expect(
        same(base, base_after),
        es="La base tiene normalización por lotes, y al entrenar cambiaron sus pesos o promedios.",
        en="The base has batch normalisation, and training changed its weights or averages.",
    )
