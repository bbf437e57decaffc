"""minibatches: a partition for any n and batch size, order, another order each epoch, and only rng.

Nothing here depends on how many random numbers the student draws.
"""

import numpy as np
from hypothesis.strategies import integers

from autograder.checks import (
    Generator,
    Text,
    assert_close,
    assert_pure,
    check,
    expect,
    for_all,
    parts,
)

SIZES = ((10, 4), (7, 3), (12, 4), (5, 1), (6, 6), (4, 9), (1, 1), (23, 5), (9, 8))


def seed_from(rng):
    return int(rng.integers(2**31))


def flat(answer, n, batch_size):
    """The batches' indices one after the other, after the number, form and size of each was looked at."""
    sizes = [min(batch_size, n - start) for start in range(0, n, batch_size)]
    batches = parts(answer, *(f"B{i}" for i in range(1, len(sizes) + 1)))
    for batch, size in zip(batches, sizes, strict=True):
        assert_close(batch, np.zeros(size), atol=float("inf"))  # as many numbers, whichever
        kind = np.asarray(batch).dtype
        expect(
            kind.kind in "iu",
            es=f"Los índices tienen tipo {kind}, y tienen que ser enteros para poder elegir filas "
            "con ellos.",
            en=f"The indices have dtype {kind}, and they must be integers to choose rows with them.",
        )
    return np.concatenate([np.asarray(batch) for batch in batches])


@check(
    points=4,
    es="Los lotes son una partición: cada índice está una vez, en ⌈n/B⌉ lotes, y solo el último es "
    "más chico",
    en="The batches are a partition: each index once, in ⌈n/B⌉ batches, and only the last one is smaller",
)
def test_partition(student, rng):
    seed = seed_from(rng)

    def each_index_once(n, batch_size):
        found = flat(student.minibatches(n, batch_size, Generator(seed)), n, batch_size)
        counts = np.bincount(np.clip(found, 0, n), minlength=n + 1)[:n]
        expect(
            (counts == 1).all(),
            es=f"Con n = {n} y lotes de {batch_size}, el índice {int(np.argmax(counts != 1))} "
            f"aparece {int(counts[np.argmax(counts != 1)])} veces; cada uno tiene que aparecer "
            "una sola vez.",
            en=f"With n = {n} and batches of {batch_size}, the index {int(np.argmax(counts != 1))} "
            f"appears {int(counts[np.argmax(counts != 1)])} times; each must appear just once.",
        )

    # The smallest case that fails says most; the others are for faults of a few sizes only.
    for_all(rng, n=integers(1, 30), batch_size=integers(1, 12))(each_index_once)
    for n, batch_size in SIZES:
        each_index_once(n, batch_size)


@check(
    points=2.5,
    es="Con shuffle=False los índices van en orden, para cualquier n y cualquier tamaño de lote",
    en="With shuffle=False the indices are in order, for any n and any batch size",
)
def test_unshuffled(student, rng):
    for n, batch_size in SIZES:
        answer = student.minibatches(n, batch_size, Generator(seed_from(rng)), shuffle=False)
        assert_close(flat(answer, n, batch_size), np.arange(n, dtype=float))


def two_epochs(student, n, batch_size, seed):
    """The orders of two calls with one generator, which moves on from the first to the second."""
    minibatches = student.minibatches
    first = minibatches.outcome(n, batch_size, Generator(seed), echo=True)
    if first.status != "returned":
        raise minibatches.fail(first)
    one = flat(first.value, n, batch_size)
    # What the call left of its third argument is that very generator.
    return one, flat(minibatches(n, batch_size, *first.echo[2:3]), n, batch_size)


@check(
    points=3,
    es="Cada época tiene otro orden, y cada lote mezcla ejemplos de todo el conjunto",
    en="Each epoch has another order, and each batch mixes examples of the whole set",
)
def test_another_order_each_epoch(student, rng):
    n, batch_size = 14, 4
    pairs = [two_epochs(student, n, batch_size, seed_from(rng)) for _ in range(5)]
    firsts = [one for one, _ in pairs]
    expect(
        not all(np.array_equal(one, other) for one, other in pairs),
        es="Dos llamadas seguidas con el mismo generador dan el mismo orden: cada época tiene que "
        "tener otro.",
        en="Two calls in a row with the same generator give the same order: each epoch must have "
        "another.",
    )
    expect(
        not all(np.array_equal(firsts[0], other) for other in firsts),
        es="Con cinco semillas distintas sale siempre el mismo orden: tiene que venir de rng.",
        en="Five different seeds always give the same order: it must come from rng.",
    )
    in_a_row = [np.ptp(one[:batch_size]) == batch_size - 1 for pair in pairs for one in pair]
    expect(
        not all(in_a_row),
        es="Los índices del primer lote son siempre números seguidos: hay que barajar los "
        "ejemplos, no los lotes.",
        en="The indices of the first batch are always consecutive: shuffle the examples, not the "
        "batches.",
    )


@check(
    points=2,
    es="El azar viene solo de rng: la misma semilla da los mismos lotes",
    en="Chance comes from rng alone: the same seed gives the same batches",
)
def test_same_seed(student, rng):
    seed = seed_from(rng)

    flat(student.minibatches(11, 3, Generator(seed)), 11, 3)  # an answer at all
    hint = Text(
        es="¿Usas np.random o random en vez del generador que recibes?",
        en="Do you use np.random or random in place of the generator that you are given?",
    )
    assert_pure(student.minibatches, 11, 3, Generator(seed), hint=hint)
