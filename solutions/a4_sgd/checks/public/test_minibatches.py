"""minibatches: five examples in order, and ten shuffled."""

import numpy as np

from autograder.checks import Generator, Text, assert_equal, check, parts


@check(
    points=1.5,
    es="Sin barajar, los índices van en orden, y el último lote tiene los que sobran",
    en="Without shuffling the indices are in order, and the last batch has those that are left",
)
def test_in_order(student):
    answer = student.minibatches(5, 2, Generator(0), shuffle=False)

    for batch, want in zip(parts(answer, "B1", "B2", "B3"), ([0, 1], [2, 3], [4]), strict=True):
        assert_equal(batch, want)


@check(
    points=2,
    es="Al barajar diez ejemplos en lotes de cuatro, cada uno está en exactamente un lote",
    en="When ten examples are shuffled into batches of four, each is in exactly one batch",
)
def test_ten_examples(student):
    answer = student.minibatches(10, 4, Generator(0))
    batches = parts(answer, "B1", "B2", "B3")

    hint = Text(
        es="Se comparan todos tus índices, ordenados, con 0, 1, ..., 9.",
        en="All your indices, sorted, are compared with 0, 1, ..., 9.",
    )
    assert_equal(
        np.sort(np.concatenate([np.ravel(batch) for batch in batches])), np.arange(10), hint=hint
    )
    assert_equal([np.size(batch) for batch in batches], [4, 4, 2])
