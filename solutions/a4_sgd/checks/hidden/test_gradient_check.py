"""gradient_check: true gradients pass, planted errors do not, the error's value, theta as it was.

True gradients have no tiny components, so that round-off is far below what is asked.
"""

import numpy as np

from autograder.checks import Code, assert_close, check, expect

F = "lambda t: np.sin(t) @ c + 0.5 * t @ A @ t"


def problem(rng, d):
    """A function, a point (d,) and the gradient there (d,): no component below 0.3, all curved."""
    while True:
        half = rng.uniform(-0.5, 0.5, size=(d, d))
        A = half + half.T + np.diag(rng.uniform(3.0, 4.0, size=d))
        c, theta = rng.uniform(0.5, 1.0, size=d), rng.uniform(-1.0, 1.0, size=d)
        gradient = c * np.cos(theta) + A @ theta
        if np.abs(gradient).min() > 0.3:
            return Code(F, {"A": A, "c": c}), theta, gradient


def checked(student, *args, **kwargs):
    """The student's error as a float, after its form was looked at."""
    error = student.gradient_check(*args, **kwargs)
    assert_close(error, 0.0, atol=float("inf"))  # a finite number, whichever
    return float(error)


@check(
    points=2,
    es="Un gradiente verdadero pasa con un error menor que 1e-7, en cualquier dimensión",
    en="A true gradient passes with an error below 1e-7, in any dimension",
)
def test_accepts_the_true_gradient(student, rng):
    for d in (1, 2, 4, 7):
        f, theta, gradient = problem(rng, d)
        error = checked(student, f, theta, gradient)
        expect(
            error < 1e-7,
            es=f"El gradiente es el verdadero, y tu error es {error:.3g}. Con diferencias "
            "centrales en float64 queda muy por debajo de 1e-7.",
            en=f"The gradient is the true one, and your error is {error:.3g}. With central "
            "differences in float64 it is far below 1e-7.",
        )


@check(
    points=1.5,
    es="Una componente de la que la función no depende no causa problemas: ahí se divide por 1e-8",
    en="A component that the function does not depend on causes no trouble: there 1e-8 divides",
)
def test_zero_component(student, rng):
    for d in (2, 5):
        f, theta, gradient = problem(rng, d)
        wider = Code(f"lambda t: ({F})(t[:-1])", dict(f.names))
        error = checked(student, wider, np.append(theta, 0.75), np.append(gradient, 0.0))
        expect(
            error < 1e-7,
            es=f"La última derivada es 0 y la diferencia también; tu error es {error:.3g}.",
            en=f"The last derivative is 0 and so is the difference; your error is {error:.3g}.",
        )
        # |5e-9 - 0| / max(5e-9, 1e-8): a derivative that is as good as 0, against a difference of 0
        nearly = checked(student, wider, np.append(theta, 0.75), np.append(gradient, 5e-9))
        assert_close(nearly, 0.5, rtol=1e-3)


@check(
    points=2,
    es="Un gradiente con una sola componente equivocada no pasa, aunque esa componente sea pequeña",
    en="A gradient with a single wrong component does not pass, even if that component is small",
)
def test_rejects_a_planted_error(student, rng):
    for d, wrong in ((3, 0), (3, 1), (3, 2), (6, int(rng.integers(6)))):
        slopes = rng.uniform(500.0, 1000.0, size=d) * rng.choice([-1.0, 1.0], size=d)
        slopes[wrong] = 0.5
        gradient = slopes.copy()
        gradient[wrong] *= 1.2  # |0.6 - 0.5| / (0.6 + 0.5) = 0.0909
        error = checked(
            student, Code("lambda t: t @ c", {"c": slopes}), rng.normal(size=d), gradient
        )
        expect(
            error > 0.05,
            es=f"La componente {wrong} debería ser 0.5 y el gradiente dice 0.6; las demás están "
            f"bien y son muy grandes. Tu error es {error:.3g}, como si nada pasara.",
            en=f"Component {wrong} should be 0.5 and the gradient says 0.6; the others are right "
            f"and very large. Your error is {error:.3g}, as if nothing were wrong.",
        )


@check(
    points=2.5,
    es="El error es el máximo de |a - n| / max(|a| + |n|, 1e-8), también para gradientes muy equivocados",
    en="The error is the maximum of |a - n| / max(|a| + |n|, 1e-8), also for gradients that are "
    "very wrong",
)
def test_value(student, rng):
    for d in (1, 3, 5):
        f, theta, right = problem(rng, d)
        doubled = [right * np.where(np.arange(d) == j, 2.0, 1.0) for j in range(d)]
        shifted = right + rng.uniform(0.2, 1.0, size=d)
        for wrong in (-0.5 * right, shifted, *doubled, 0 * right):
            want = float(np.max(np.abs(wrong - right) / (np.abs(wrong) + np.abs(right))))
            assert_close(checked(student, f, theta, wrong), want, rtol=3e-4, atol=3e-5)


@check(
    points=1,
    es="theta y grad quedan como estaban",
    en="theta and grad are left as they were",
)
def test_leaves_theta_alone(student, rng):
    f, theta, gradient = problem(rng, 4)

    gradient_check = student.gradient_check

    outcome = gradient_check.outcome(f, theta, gradient, echo=True)

    if outcome.status != "returned":
        raise gradient_check.fail(outcome)
    assert_close(outcome.value, 0.0, atol=float("inf"))  # an answer at all
    # Moving a component there and back may leave round-off: that is not held against anybody.
    for before, after, name in zip(
        (theta, gradient), outcome.echo[1:3], ("theta", "grad"), strict=False
    ):
        expect(
            np.shape(after) == before.shape and np.allclose(after, before, rtol=1e-9, atol=1e-12),
            es=f"Después de la llamada, {name} ya no es el mismo arreglo de números. Trabaja sobre "
            "una copia, o devuelve cada componente a su valor antes de mover la siguiente.",
            en=f"After the call {name} does not hold the same numbers any more. Work on a copy, or "
            "put each component back to its value before moving the next.",
        )
