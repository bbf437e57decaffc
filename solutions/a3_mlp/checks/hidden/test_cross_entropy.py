"""cross_entropy: any batch, missing classes, huge logits, purity."""

import numpy as np

from autograder.checks import Text, assert_close, assert_matches, assert_pure, check


def batch(rng, n, n_classes):
    """Z (n, n_classes) and y (n,), of all classes that fit."""
    y = rng.permutation(np.arange(n) % n_classes)
    return rng.normal(scale=2.0, size=(n, n_classes)), y


@check(
    points=3,
    es="Es correcta para cualquier cantidad de ejemplos y de clases, también con un solo ejemplo",
    en="It is right for any number of examples and classes, also with a single example",
)
def test_any_batch(student, reference, rng):
    n = int(rng.integers(6, 10))
    for size, n_classes in ((n, 3), (4, 4), (11, 2), (1, 3)):
        Z, y = batch(rng, size, n_classes)
        assert_matches(student.cross_entropy, reference.cross_entropy, Z, y)
        assert_matches(student.cross_entropy, reference.cross_entropy, Z, y.astype("int32"))


@check(
    points=2.5,
    es="Es finita y exacta con logits de ±1000",
    en="It is finite and exact with logits of ±1000",
)
def test_large_logits(student):
    hint = Text(
        es="¿Pasas por una exponencial que se desborda, o por una probabilidad que se redondea a 0?",
        en="Do you go through an exponential that overflows, or a probability that is rounded to 0?",
    )
    for Z, y, want in (
        ([[1000.0, 0.0, -1000.0]], [0], 0.0),
        ([[1000.0, 0.0, -1000.0]], [2], 2000.0),
        ([[-1000.0, -1000.0]], [1], np.log(2)),
        ([[1000.0, 1000.0], [-1000.0, -900.0], [0.0, 0.0]], [0, 0, 1], (2 * np.log(2) + 100) / 3),
    ):
        got = student.cross_entropy(np.array(Z), np.array(y))
        assert_close(got, want, hint=hint)


@check(
    points=1.5,
    es="En el lote pueden faltar clases: la primera, la última, o todas menos una",
    en="Classes may be missing from the batch: the first, the last, or all but one",
)
def test_missing_class(student, reference, rng):
    for y in ([1, 2, 3, 1, 2], [0, 2, 1, 0, 1], [0, 3, 0, 3, 3], [2, 2, 2, 2, 2]):
        Z = rng.normal(scale=2.0, size=(5, 4))
        assert_matches(student.cross_entropy, reference.cross_entropy, Z, np.array(y))


@check(
    points=1,
    es="No modifica Z ni y, y responde lo mismo dos veces",
    en="It does not modify Z or y, and answers the same twice",
)
def test_is_pure(student, rng):
    Z, y = batch(rng, 7, 3)

    assert_close(student.cross_entropy(Z, y), 0.0, atol=float("inf"))  # an answer at all
    assert_pure(student.cross_entropy, Z, y)
