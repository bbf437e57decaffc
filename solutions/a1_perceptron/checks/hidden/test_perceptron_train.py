"""perceptron_train: exact trajectories, rates, Novikoff's bound, many epochs, data that no plane
separates, purity.

All numbers are dyadic, so every sum is exact and no tie is decided by round-off. So weights are
compared without an absolute tolerance, which would let those of a small rate be anything.
"""

import numpy as np

from autograder.checks import Text, assert_close, assert_equal, assert_pure, check, expect, parts

RATES = (2.0**-40, 2.0**-10, 0.125, 0.5, 1.0, 2.0, 8.0, 2.0**20)
LAST_EPOCH = Text(
    es="El número de épocas lo deciden `epochs` y los errores, y nada más.",
    en="The number of epochs is decided by `epochs` and the mistakes, and by nothing else.",
)


def separable(rng, seed, n, d):
    """X (n, d) in quarters, y (n,) and the separating w (d,), b, at least 0.5 away from every row.

    No plane through the origin separates: rows 0 and 1 lie on one ray, with labels 0 and 1. The
    data come from `seed`, and are turned by `rng`: the numbers are others for each student, and
    the course of the training is not, so a known mistake fails for everyone or for no one.
    """
    X, y, w, b = _separable(np.random.default_rng(seed), n, d)
    X, w = turned(rng, X, w)
    return X, y, w, b


def _separable(rng, n, d):
    w, b = rng.choice([0.5, 0.75, 1.0], size=d), 1.0 * d
    X = rng.integers(0, 13, size=(20 * n, d)) / 4
    X = X[np.abs(X @ w - b) >= 0.5]
    zeros, ones = X[X @ w < b], X[X @ w > b]
    ray = rng.choice([0.5, 0.75], size=d)
    X = np.concatenate([[ray, 6 * ray], zeros[: n // 2 - 1], ones[: n - n // 2 - 1]])
    X[2:] = rng.permutation(X[2:])
    return X, np.where(X @ w > b, 1, 0), w, b


def turned(rng, X, w):
    """X and w with their columns in a random order and with random signs."""
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


def assert_trains_alike(student, reference, X, y, lr, epochs, hint=None):
    """Fail unless the student's errors, w and b are exactly the reference's; returns its errors."""
    want_w, want_b, want_errors = reference.perceptron_train(X, y, lr, epochs)
    w, b, errors = train(student, X, y, lr, epochs)
    assert_equal(errors, want_errors, hint=hint)
    assert_close(w, want_w, atol=0.0)
    assert_close(b, want_b, atol=0.0)
    return want_errors


@check(
    points=4,
    es="Los errores de cada época, los pesos y el umbral son exactamente los de la regla de aprendizaje",
    en="The mistakes of each epoch, the weights and the threshold are exactly those of the learning rule",
)
def test_exact_trajectory(student, reference, rng):
    # Few mistakes of many examples are left for epochs, and are not the last ones.
    X, y, _, _ = separable(rng, 5, 64, 3)
    assert_trains_alike(student, reference, X, y, 0.5, 20)
    for seed, n, d, lr in ((1, 11, 2, 0.5), (2, 9, 4, 0.25), (4, 14, 3, 2.0)):
        X, y, _, _ = separable(rng, seed, n, d)
        errors = assert_trains_alike(student, reference, X, y, lr, 500)
    for epochs in (len(errors), len(errors) - 1):  # just enough, and one too few
        assert_trains_alike(student, reference, X, y, lr, epochs)
    for label in (0, 1):  # a single example, which label 1 makes right at once
        X, y = np.array([[0.5, -1.0]]), np.array([label])
        assert_trains_alike(student, reference, X, y, 0.5, 10)


@check(
    points=2,
    es="La tasa solo cambia la escala de los pesos y del umbral, por chica o grande que sea",
    en="The rate only changes the scale of the weights and of the threshold, however small or large",
)
def test_any_rate(student, reference, rng):
    X, y, _, _ = separable(rng, seed=3, n=10, d=3)
    for lr in RATES:
        assert_trains_alike(student, reference, X, y, lr, 500)


@check(
    points=2.5,
    es="Si un plano separa las clases, lo encuentra con a lo más (R/γ)² errores, como dice Novikoff",
    en="If a plane separates the classes, it finds one with at most (R/γ)² mistakes, as Novikoff says",
)
def test_novikoff_bound(student, rng):
    X, y, w_star, b_star = separable(rng, seed=1, n=12, d=3)
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
    X, y, _, _ = separable(rng, seed=5, n=8, d=3)

    train(student, X, y, 0.5, 5)  # an answer at all
    assert_pure(student.perceptron_train, X, y, 0.5, 5)


@check(
    points=1.5,
    es="Si ningún plano separa las clases, termina tras `epochs` épocas, con los pesos de ese momento",
    en="If no plane separates the classes, it ends after `epochs` epochs, with the weights of that moment",
)
def test_ends_where_not_separable(student, reference, rng):
    X = np.array([[1, 2, -3], [2, -1, 1], [-2, 1, 3], [1, 3, 2], [1, 2, -3], [-1, -2, 2]]) / 4
    y = np.array([0, 1, 0, 1, 1, 0])  # the first point and the fifth are one, with both labels
    X, _ = turned(rng, X, np.zeros(3))
    for epochs in (1, 2, 7, 20):
        assert_trains_alike(student, reference, X, y, 0.5, epochs, hint=LAST_EPOCH)


@check(
    points=2,
    es="Si hacen falta muchas épocas, las da todas",
    en="If many epochs are needed, it runs them all",
)
def test_many_epochs(student, reference):
    X = np.array([[1.0], [1.03125]])  # separable, but only just: 130 epochs
    assert_trains_alike(student, reference, X, np.array([0, 1]), 0.5, 200, hint=LAST_EPOCH)
