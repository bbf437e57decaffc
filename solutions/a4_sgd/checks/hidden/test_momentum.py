"""Momentum: several steps, several variables, any momentum.

The right answer is computed here, by NumPy.
"""

import numpy as np

from autograder.checks import Text, assert_close, check, parts

EXERCISE = "Momentum"
CLOSE = {"rtol": 1e-4, "atol": 1e-5}


def case(rng, shapes, n_steps):
    """The variables' start and, for each step, their gradients: float32 arrays, in quarters."""

    def draw(shape):
        return (rng.integers(1, 9, size=shape) / 4 * rng.choice([-1, 1], size=shape)).astype(
            "float32"
        )

    start = [draw(shape) for shape in shapes]
    return start, [[draw(shape) for shape in shapes] for _ in range(n_steps)]


def expected(start, steps, lr, momentum):
    """The variables after each step, in float64."""
    values = [value.astype(float) for value in start]
    velocities = [np.zeros_like(value) for value in values]
    after = []
    for gradients in steps:
        velocities = [
            momentum * v - lr * g.astype(float) for v, g in zip(velocities, gradients, strict=True)
        ]
        values = [value + v for value, v in zip(values, velocities, strict=True)]
        after.append(values)
    return after


def assert_steps(optimizer, start, steps, lr, momentum, hint=None):
    answer = optimizer.apply_gradients(start, steps)
    after = parts(answer, *(f"w{t}" for t in range(1, len(steps) + 1)))
    for values, want in zip(after, expected(start, steps, lr, momentum), strict=True):
        for value, right in zip(parts(values, *map(str, range(len(want)))), want, strict=True):
            assert_close(value, right, hint=hint, **CLOSE)


@check(
    points=3,
    es="Varios pasos con gradientes distintos llevan a los mismos valores que la fórmula",
    en="Several steps with different gradients lead to the same values as the formula",
)
def test_several_steps(student, rng):
    for shape, lr in (((4,), 0.1), ((3, 2), 0.05)):
        start, steps = case(rng, [shape], 6)
        assert_steps(student.Momentum(lr), start, steps, lr, 0.9)


@check(
    points=2,
    es="Cada variable tiene su propia velocidad, cualquiera que sea su forma",
    en="Each variable has a velocity of its own, whatever its shape",
)
def test_several_variables(student, rng):
    hint = Text(
        es="Aquí hay varias variables a la vez.",
        en="Here there are several variables at once.",
    )
    for shapes in ([(2,), (2,), (2,)], [(3, 2), (2,), (), (2, 2, 2)]):
        start, steps = case(rng, shapes, 4)
        assert_steps(student.Momentum(0.1), start, steps, 0.1, 0.9, hint)


@check(
    points=2,
    es="Usa el momentum que recibe; con momentum 0 es descenso de gradiente",
    en="It uses the momentum that it is given; with momentum 0 it is gradient descent",
)
def test_any_momentum(student, rng):
    for momentum in (0.5, 0.0, 0.75):
        start, steps = case(rng, [(3,)], 4)
        optimizer = student.Momentum(0.25, momentum=momentum)
        assert_steps(optimizer, start, steps, 0.25, momentum)


@check(
    points=1,
    es="Dos optimizadores no comparten nada: cada uno parte con velocidad cero",
    en="Two optimizers share nothing: each starts from velocity zero",
)
def test_two_optimizers(student, rng):
    for lr in (0.1, 0.2):
        start, steps = case(rng, [(3,)], 3)
        optimizer = student.Momentum(learning_rate=lr)
        assert_steps(optimizer, start, steps, lr, 0.9)
