"""sgd: cheap and sharp questions first, then data sorted by class, where lack of shuffling shows.

Nothing here depends on how many random numbers the student draws, or in which order: either the
order of the examples does not matter, or it is found out by trying all of them.
"""

import itertools

import numpy as np

from autograder.checks import (
    Generator,
    Text,
    assert_close,
    assert_matches,
    assert_pure,
    check,
    expect,
    learning,
    parts,
    showing,
)

NAMES = ("w", "b", "losses")
N, BATCH, LR = 5, 2, 0.9  # small enough to try all orders, and BATCH does not divide N
TRIALS = 5
CLOSE = 1e-5  # a loss whose probabilities are kept away from 0 and 1 is right, too
# Data sorted by class: how far above the least possible loss training ends, as the mean of RUNS. The
# solution: 0.0002 +- 0.0001. Without shuffling: 0.023 +- 0.002. Measured over 100 seeds.
SORTED = {"lr": 0.3, "batch_size": 16, "epochs": 15}
# The solution's mean loss after some of the epochs, over the same seeds.
USUAL = [(1, 0.519), (2, 0.507), (3, 0.505), (5, 0.504), (15, 0.504)]
RUNS = 5
TOLERATED = 0.008


def seed_from(rng):
    return int(rng.integers(2**31))


def train(student, *args):
    """The student's w, b and losses as arrays, after the form of all three was looked at."""
    X, epochs = args[0], args[4]
    w, b, losses = parts(student.sgd(*args), *NAMES)
    assert_close(w, np.zeros(X.shape[1]), atol=float("inf"))  # finite numbers, whichever
    assert_close(b, 0.0, atol=float("inf"))
    assert_close(losses, np.zeros(epochs), atol=float("inf"))
    return np.asarray(w, dtype=float), float(b), np.asarray(losses, dtype=float)


def loss_of(w, b, X, y):
    z = X @ w + b
    return float(np.mean(np.logaddexp(0, z) - y * z))


@check(
    points=3,
    es="Con un solo lote, cada época es un paso sobre todo el conjunto, y se anota la pérdida de después",
    en="With a single batch each epoch is one step on the whole set, and the loss after it is noted",
)
def test_full_batch(student, reference, rng):
    for n, d, batch_size, epochs in ((7, 3, 7, 4), (6, 2, 50, 3), (9, 1, 9, 1)):
        X, y = rng.normal(size=(n, d)), rng.permutation(np.arange(n) % 3 == 0).astype(int)
        args = X, y, 0.7, batch_size, epochs, Generator(seed_from(rng))
        assert_matches(student.sgd, reference.sgd, *args, names=NAMES, rtol=CLOSE)


@check(
    points=3,
    es="El último lote se conserva y se divide por su propio tamaño, en todas las épocas",
    en="The last batch is kept and divided by its own size, in every epoch",
)
def test_equal_examples(student, reference, rng):
    hint = Text(
        es="Aquí todos los ejemplos son iguales: cada lote da el mismo paso, y el último también.",
        en="Here all the examples are alike: every batch takes the same step, and so does the last.",
    )
    for n, batch_size, epochs in ((7, 3, 3), (10, 4, 2), (5, 2, 4), (9, 1, 1)):
        X, y = np.tile(rng.uniform(0.3, 1.0, size=2), (n, 1)), np.full(n, int(rng.integers(2)))
        args = X, y, 0.8, batch_size, epochs, Generator(seed_from(rng))
        assert_matches(student.sgd, reference.sgd, *args, names=NAMES, rtol=CLOSE, hint=hint)


def all_orders():
    """Every way to cut N examples into batches, (K, N) indices; order within a batch is left out."""
    cuts = range(0, N, BATCH)
    found = {
        tuple(i for start in cuts for i in sorted(order[start : start + BATCH]))
        for order in itertools.permutations(range(N))
    }
    return np.array(sorted(found))


def followed(w, b, X, y, orders):
    """One epoch from each of K points along each of K orders. w: (K, d). b: (K,). orders: (K, N)."""
    for start in range(0, N, BATCH):
        chosen = orders[:, start : start + BATCH]
        x, labels = X[chosen], y[chosen]
        p = 1 / (1 + np.exp(-(np.einsum("kjd,kd->kj", x, w) + b[:, np.newaxis])))
        w = w - LR * np.mean((p - labels)[:, :, np.newaxis] * x, axis=1)
        b = b - LR * np.mean(p - labels, axis=1)
    return w, b


def epochs_taken(student, rng):
    """For several seeds: the orders, as numbers, of two epochs that lead where the student got.

    Fails where there are none.
    """
    orders = all_orders()
    first, second = (grid.ravel() for grid in np.indices((len(orders), len(orders))))
    taken = []
    for _ in range(TRIALS):
        X, y = rng.normal(size=(N, 3)), rng.permutation(np.arange(N) % 2)
        w, b, losses = train(student, X, y, LR, BATCH, 2, Generator(seed_from(rng)))
        one = followed(np.zeros((len(orders), 3)), np.zeros(len(orders)), X, y, orders)
        two = followed(one[0][first], one[1][first], X, y, orders[second])
        far = np.abs(two[0] - w).sum(axis=1) + np.abs(two[1] - b)
        nearest = int(np.argmin(far))
        expect(
            far[nearest] < 1e-8,
            es=f"Con {N} ejemplos, lotes de {BATCH} y dos épocas, ningún orden lleva a los "
            "parámetros que entregas: cada época tiene que tomar cada ejemplo una vez, junto con "
            "su etiqueta.",
            en=f"With {N} examples, batches of {BATCH} and two epochs, no order leads to the "
            "parameters that you give: each epoch must take every example once, together with "
            "its label.",
        )
        assert_close(losses[-1], loss_of(w, b, X, y), rtol=CLOSE)
        taken.append((int(first[nearest]), int(second[nearest])))
    return taken


@check(
    points=2.5,
    es="Cada época toma cada ejemplo exactamente una vez, junto con su etiqueta",
    en="Each epoch takes every example exactly once, together with its label",
)
def test_every_example_once(student, rng):
    epochs_taken(student, rng)


@check(
    points=2,
    es="Baraja antes de cada época, y cada vez sale otro orden",
    en="It shuffles before each epoch, and each time another order comes out",
)
def test_new_order_each_epoch(student, rng):
    taken = epochs_taken(student, rng)
    expect(
        not all(one == 0 for one, _ in taken),
        es="La primera época toma siempre los ejemplos en el orden en que vienen: hay que barajarlos.",
        en="The first epoch always takes the examples in the order they come: shuffle them.",
    )
    expect(
        not all(one == other for one, other in taken),
        es="La segunda época repite siempre los lotes de la primera: hay que barajar en cada época.",
        en="The second epoch always repeats the batches of the first: shuffle in each epoch.",
    )
    expect(
        not all(one == taken[0] for one in taken),
        es="Con semillas distintas sale siempre el mismo orden: tiene que venir de rng.",
        en="Different seeds always give the same order: it must come from rng.",
    )


def sorted_by_class(rng, n):
    """Two overlapping clouds, X (n, 2), and y (n,): first the zeros, two thirds, then the ones."""
    y = (np.arange(n) >= 2 * n // 3).astype(int)
    return rng.normal(size=(n, 2)) + np.where(y == 1, 1, -1)[:, np.newaxis] * [0.5, 0.3], y


def least_loss(X, y):
    """The least loss that logistic regression reaches on these data, by Newton's method."""
    A = np.column_stack([X, np.ones(len(X))])
    theta = np.zeros(A.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-A @ theta))
        theta = theta - np.linalg.solve((A.T * (p * (1 - p))) @ A, A.T @ (p - y))
    return loss_of(theta[:-1], theta[-1], X, y)


@check(
    points=1.5,
    es="Aprende igual de bien cuando los datos vienen ordenados por clase",
    en="It learns just as well when the data come sorted by class",
)
def test_sorted_by_class(student, rng):
    excesses = []
    for _ in range(RUNS):
        X, y = sorted_by_class(rng, 303)
        args = SORTED["lr"], SORTED["batch_size"], SORTED["epochs"], Generator(seed_from(rng))
        w, b, losses = train(student, X, y, *args)
        excesses.append(loss_of(w, b, X, y) - least_loss(X, y))
    excess = float(np.mean(excesses))
    with showing(learning(losses, USUAL)):
        expect(
            excess < TOLERATED,
            es=f"Con los datos ordenados por clase, la pérdida queda {excess:.4f} sobre la mínima "
            f"(promedio de {RUNS} semillas); al barajar en cada época queda a menos de {TOLERATED}.",
            en=f"With the data sorted by class the loss ends {excess:.4f} above the least (mean of "
            f"{RUNS} seeds); with shuffling in each epoch it ends less than {TOLERATED} above.",
        )


@check(
    points=1,
    es="No modifica X ni y, y con la misma semilla entrega lo mismo",
    en="It does not modify X or y, and with the same seed it gives the same",
)
def test_is_pure(student, rng):
    X, y, seed = rng.normal(size=(7, 3)), rng.permutation(np.arange(7) % 2), seed_from(rng)

    train(student, X, y, 0.5, 3, 2, Generator(seed))  # an answer at all
    assert_pure(student.sgd, X, y, 0.5, 3, 2, Generator(seed))
