"""perceptron_step: right examples, ties and near ties, every kind of step and rate, purity.

All numbers are dyadic, so every order of computing gives the same step; it is compared without an
absolute tolerance, which would let a small step be lost.
"""

import numpy as np

from autograder.checks import Text, assert_close, assert_pure, check, expect, parts

RATES = (2.0**-20, 0.125, 0.25, 0.5, 1.0, 1.5, 2.0, 8.0, 2.0**20)
NEAR = (2.0**-10, 2.0**-20, 2.0**-30, 2.0**-40)
SCALES = (2.0**-30, 2.0**10, 2.0**40)


def step(student, *args):
    """The student's new w (as an array) and b, after the form of both was looked at."""
    w, b = parts(student.perceptron_step(*args), "w", "b")
    assert_close(w, np.zeros(len(args[0])), atol=float("inf"))  # (d,) finite numbers, whichever
    assert_close(b, 0.0, atol=float("inf"))
    return np.asarray(w), b


def assert_step(student, w, b, x, label, lr, *, fires, hint=None):
    """Fail unless the student's step is that of the rule; `fires` is what the perceptron answers."""
    new_w, new_b = step(student, w, b, x, label, lr)
    assert_close(new_w, w + lr * (label - fires) * x, atol=0.0, hint=hint)
    assert_close(new_b, b - lr * (label - fires), atol=0.0, hint=hint)


def example(rng, d):
    """w (d,), b and x (d,), in eighths, with w @ x = b exactly; neither b nor any x is zero."""
    w = rng.choice([-1.0, -0.5, 0.5, 1.0], size=d)
    x = rng.choice([-1.5, -0.75, -0.25, 0.25, 0.75, 1.5], size=d)
    if w @ x == 0:
        x[0] *= -1
    return w, float(w @ x), x


@check(
    points=3,
    es="Un ejemplo bien clasificado no cambia nada; uno mal clasificado sí",
    en="An example that is classified right changes nothing; one that is classified wrong does",
)
def test_only_mistakes_move(student, rng):
    w, tie, x = example(rng, d=3)
    for label, b in ((1, tie - 0.5), (0, tie + 0.5)):  # labels as the perceptron answers
        new_w, new_b = step(student, w, b, x, label, 0.5)
        assert_close(new_w, w)
        assert_close(new_b, b)

        new_w, new_b = step(student, w, b, x, 1 - label, 0.5)
        expect(
            (new_w != w).any(),
            es="Con un ejemplo mal clasificado los pesos tienen que cambiar, y quedaron iguales.",
            en="With an example that is classified wrong the weights must change, and they did not.",
        )


@check(
    points=2.5,
    es="Un ejemplo justo en el umbral cuenta como activado: solo se corrige si su etiqueta es 0",
    en="An example exactly on the threshold counts as firing: it is corrected only if its label is 0",
)
def test_tie_counts_as_firing(student, rng):
    hint = Text(
        es="Aquí w · x es igual a b. ¿Qué responde el perceptrón?",
        en="Here w · x equals b. What does the perceptron answer?",
    )
    for d in (1, 4):
        for label, sign in ((0, 1), (1, 1), (0, -1), (1, -1)):
            w, b, x = example(rng, d)
            b, x = sign * abs(b), sign * np.sign(b) * x  # still a tie, with b of the wanted sign
            assert_step(student, w, b, x, label, 0.5, fires=1, hint=hint)
    for label in (0, 1):  # as when training begins
        assert_step(
            student, np.zeros(2), 0.0, np.array([0.5, -1.0]), label, 0.5, fires=1, hint=hint
        )


@check(
    points=4,
    es="El paso es correcto para cualquier dimensión, etiqueta y tasa de aprendizaje",
    en="The step is right for any dimension, label and learning rate",
)
def test_any_step(student, rng):
    for number, lr in enumerate(RATES):
        d = (1, 3, 6)[number % 3]
        for offset, fires in ((-0.5, 1), (0.5, 0)):
            for label in (0, 1):
                w, tie, x = example(rng, d)
                assert_step(student, w, tie + offset, x, label, lr, fires=fires)
    for b, fires in ((0.5, 1), (1.5, 0)):  # an example may be of ints, as those of a gate are
        for label in (0, 1):
            w, x = np.array([1.0, -2.0]), np.array([3, 1])
            assert_step(student, w, b, x, label, 0.5, fires=fires)


@check(
    points=1.5,
    es="El paso también es correcto muy cerca del umbral, y con números muy chicos, muy grandes o cero",
    en="The step is right very near the threshold, too, and with numbers very small, very large or zero",
)
def test_near_and_far(student, rng):
    for label in (0, 1):
        for offset in NEAR:
            w, tie, x = example(rng, d=3)
            assert_step(student, w, tie - offset, x, label, 0.25, fires=1)
            assert_step(student, w, tie + offset, x, label, 0.25, fires=0)
        for scale in SCALES:
            w, tie, x = example(rng, d=3)
            for offset, fires in ((-0.5, 1), (0.5, 0)):
                b = scale * (tie + offset)
                assert_step(student, scale * w, b, x, label, scale * 0.25, fires=fires)
                assert_step(student, w, b, scale * x, label, 0.25, fires=fires)
        for b, fires in ((-0.5, 1), (0.5, 0)):
            x = np.array([0.0, 1.5, -0.25])
            assert_step(student, np.zeros(3), b, x, label, 0.5, fires=fires)
            assert_step(student, x, b, np.zeros(3), label, 0.5, fires=fires)


@check(
    points=1,
    es="No modifica los arreglos que recibe, y el mismo paso da siempre lo mismo",
    en="It does not modify the arrays it takes, and the same step always gives the same",
)
def test_is_pure(student, rng):
    w, tie, x = example(rng, d=3)

    for offset, label in ((0.5, 1), (-0.5, 0), (0.5, 0), (-0.5, 1)):
        step(student, w, tie + offset, x, label, 0.25)  # an answer at all
        assert_pure(student.perceptron_step, w, tie + offset, x, label, 0.25)
