"""train_mlp: cheap and sharp questions first, handwritten digits last.

Nothing here depends on how many random numbers the student draws, or in which order: with lr = 0 the
answer is the initial network, and from there every step can be followed.
"""

import itertools
import tomllib
from pathlib import Path

import numpy as np
from PIL import Image

from autograder.checks import (
    Generator,
    Text,
    assert_close,
    assert_pure,
    check,
    confusion,
    expect,
    learning,
    parts,
    showing,
)

FOLDER = Path(__file__).parents[2]
THRESHOLDS = FOLDER / "thresholds.toml"
PICTURE = FOLDER / "figures" / "digits.png"  # students have it, too; draw.py says where it is from
DIGITS = {"sizes": [64, 16, 4], "lr": 0.3, "batch_size": 8, "epochs": 10}
N_TRAIN, N_TEST = 220, 400  # small, so that loops in plain Python are in time, too


def train(student, X, y, sizes, lr, batch_size, epochs, seed):
    """The student's params, as pairs of arrays, and losses, after their form was looked at."""
    answer = student.train_mlp(X, y, sizes, lr, batch_size, epochs, Generator(seed))
    params, losses = parts(answer, "params", "losses")
    assert_close(losses, np.zeros(epochs), atol=float("inf"))  # finite numbers, whichever
    pairs = parts(params, *(f"(W{i}, b{i})" for i in range(1, len(sizes))))
    found = []
    for pair, n_in, n_out in zip(pairs, sizes[:-1], sizes[1:], strict=True):
        W, b = parts(pair, "W", "b")
        assert_close(W, np.zeros((n_in, n_out)), atol=float("inf"))
        assert_close(b, np.zeros(n_out), atol=float("inf"))
        found.append((np.asarray(W, dtype=float), np.asarray(b, dtype=float)))
    return found, np.asarray(losses, dtype=float)


def logits(params, X):
    A = X
    for W, b in params[:-1]:
        A = np.maximum(A @ W + b, 0)
    return A @ params[-1][0] + params[-1][1]


def cross_entropy(Z, y):
    top = Z.max(axis=1)
    log_sums = top + np.log(np.exp(Z - top[:, np.newaxis]).sum(axis=1))
    return float((log_sums - Z[np.arange(len(y)), y]).mean())


def seed_from(rng):
    return int(rng.integers(2**31))


def assert_same_network(got, want, hint):
    for pair, right in zip(got, want, strict=True):
        for theta, expected in zip(pair, right, strict=True):
            assert_close(theta, expected, hint=hint)


@check(
    points=1,
    es="Antes de aprender nada, con entradas chicas, la pérdida es cercana a log C",
    en="Before it has learned anything, with small inputs, the loss is close to log C",
)
def test_first_loss(student, rng):
    for n, classes in ((12, 7), (5, 3)):
        X, y = 0.01 * rng.normal(size=(n, 20)), rng.integers(0, classes - 1, size=n)

        _, losses = train(student, X, y, [20, 30, classes], 0.0, 4, 1, seed_from(rng))

        hint = Text(
            es=f"Con {classes} clases y todas igual de probables, la pérdida es log({classes}).",
            en=f"With {classes} classes, all of them equally likely, the loss is log({classes}).",
        )
        assert_close(losses, [np.log(classes)], rtol=0.05, hint=hint)


@check(
    points=1.5,
    es="Los pesos iniciales son de He, los sesgos son cero, y todo sale de rng",
    en="The initial weights are He's, the biases are zero, and everything comes from rng",
)
def test_initialisation(student, rng):
    sizes, seed = [90, 120, 120, 40], seed_from(rng)
    X, y = rng.normal(size=(6, 90)), np.arange(6)

    params, _ = train(student, X, y, sizes, 0.0, 4, 1, seed)

    for layer, (W, b) in enumerate(params, start=1):
        want = float(np.sqrt(2 / W.shape[0]))
        slack = 6 / np.sqrt(2 * W.size) + 0.02  # six standard errors of a deviation
        expect(
            abs(W.std() / want - 1) < slack and abs(W.mean()) < 6 * want / np.sqrt(W.size),
            es=f"Los pesos iniciales de la capa {layer} tienen media {W.mean():.3g} y desviación "
            f"{W.std():.3g}; con {W.shape[0]} entradas, He pide 0 y {want:.3g}.",
            en=f"The initial weights of layer {layer} have mean {W.mean():.3g} and deviation "
            f"{W.std():.3g}; with {W.shape[0]} inputs, He asks for 0 and {want:.3g}.",
        )
        expect(
            not b.any(),
            es=f"Los sesgos iniciales de la capa {layer} no son cero.",
            en=f"The initial biases of layer {layer} are not zero.",
        )
    expect(
        not np.array_equal(params[1][0], train(student, X, y, sizes, 0.0, 4, 1, seed + 1)[0][1][0]),
        es="Con otra semilla los pesos iniciales tienen que ser otros, y son los mismos.",
        en="With another seed the initial weights must be others, and they are the same.",
    )
    again, _ = train(student, X, y, sizes, 0.0, 4, 1, seed)
    expect(
        all(np.array_equal(one[0], other[0]) for one, other in zip(params, again, strict=True)),
        es="Con la misma semilla los pesos iniciales tienen que ser los mismos, y cambian.",
        en="With the same seed the initial weights must be the same, and they change.",
    )


@check(
    points=2,
    es="Con un solo lote, una época es exactamente un paso, y la pérdida anotada es la de después",
    en="With a single batch, an epoch is exactly one step, and the loss noted is the one after it",
)
def test_one_step(student, reference, rng):
    # A wide first layer: where it is all off, the second would stand exactly on its kink.
    for n, sizes, batch_size in ((9, [4, 5, 3], 9), (7, [3, 30, 6, 4], 20), (12, [5, 3], 12)):
        X, y, seed = rng.normal(size=(n, sizes[0])), np.arange(n) % sizes[-1], seed_from(rng)
        start, _ = train(student, X, y, sizes, 0.0, batch_size, 1, seed)

        params, losses = train(student, X, y, sizes, 0.5, batch_size, 1, seed)

        names = ["relu"] * (len(sizes) - 2) + ["linear"]
        want = reference.train_step(start, X, y, names, "cross_entropy", 0.5)
        hint = Text(
            es="Se compara con un paso desde los pesos que la misma semilla da con lr = 0.",
            en="Compared with one step from the weights that the same seed gives with lr = 0.",
        )
        assert_same_network(params, want, hint)
        assert_close(losses, [cross_entropy(logits(params, X), y)])


@check(
    points=2,
    es="El último lote, más chico, da su paso y se divide por su propio tamaño",
    en="The last batch, a smaller one, takes its step and is divided by its own size",
)
def test_last_batch(student, reference, rng):
    hint = Text(
        es="Todos los ejemplos son iguales, así que el orden no importa: cada lote da el mismo paso, "
        "y el último también.",
        en="All the examples are the same, so the order does not matter: every batch takes the same "
        "step, and so does the last.",
    )
    for n, batch_size, steps in ((7, 3, 3), (10, 4, 3), (5, 2, 3)):
        sizes, seed = [4, 6, 3], seed_from(rng)
        X, y = np.tile(rng.normal(size=4), (n, 1)), np.full(n, int(rng.integers(3)))
        want, _ = train(student, X, y, sizes, 0.0, batch_size, 2, seed)
        want_losses = []
        for _ in range(2):
            for _ in range(steps):
                names = ["relu", "linear"]
                want = reference.train_step(want, X[:1], y[:1], names, "cross_entropy", 0.2)
            want_losses.append(cross_entropy(logits(want, X), y))

        params, losses = train(student, X, y, sizes, 0.2, batch_size, 2, seed)

        assert_same_network(params, want, hint)
        assert_close(losses, want_losses, hint=hint)


@check(
    points=1,
    es="losses[e] es la pérdida del conjunto completo, con los pesos del final de la época",
    en="losses[e] is the loss of the whole set, with the weights at the end of the epoch",
)
def test_losses(student, rng):
    for n, batch_size, epochs in ((11, 4, 3), (9, 2, 1)):
        X, y = rng.normal(size=(n, 4)), rng.permutation(np.arange(n) % 3)

        params, losses = train(student, X, y, [4, 6, 3], 0.3, batch_size, epochs, seed_from(rng))

        hint = Text(
            es="Se compara la última pérdida con la de los pesos que entregas, sobre todos los ejemplos.",
            en="The last loss is compared with that of the weights that you return, on all the examples.",
        )
        assert_close(losses[-1], cross_entropy(logits(params, X), y), hint=hint)


def followed(start, X, y, orders, lr):
    """The networks that `start` becomes when it takes its examples one by one in each of the orders.

    start: W1 (K, d, h), b1 (K, h), W2 (K, h, C), b2 (K, C). orders: (K, n). Of start's structure.
    """
    W1, b1, W2, b2 = start
    for chosen in orders.T:
        x, label = X[chosen], y[chosen]
        Z = np.einsum("kd,kdh->kh", x, W1) + b1
        A = np.maximum(Z, 0)
        out = np.einsum("kh,khc->kc", A, W2) + b2
        P = np.exp(out - out.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        P[np.arange(len(P)), label] -= 1
        back = np.einsum("kc,khc->kh", P, W2) * (Z > 0)
        W2, b2 = W2 - lr * np.einsum("kh,kc->khc", A, P), b2 - lr * P
        W1, b1 = W1 - lr * np.einsum("kd,kh->kdh", x, back), b1 - lr * back
    return W1, b1, W2, b2


@check(
    points=2,
    es="Cada época toma cada ejemplo una vez, con su etiqueta, y en un orden nuevo",
    en="Each epoch takes every example once, with its label, and in a new order",
)
def test_new_order_each_epoch(student, rng):
    n, lr = 5, 0.4
    orders = np.array(list(itertools.permutations(range(n))))
    first, second = (grid.ravel() for grid in np.indices((len(orders), len(orders))))
    repeated, unshuffled = [], []
    for _ in range(4):
        X, y, seed = rng.normal(size=(n, 3)), rng.permutation(n), seed_from(rng)
        start, _ = train(student, X, y, [3, 4, n], 0.0, 1, 2, seed)
        params, _ = train(student, X, y, [3, 4, n], lr, 1, 2, seed)
        thetas = [theta for pair in start for theta in pair]
        one = [np.broadcast_to(theta, (len(orders), *theta.shape)) for theta in thetas]
        one = followed(one, X, y, orders, lr)
        two = followed([theta[first] for theta in one], X, y, orders[second], lr)
        reached = [theta for pair in params for theta in pair]
        far = sum(
            np.abs(all_of_them - theta).reshape(len(first), -1).sum(axis=1)
            for all_of_them, theta in zip(two, reached, strict=True)
        )
        found = np.flatnonzero(far < 1e-8)
        expect(
            len(found) > 0,
            es="Con lotes de un ejemplo y dos épocas, ningún orden de los cinco ejemplos lleva a los pesos "
            "que entregas: cada época tiene que tomar cada ejemplo una vez, junto con su etiqueta.",
            en="With batches of one example and two epochs, no order of the five examples leads to the "
            "weights that you give: each epoch must take every example once, together with its label.",
        )
        repeated.append(bool((first[found] == second[found]).any()))
        unshuffled.append(bool((first[found] == 0).any()))
    expect(
        not all(unshuffled),
        es="La primera época toma siempre los ejemplos en el orden en que vienen: hay que barajarlos.",
        en="The first epoch always takes the examples in the order they come: shuffle them.",
    )
    expect(
        not all(repeated),
        es="La segunda época repite siempre el orden de la primera: hay que barajar en cada época.",
        en="The second epoch always repeats the order of the first: shuffle in each epoch.",
    )


@check(
    points=1,
    es="Se aprende de memoria cincuenta ejemplos, aunque sus etiquetas sean al azar",
    en="It learns fifty examples by heart, even with random labels",
)
def test_learns_by_heart(student, rng):
    X, y = rng.normal(size=(50, 10)), rng.permutation(np.arange(50) % 6)

    _, losses = train(student, X, y, [10, 40, 7], 0.2, 16, 100, seed_from(rng))

    # Right answers reach 0.05, the wrong ones that are meant stay above 0.2.
    expect(
        losses[-1] < 0.1,
        es=f"Después de 100 épocas la pérdida sobre 50 ejemplos es {losses[-1]:.3f}; tiene que bajar "
        "de 0.1.",
        en=f"After 100 epochs the loss on 50 examples is {losses[-1]:.3f}; it must fall below 0.1.",
    )


@check(
    points=0.5,
    es="No modifica X ni y, y con la misma semilla entrega lo mismo",
    en="It does not modify X or y, and with the same seed it gives the same",
)
def test_is_pure(student, rng):
    X, y, seed = rng.normal(size=(7, 3)), np.array([0, 1, 1, 0, 2, 2, 1]), seed_from(rng)

    train(student, X, y, [3, 4, 3], 0.3, 3, 2, seed)  # an answer at all
    assert_pure(student.train_mlp, X, y, [3, 4, 3], 0.3, 3, 2, Generator(seed))


def digits(rng):
    """Handwritten digits from 0 to 3, half of them in negative: X_train, y_train, X_test, y_test.

    Pixels from -1 to 1, in random order of examples. A linear model can do little with them.
    """
    pixels = np.asarray(Image.open(PICTURE))  # tiles of 8 x 8, four rows of 44 for each digit
    images = pixels.reshape(16, 8, 44, 8).swapaxes(1, 2).reshape(-1, 64) / 15.0
    labels = np.repeat(np.arange(4), 176)
    order = rng.permutation(len(images))[: N_TRAIN + N_TEST]
    X = (images[order] / 8 - 1) * rng.choice([-1.0, 1.0], size=(len(order), 1))
    y = labels[order]
    return X[:N_TRAIN], y[:N_TRAIN], X[N_TRAIN:], y[N_TRAIN:]


def predicted(params, X):
    return logits(params, X).argmax(axis=1)


def accuracy(params, X, y):
    return float((predicted(params, X) == y).mean())


@check(
    points=2,
    es="Aprende a leer dígitos escritos a mano que no había visto, tan bien como la solución",
    en="It learns to read handwritten digits that it has not seen, as well as the solution does",
)
def test_digits(student, rng):
    rule = tomllib.loads(THRESHOLDS.read_text(encoding="utf-8"))["digits"]
    tau, sigma = rule["tau"], rule["sigma"]
    X, y, X_test, y_test = digits(rng)

    runs = [train(student, X, y, **DIGITS, seed=seed_from(rng))]
    if tau - 3 * sigma <= accuracy(runs[0][0], X_test, y_test) < tau:
        runs += [train(student, X, y, **DIGITS, seed=seed_from(rng)) for _ in range(4)]
    mean = float(np.mean([accuracy(params, X_test, y_test) for params, _ in runs]))
    params, losses = runs[-1]
    several = len(runs) > 1
    of_es = f" (promedio de {len(runs)} semillas)" if several else ""
    of_en = f" (mean of {len(runs)} seeds)" if several else ""
    with showing(
        learning(losses, list(enumerate(rule["losses"], start=1))),
        confusion(y_test, predicted(params, X_test), "0123"),
    ):
        expect(
            mean >= tau,
            es=f"Acierta {100 * mean:.1f}% de {N_TEST} dígitos que no había visto"
            f"{of_es}; el umbral es {100 * tau:.1f}%.",
            en=f"It gets {100 * mean:.1f}% of {N_TEST} digits right that it had not seen"
            f"{of_en}; the threshold is {100 * tau:.1f}%.",
        )
