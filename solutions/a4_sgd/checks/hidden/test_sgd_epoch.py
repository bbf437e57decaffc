"""sgd_epoch: shuffled batches with N % B != 0, any list of batches, purity."""

import numpy as np

from autograder.checks import Text, assert_close, assert_matches, assert_pure, check, parts

NAMES = ("w", "b")


def problem(rng, n, d):
    """X (n, d), y (n,) of both classes in no order, w (d,) and b, none of them near zero."""
    y = rng.permutation(np.arange(n) % 2)
    w = rng.uniform(0.3, 1.0, size=d) * rng.choice([-1.0, 1.0], size=d)
    return rng.normal(size=(n, d)), y, w, float(rng.uniform(0.3, 1.0))


def cut(order, *sizes):
    """The order cut into batches of these sizes, as a list of int arrays."""
    return [np.array(part) for part in np.split(order, np.cumsum(sizes)[:-1])]


@check(
    points=5,
    es="Con lotes barajados y un último lote más chico, los parámetros son los de la solución",
    en="With shuffled batches and a smaller last one, the parameters are the solution's",
)
def test_shuffled_batches(student, reference, rng):
    hint = Text(
        es="Cada lote toma de X y de y los mismos índices, y su gradiente es el promedio de sus "
        "ejemplos.",
        en="Each batch takes the same indices from X and from y, and its gradient is the mean of "
        "its examples.",
    )
    for d, sizes in ((3, (4, 4, 2)), (2, (3, 3, 1)), (1, (5, 2)), (4, (2, 2, 2, 1))):
        X, y, w, b = problem(rng, sum(sizes), d)
        batches = cut(rng.permutation(sum(sizes)), *sizes)
        for labels in (y, y.astype(float)):
            args = X, labels, w, b, float(rng.uniform(0.3, 1.5)), batches
            assert_matches(student.sgd_epoch, reference.sgd_epoch, *args, names=NAMES, hint=hint)


@check(
    points=3.5,
    es="Usa los lotes que recibe, tal cual: de cualquier tamaño, en su orden, también si faltan ejemplos",
    en="It uses the batches it is given as they are: of any size, in their order, also if examples "
    "are missing",
)
def test_any_batches(student, reference, rng):
    X, y, w, b = problem(rng, 9, 3)
    order = rng.permutation(9)
    for batches in (
        cut(order, 1, 5, 3),
        cut(order, 9),
        cut(order[:4], 2, 2),
        [order[:3], order[2:7], order[:3]],
    ):
        assert_matches(
            student.sgd_epoch, reference.sgd_epoch, X, y, w, b, 0.8, batches, names=NAMES
        )


@check(
    points=2,
    es="No modifica X, y, w ni los lotes, y la misma llamada da lo mismo",
    en="It does not modify X, y, w or the batches, and the same call gives the same",
)
def test_is_pure(student, rng):
    X, y, w, b = problem(rng, 7, 3)
    batches = cut(rng.permutation(7), 3, 3, 1)

    new_w, new_b = parts(student.sgd_epoch(X, y, w, b, 0.5, batches), *NAMES)
    assert_close(new_w, np.zeros(3), atol=float("inf"))  # an answer at all
    assert_close(new_b, 0.0, atol=float("inf"))
    assert_pure(student.sgd_epoch, X, y, w, b, 0.5, batches)
