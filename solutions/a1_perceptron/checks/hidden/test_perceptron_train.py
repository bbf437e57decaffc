"""perceptron_train: exact trajectories, Novikoff's bound, data that no plane separates, purity.

All numbers are dyadic, so every sum is exact and no tie is decided by round-off.
"""

import numpy as np

from autograder.checks import assert_close, assert_equal, assert_pure, check, expect, parts


def separable(rng, n, d):
    """X (n, d) in quarters, y (n,) and the separating w (d,), b, at least 0.5 away from every row.

    No plane through the origin separates: rows 0 and 1 lie on one ray, with labels 0 and 1.
    """
    w, b = rng.choice([0.5, 0.75, 1.0], size=d), 1.0 * d
    X = rng.integers(0, 13, size=(20 * n, d)) / 4
    X = X[np.abs(X @ w - b) >= 0.5]
    zeros, ones = X[X @ w < b], X[X @ w > b]
    ray = rng.choice([0.5, 0.75], size=d)
    X = np.concatenate([[ray, 6 * ray], zeros[: n // 2 - 1], ones[: n - n // 2 - 1]])
    X[2:] = rng.permutation(X[2:])
    return X, np.where(X @ w > b, 1, 0), w, b


def turned(rng, X, w):
    """X and w with their columns in a random order and with random signs.

    That changes the numbers and not the course of the training, so a known mistake fails for
    everyone or for no one.
    """
    order, signs = rng.permutation(len(w)), rng.choice([-1.0, 1.0], size=len(w))
    return signs * X[:, order], signs * w[order]


def train(student, X, y, lr, epochs):
    """The student's w, b and errors, after the form of all three was looked at."""
    w, b, errors = parts(student.perceptron_train(X, y, lr, epochs), "w", "b", "errors")
    assert_close(w, np.zeros(X.shape[1]), atol=float("inf"))  # (d,) finite numbers, whichever
    assert_close(b, 0.0, atol=float("inf"))
    n_epochs = len(errors) if isinstance(errors, list | tuple) else np.size(errors)
    assert_close(errors, np.zeros(n_epochs), atol=float("inf"))
    return np.asarray(w), float(b), errors


@check(
    points=4,
    es="Los errores de cada época, los pesos y el umbral son exactamente los de la regla de aprendizaje",
    en="The mistakes of each epoch, the weights and the threshold are exactly those of the learning rule",
)
def test_exact_trajectory(student, reference, rng):
    for n, d, lr in ((11, 2, 0.5), (9, 4, 0.25), (14, 3, 2.0)):
        X, y, _, _ = separable(rng, n, d)
        want_w, want_b, want_errors = reference.perceptron_train(X, y, lr, 500)

        w, b, errors = train(student, X, y, lr, 500)

        assert_equal(errors, want_errors)
        assert_close(w, want_w)
        assert_close(b, want_b)


@check(
    points=3,
    es="Si un plano separa las clases, lo encuentra con a lo más (R/γ)² errores, como dice Novikoff",
    en="If a plane separates the classes, it finds one with at most (R/γ)² mistakes, as Novikoff says",
)
def test_novikoff_bound(student, rng):
    X, y, w_star, b_star = separable(np.random.default_rng(1), n=12, d=3)
    X, w_star = turned(rng, X, w_star)
    margin = np.abs(X @ w_star - b_star).min() / np.sqrt(w_star @ w_star + b_star**2)
    bound = int(((X**2).sum(axis=1).max() + 1) / margin**2)

    w, b, errors = train(student, X, y, 1.0, bound + 1)

    wrong = int(((X @ w - b >= 0) != y).sum())
    expect(
        wrong == 0,
        es=f"Las clases son separables, pero los pesos devueltos fallan en {wrong} de {len(y)} ejemplos.",
        en=f"The classes are separable, but the weights returned fail on {wrong} of {len(y)} examples.",
    )
    expect(
        len(errors) > 0 and errors[-1] == 0,
        es="La última época no tiene errores, así que la última entrada de `errors` tiene que ser 0.",
        en="The last epoch has no mistakes, so the last entry of `errors` must be 0.",
    )
    total = int(sum(errors))
    expect(
        total <= bound,
        es=f"`errors` suma {total}; para estos datos no puede pasar de {bound}.",
        en=f"`errors` adds up to {total}; for these data it cannot exceed {bound}.",
    )


@check(
    points=1,
    es="No modifica X ni y, y al entrenar de nuevo parte otra vez de cero",
    en="It does not modify X or y, and when training again it starts from zero again",
)
def test_is_pure(student, rng):
    X, y, _, _ = separable(rng, n=8, d=3)

    train(student, X, y, 0.5, 5)  # an answer at all
    assert_pure(student.perceptron_train, X, y, 0.5, 5)


@check(
    points=2,
    es="Si ningún plano separa las clases, termina tras `epochs` épocas, con los pesos de ese momento",
    en="If no plane separates the classes, it ends after `epochs` epochs, with the weights of that moment",
)
def test_ends_where_not_separable(student, reference, rng):
    X = np.array([[1, 2, -3], [2, -1, 1], [-2, 1, 3], [1, 3, 2], [1, 2, -3], [-1, -2, 2]]) / 4
    y = np.array([0, 1, 0, 1, 1, 0])  # the first point and the fifth are one, with both labels
    X, _ = turned(rng, X, np.zeros(3))
    for epochs in (1, 7):
        want_w, want_b, want_errors = reference.perceptron_train(X, y, 0.5, epochs)

        w, b, errors = train(student, X, y, 0.5, epochs)

        assert_equal(errors, want_errors)
        assert_close(w, want_w)
        assert_close(b, want_b)
