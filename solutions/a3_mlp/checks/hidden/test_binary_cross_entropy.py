"""binary_cross_entropy: any batch, a missing class, probabilities of 0 and 1, purity."""

import numpy as np

from autograder.checks import Text, assert_close, assert_pure, check, expect


def right(p, y):
    return -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))


@check(
    points=2.5,
    es="Es correcta para lotes de cualquier tamaño y forma, y con etiquetas enteras o decimales",
    en="It is right for batches of any size and shape, and with labels of ints or of floats",
)
def test_any_batch(student, rng):
    n = int(rng.integers(5, 9))
    for shape in ((n,), (n, 1), (1,)):
        p, y = rng.uniform(0.05, 0.95, size=shape), rng.integers(0, 2, size=shape)
        y.flat[:2] = (1, 0)[: y.size]
        for labels in (y, y.astype(float), np.zeros_like(y), np.ones_like(y)):
            want = right(p, labels)
            assert_close(student.binary_cross_entropy(p, labels), want, rtol=1e-5)


@check(
    points=2,
    es="Una predicción segura y equivocada cuesta mucho, pero es finita: entre 15 y 1000",
    en="A prediction that is sure and wrong costs much, but is finite: between 15 and 1000",
)
def test_sure_and_wrong(student):
    for p, y in ((0.0, 1), (1.0, 0)):
        got = student.binary_cross_entropy(np.array([p]), np.array([y]))
        hint = Text(
            es=f"Aquí p = {p:g} e y = {y}. El recorte tiene que notarse en los dos extremos.",
            en=f"Here p = {p:g} and y = {y}. The clipping must make a difference at both ends.",
        )
        assert_close(got, -np.log(1e-7), atol=float("inf"), hint=hint)  # one finite number
        expect(
            15 <= float(got) <= 1000,
            es=f"Con p = {p:g} e y = {y} la pérdida es {float(got):.4g}; debía estar entre 15 y 1000.",
            en=f"With p = {p:g} and y = {y} the loss is {float(got):.4g}; it should be from 15 to 1000.",
        )
    mixed = student.binary_cross_entropy(np.array([0.0, 0.5, 1.0, 0.5]), np.array([1, 1, 1, 0]))
    assert_close(mixed, -np.log(1e-7) / 4, atol=float("inf"))
    expect(
        15 / 4 <= float(mixed) <= 1001 / 4,
        es="Con una predicción segura y equivocada entre cuatro, el promedio es un cuarto de lo suyo.",
        en="With one sure and wrong prediction among four, the mean is a quarter of its share.",
    )


@check(
    points=1,
    es="Cerca de 0 y de 1 el recorte no quita precisión",
    en="Near 0 and near 1 the clipping takes no precision away",
)
def test_near_the_ends(student):
    hint = Text(es="¿Qué tan grande es tu ε?", en="How large is your ε?")
    for p, y in ((1e-5, 1), (1 - 1e-5, 0), (1e-3, 1), (1 - 1e-3, 0)):
        got = student.binary_cross_entropy(np.array([p, p]), np.array([y, y]))
        assert_close(got, right(np.array([p]), np.array([y])), rtol=2e-3, hint=hint)


@check(
    points=1,
    es="No modifica p ni y, y responde lo mismo dos veces",
    en="It does not modify p or y, and answers the same twice",
)
def test_is_pure(student):
    p, y = np.array([0.0, 0.25, 0.5, 1.0]), np.array([0, 1, 0, 1])

    got = student.binary_cross_entropy(p, y)

    assert_close(got, (np.log(4) + np.log(2)) / 4, atol=1e-5)
    assert_pure(student.binary_cross_entropy, p, y)
