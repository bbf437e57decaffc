"""softmax: any shape, square batches, huge logits in one batch with tiny ones, purity."""

import numpy as np

from autograder.checks import Text, assert_close, assert_matches, assert_pure, check


@check(
    points=2,
    es="Es correcta para cualquier cantidad de ejemplos y de clases, también con una sola fila",
    en="It is right for any number of examples and classes, also with a single row",
)
def test_any_shape(student, reference, rng):
    n = int(rng.integers(6, 10))
    for shape in ((n, 3), (4, 7), (1, 5), (5, 2)):
        Z = rng.normal(scale=3.0, size=shape)
        assert_matches(student.softmax, reference.softmax, Z)
    Z = rng.normal(size=(5, 3)).astype("float32")
    assert_matches(student.softmax, reference.softmax, Z, rtol=1e-5)


@check(
    points=2.5,
    es="Es finita y correcta con logits de ±1000, también si en el lote hay filas muy distintas",
    en="It is finite and right with logits of ±1000, also when very different rows are in the batch",
)
def test_large_logits(student):
    hint = Text(
        es="¿Qué número le restas a cada fila antes de la exponencial?",
        en="Which number do you subtract from each row before the exponential?",
    )
    e = np.exp(-1.0)
    pair = [1 / (1 + e), e / (1 + e)]
    for Z, want in (
        ([[1000.0, 999.0]], [pair]),
        ([[-1000.0, -1001.0]], [pair]),
        ([[1000.0, 0.0, -1000.0]], [[1.0, 0.0, 0.0]]),
        ([[1000.0, 999.0], [-1000.0, -1001.0], [1.0, 0.0]], [pair, pair, pair]),
        ([[1000.0, 1000.0], [0.0, 0.0], [-1000.0, -1000.0]], [[0.5, 0.5]] * 3),
    ):
        assert_close(student.softmax(np.array(Z)), want, hint=hint)


@check(
    points=1,
    es="También es correcta si hay tantos ejemplos como clases, donde las formas no avisan",
    en="It is right, too, with as many examples as classes, where the shapes tell nothing",
)
def test_square(student, reference, rng):
    for n in (2, 4):
        assert_matches(student.softmax, reference.softmax, rng.normal(scale=2.0, size=(n, n)))


@check(
    points=1,
    es="Sumar un mismo número a los logits de una fila no cambia sus probabilidades",
    en="Adding one number to the logits of a row does not change its probabilities",
)
def test_shift(student, rng):
    Z, shift = rng.normal(size=(4, 3)), rng.uniform(7.0, 9.0, size=4)
    P = student.softmax(Z)

    assert_close(P, np.zeros((4, 3)), atol=float("inf"))  # an answer at all
    assert_close(np.sum(P, axis=1), np.ones(4))
    for row in np.diag(shift):  # each row in turn is the largest everywhere
        assert_close(student.softmax(Z + row[:, np.newaxis]), P)


@check(
    points=1.5,
    es="No modifica Z, y responde lo mismo dos veces",
    en="It does not modify Z, and answers the same twice",
)
def test_is_pure(student, rng):
    Z = rng.normal(size=(4, 3))

    assert_close(student.softmax(Z), np.zeros((4, 3)), atol=float("inf"))  # an answer at all
    assert_pure(student.softmax, Z)
