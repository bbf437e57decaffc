"""gradient_descent: the closed form on a quadratic, any gradient, divergence above 2/L, purity."""

import numpy as np

from autograder.checks import (
    Code,
    Text,
    assert_close,
    assert_matches,
    assert_pure,
    check,
    expect,
)

GRADIENT = "lambda theta: A @ theta - c"


def quadratic(rng, d):
    """A (d, d) symmetric with eigenvalues from 0.5 to 4, the minimum (d,), and a start (d,) elsewhere."""
    turn, _ = np.linalg.qr(rng.normal(size=(d, d)))
    curvatures = np.linspace(0.5, 4.0, d) if d > 1 else np.array([4.0])
    minimum = rng.uniform(-2.0, 2.0, size=d)
    away = rng.uniform(0.5, 2.0, size=d) * rng.choice([-1.0, 1.0], size=d)
    return turn @ np.diag(curvatures) @ turn.T, minimum, minimum + turn @ away


@check(
    points=3.5,
    es="En una función cuadrática el camino es (I - ηA)ᵗ (θ₀ - θ*), en cualquier dimensión",
    en="On a quadratic function the path is (I - ηA)ᵗ (θ₀ - θ*), in any dimension",
)
def test_closed_form(student, rng):
    for d, steps in ((1, 4), (2, 9), (3, 1), (5, 6)):
        A, minimum, start = quadratic(rng, d)
        lr = float(rng.uniform(0.1, 0.4))
        shrink = np.eye(d) - lr * A
        powers = [np.linalg.matrix_power(shrink, t) for t in range(steps + 1)]
        want = np.array([minimum + power @ (start - minimum) for power in powers])

        path = student.gradient_descent(
            Code(GRADIENT, {"A": A, "c": A @ minimum}), start, lr, steps
        )

        assert_close(path, want)


@check(
    points=2,
    es="El camino es correcto para cualquier gradiente, no solo lineal",
    en="The path is right for any gradient, not just a linear one",
)
def test_any_gradient(student, reference, rng):
    for source in ("lambda t: np.sin(t) + c", "lambda t: t**3 - c", "lambda t: c / (1 + t @ t)"):
        c, start = rng.uniform(0.5, 1.0, size=4), rng.uniform(0.5, 1.5, size=4)
        assert_matches(
            student.gradient_descent,
            reference.gradient_descent,
            Code(source, {"c": c}),
            start,
            0.2,
            6,
        )


@check(
    points=2,
    es="Con una tasa menor que 2/L llega al mínimo; con una mayor se aleja, y no se detiene antes",
    en="With a rate below 2/L it reaches the minimum; with one above it goes away, and does not "
    "stop before",
)
def test_diverges_above_the_limit(student, rng):
    A, minimum, start = quadratic(rng, d=3)  # L = 4, so the limit is 0.5
    gradient = Code(GRADIENT, {"A": A, "c": A @ minimum})
    distance = {}
    for lr in (0.46, 0.54):
        path = student.gradient_descent(gradient, start, lr, 150)
        assert_close(path, np.zeros((151, 3)), atol=float("inf"))  # 151 finite points, whichever
        distance[lr] = float(np.linalg.norm(np.asarray(path)[-1] - minimum))
    expect(
        distance[0.46] < 1e-3,
        es="Con lr = 0.46 y L = 4, que es menos que 2/L, después de 150 pasos el camino sigue a "
        f"{distance[0.46]:.3g} del mínimo.",
        en="With lr = 0.46 and L = 4, which is below 2/L, after 150 steps the path is still "
        f"{distance[0.46]:.3g} away from the minimum.",
    )
    expect(
        distance[0.54] > 1e3,
        es="Con lr = 0.54 y L = 4, que es más que 2/L, el camino tiene que alejarse sin límite, y "
        f"después de 150 pasos está a {distance[0.54]:.3g} del mínimo.",
        en="With lr = 0.54 and L = 4, which is above 2/L, the path must go away without limit, "
        f"and after 150 steps it is {distance[0.54]:.3g} away from the minimum.",
    )


@check(
    points=1.5,
    es="theta0 queda como estaba, y la misma llamada da el mismo camino",
    en="theta0 is left as it was, and the same call gives the same path",
)
def test_is_pure(student, rng):
    A, minimum, start = quadratic(rng, d=3)
    gradient = Code(GRADIENT, {"A": A, "c": A @ minimum})

    path = student.gradient_descent(gradient, start, 0.2, 3)

    assert_close(path, np.zeros((4, 3)), atol=float("inf"))  # an answer at all
    hint = Text(
        es="Un -= sobre un arreglo escribe en el original. Parte de una copia de theta0.",
        en="A -= on an array writes into the original. Start from a copy of theta0.",
    )
    assert_pure(student.gradient_descent, gradient, start, 0.2, 3, hint=hint)
