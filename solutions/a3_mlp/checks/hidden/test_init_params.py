"""init_params: any sizes, mean and deviation, the same seed twice, layers and neurons that differ."""

import itertools

import numpy as np

from autograder.checks import Generator, Text, assert_close, assert_equal, check, expect, parts

TOLERANCE = 0.05  # of the deviation; that of 100,000 numbers moves by 0.002


def layers(student, sizes, seed):
    """The student's pairs (W, b), one for each layer, after the form of each was looked at."""
    names = [f"(W{i}, b{i})" for i in range(1, len(sizes))]
    pairs = parts(student.init_params(sizes, Generator(seed)), *names)
    found = []
    for pair, n_in, n_out in zip(pairs, sizes[:-1], sizes[1:], strict=True):
        W, b = parts(pair, "W", "b")
        assert_close(W, np.zeros((n_in, n_out)), atol=float("inf"))  # whichever numbers
        assert_close(b, np.zeros(n_out), atol=float("inf"))
        found.append((np.asarray(W, dtype=float), np.asarray(b, dtype=float)))
    return found


def seed(rng):
    return int(rng.integers(2**31))


def expect_different_neurons(W):
    """No two columns and no two rows of W may be equal."""
    expect(
        len(np.unique(W, axis=1).T) == W.shape[1] and len(np.unique(W, axis=0)) == W.shape[0],
        es="Hay neuronas de una misma capa, o entradas, con exactamente los mismos pesos.",
        en="There are neurons of one layer, or inputs, with exactly the same weights.",
    )


@check(
    points=1.5,
    es="Las formas son correctas con cualquier profundidad, también con una sola capa y con anchos 1",
    en="The shapes are right at any depth, also with a single layer and with widths of 1",
)
def test_any_sizes(student, rng):
    wide = rng.integers(2, 8, size=5).tolist()
    for sizes in ([5, 3], (4, 1, 6), (1, 2), wide):
        for _, b in layers(student, sizes, seed(rng)):
            assert_equal(b, np.zeros(len(b)))


@check(
    points=3,
    es="Los pesos de cada capa tienen media 0 y desviación raíz de 2/n_in",
    en="The weights of every layer have mean 0 and standard deviation root of 2/n_in",
)
def test_mean_and_deviation(student, rng):
    for sizes in ([400, 250, 600], (150, 700)):
        for i, (W, _) in enumerate(layers(student, sizes, seed(rng)), start=1):
            want = np.sqrt(2 / W.shape[0])
            mean, deviation = W.mean(), W.std()
            if deviation > 0:  # few independent numbers would say little about either
                expect_different_neurons(W)
            expect(
                abs(mean) <= TOLERANCE * want,
                es=f"Con sizes = {list(sizes)}, la media de W{i} es {mean:.3g}, y debía ser 0.",
                en=f"With sizes = {list(sizes)}, the mean of W{i} is {mean:.3g}, and should be 0.",
            )
            expect(
                abs(deviation - want) <= TOLERANCE * want,
                es=f"Con sizes = {list(sizes)}, la desviación de W{i} es {deviation:.4g}, "
                f"y debía ser {want:.4g}.",
                en=f"With sizes = {list(sizes)}, the standard deviation of W{i} is {deviation:.4g}, "
                f"and should be {want:.4g}.",
            )


@check(
    points=1.5,
    es="La misma semilla da los mismos pesos, y otra semilla da otros",
    en="The same seed gives the same weights, and another seed gives others",
)
def test_reproducible(student, rng):
    one, other = seed(rng), seed(rng)
    hint = Text(
        es="Todo lo que sacas al azar tiene que salir de rng.",
        en="Whatever you draw must come from rng.",
    )
    first = layers(student, [6, 5, 4], one)
    for (W, _), (again, _) in zip(first, layers(student, [6, 5, 4], one), strict=True):
        assert_equal(again, W, hint=hint)
    for (W, _), (another, _) in zip(first, layers(student, [6, 5, 4], other), strict=True):
        expect(
            not np.allclose(W, another),
            es="Con dos semillas distintas salieron los mismos pesos. " + hint.es,
            en="Two different seeds gave the same weights. " + hint.en,
        )


@check(
    points=1,
    es="Cada capa y cada neurona tiene sus propios números, también si las capas son iguales de anchas",
    en="Every layer and every neuron has numbers of its own, also where the layers are equally wide",
)
def test_layers_differ(student, rng):
    weights = [W for W, _ in layers(student, [40, 40, 40, 40], seed(rng))]
    for W in weights:
        expect_different_neurons(W)
    same = any(np.allclose(W, V) for W, V in itertools.pairwise(weights))
    expect(
        not same,
        es="Dos capas seguidas tienen exactamente los mismos pesos.",
        en="Two consecutive layers have exactly the same weights.",
    )
