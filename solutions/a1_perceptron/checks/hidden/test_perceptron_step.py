"""perceptron_step: right examples, ties, random steps of every kind, purity."""

import numpy as np

from autograder.checks import Text, assert_close, assert_pure, check, expect, parts


def step(student, *args):
    """The student's new w (as an array) and b, after the form of both was looked at."""
    w, b = parts(student.perceptron_step(*args), "w", "b")
    assert_close(w, np.zeros(len(args[0])), atol=float("inf"))  # (d,) finite numbers, whichever
    assert_close(b, 0.0, atol=float("inf"))
    return np.asarray(w), b


def example(rng, d):
    """w (d,), b and x (d,), in eighths, with w @ x = b exactly; neither b nor any x is zero."""
    w = rng.choice([-1.0, -0.5, 0.5, 1.0], size=d)
    x = rng.choice([-1.5, -0.75, -0.25, 0.25, 0.75, 1.5], size=d)
    if w @ x == 0:
        x[0] *= -1
    return w, float(w @ x), x


@check(
    points=2,
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
    points=2,
    es="Un ejemplo justo en el umbral cuenta como activado: solo se corrige si su etiqueta es 0",
    en="An example exactly on the threshold counts as firing: it is corrected only if its label is 0",
)
def test_tie_counts_as_firing(student, reference, rng):
    for label, sign in ((0, 1), (1, 1), (0, -1), (1, -1)):
        w, b, x = example(rng, d=4)
        b, x = sign * abs(b), sign * np.sign(b) * x  # still a tie, with b of the wanted sign
        want_w, want_b = reference.perceptron_step(w, b, x, label, 0.5)

        new_w, new_b = step(student, w, b, x, label, 0.5)

        hint = Text(
            es="Aquí w · x es igual a b. ¿Qué responde el perceptrón?",
            en="Here w · x equals b. What does the perceptron answer?",
        )
        assert_close(new_w, want_w, hint=hint)
        assert_close(new_b, want_b, hint=hint)


@check(
    points=3,
    es="El paso es correcto para cualquier dimensión, etiqueta y tasa de aprendizaje",
    en="The step is right for any dimension, label and learning rate",
)
def test_any_step(student, reference, rng):
    for d in (1, int(rng.integers(2, 4)), int(rng.integers(4, 8))):
        for offset in (-0.5, 0.5):
            for label in (0, 1):
                w, tie, x = example(rng, d)
                lr = float(rng.choice([0.125, 0.25, 2.0]))
                want_w, want_b = reference.perceptron_step(w, tie + offset, x, label, lr)

                new_w, new_b = step(student, w, tie + offset, x, label, lr)

                assert_close(new_w, want_w)
                assert_close(new_b, want_b)


@check(
    points=1,
    es="No modifica los arreglos que recibe, y el mismo paso da siempre lo mismo",
    en="It does not modify the arrays it takes, and the same step always gives the same",
)
def test_is_pure(student, rng):
    w, tie, x = example(rng, d=3)

    for offset, label in ((0.5, 1), (-0.5, 0)):
        step(student, w, tie + offset, x, label, 0.25)  # an answer at all
        assert_pure(student.perceptron_step, w, tie + offset, x, label, 0.25)
