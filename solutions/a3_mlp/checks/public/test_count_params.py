"""count_params: a network small enough to be counted by hand."""

from autograder.checks import Text, assert_equal, check


@check(
    points=1,
    es="Con [3, 4, 2] son 26 parámetros: los pesos y los sesgos de dos capas",
    en="With [3, 4, 2] there are 26 parameters: the weights and the biases of two layers",
)
def test_by_hand(student):
    hint = Text(
        es="3 · 4 pesos y 4 sesgos, y después 4 · 2 pesos y 2 sesgos.",
        en="3 · 4 weights and 4 biases, and then 4 · 2 weights and 2 biases.",
    )

    assert_equal(student.count_params([3, 4, 2]), 26, hint=hint)
