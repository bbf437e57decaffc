"""logistic_loss_and_grad: values, gradients by two oracles, |z| of 1e3, purity."""

import numpy as np

from autograder.checks import (
    Text,
    assert_close,
    assert_gradients,
    assert_pure,
    central_differences,
    check,
    expect,
    parts,
)

SHAPES = ((7, 3), (5, 5), (1, 4), (6, 1), (9, 2))
# Probabilities may be kept away from 0 and 1: what that costs an ordinary loss, and a large gradient.
LOSS = {"rtol": 1e-5, "atol": 1e-5}
CLIPPED = 2e-6


def answer(student, w, b, X, y):
    return parts(student.logistic_loss_and_grad(w, b, X, y), "loss", "dw", "db")


def loss_of(w, b, X, y):
    """The loss by its definition in terms of z, in float64."""
    z = X @ w + b
    return float(np.mean(np.logaddexp(0, z) - y * z))


def problem(rng, n, d):
    """w (d,), b, X (n, d) and y (n,) with |z| of 3 at most and no weight near zero."""
    w = rng.uniform(0.3, 1.0, size=d) * rng.choice([-1.0, 1.0], size=d) / np.sqrt(d)
    b = float(rng.uniform(0.4, 1.0) * rng.choice([-1.0, 1.0]))
    y = rng.integers(0, 2, size=n)
    y[: n // 2] = np.arange(n // 2) % 2
    X = rng.normal(size=(n, d))
    return w, b, X / np.maximum(np.abs(X @ w) / 2, 1)[:, np.newaxis], y


@check(
    points=3,
    es="La pérdida es correcta para cualquier forma, con etiquetas enteras o decimales y con una "
    "sola clase",
    en="The loss is right for any shape, with labels as ints or floats, and with one class only",
)
def test_loss(student, rng):
    for n, d in SHAPES:
        w, b, X, y = problem(rng, n, d)
        for labels in (y, y.astype(float), np.ones(n, dtype=int), np.zeros(n)):
            loss, _, _ = answer(student, w, b, X, labels)
            assert_close(loss, loss_of(w, b, X, labels), **LOSS)


@check(
    points=3.5,
    es="El gradiente coincide con el de la solución, parámetro por parámetro",
    en="The gradient agrees with the solution's, parameter by parameter",
)
def test_gradient(student, reference, rng):
    for n, d in SHAPES:
        w, b, X, y = problem(rng, n, d)
        for labels in (y, np.ones(n)):
            _, want_dw, want_db = reference.logistic_loss_and_grad(w, b, X, labels)

            _, dw, db = answer(student, w, b, X, labels)

            assert_gradients([dw, db], [want_dw, want_db], names=["dw", "db"])


@check(
    points=3.5,
    es="El gradiente coincide con las diferencias centrales de la pérdida",
    en="The gradient agrees with the central differences of the loss",
)
def test_central_differences(student, rng):
    for n, d in SHAPES:
        w, b, X, y = problem(rng, n, d)

        _, dw, db = answer(student, w, b, X, y)

        want = [
            central_differences(lambda v, b=b, X=X, y=y: loss_of(v, b, X, y), w),
            central_differences(lambda v, w=w, X=X, y=y: loss_of(w, v, X, y), np.array(b)),
        ]
        assert_gradients([dw, db], want, names=["dw", "db"], rtol=1e-5, atol=1e-8)


@check(
    points=3,
    es="Con |z| de 1000 todo es finito: los gradientes son correctos, y equivocarse con confianza "
    "cuesta mucho",
    en="With |z| of 1000 everything is finite: the gradients are right, and being confidently "
    "wrong is costly",
)
def test_far_from_zero(student, rng):
    hint = Text(
        es="¿Qué pasa con e^z cuando z = 1000, y con log p cuando p es exactamente 0?",
        en="What becomes of e^z at z = 1000, and of log p where p is exactly 0?",
    )
    w = np.array([float(rng.choice([-1.0, 1.0])), 0.0])
    for z in (-1000.0, -750.0, 750.0, 1000.0):
        x = np.array([[z * w[0], 0.5]])
        p = float(z > 0)
        for label in (0, 1):
            loss, dw, db = answer(student, w, 0.0, x, np.array([label]))

            assert_close(loss, 0.0, atol=float("inf"), hint=hint)  # a finite number, whichever
            assert_close(dw, (p - label) * x[0], atol=CLIPPED * abs(z), hint=hint)
            assert_close(db, p - label, atol=CLIPPED, hint=hint)
            low, high = (0.0, 1e-4) if p == label else (10.0, abs(z))
            expect(
                low - 1e-6 <= float(loss) <= high * (1 + 1e-6),
                es=f"Con z = {z:g} y etiqueta {label}, la pérdida es {float(loss):.6g}; tiene que "
                f"estar entre {low:g} y {high:g}.",
                en=f"With z = {z:g} and label {label} the loss is {float(loss):.6g}; it must be "
                f"between {low:g} and {high:g}.",
            )
    w, b, X, y = problem(rng, 6, 2)
    X[:4] += np.outer(np.array([-900.0, 900.0, 900.0, -900.0]) - X[:4] @ w, w / (w @ w))  # extreme
    p = 1 / (1 + np.exp(-np.clip(X @ w + b, -100, 100)))
    loss, dw, db = answer(student, w, b, X, y)
    assert_close(loss, 0.0, atol=float("inf"), hint=hint)
    want = [X.T @ (p - y) / 6, np.mean(p - y)]
    allowed = CLIPPED * float(np.abs(X).max())
    assert_gradients([dw, db], want, names=["dw", "db"], atol=allowed, hint=hint)


@check(
    points=2,
    es="No modifica sus argumentos, y responde lo mismo dos veces",
    en="It does not modify its arguments, and answers the same twice",
)
def test_is_pure(student, rng):
    w, b, X, y = problem(rng, 6, 3)
    y = y.astype(float)

    loss, dw, db = answer(student, w, b, X, y)  # an answer at all, of the right shapes
    assert_close(loss, 0.0, atol=float("inf"))
    assert_close(dw, np.zeros(3), atol=float("inf"))
    assert_close(db, 0.0, atol=float("inf"))
    assert_pure(student.logistic_loss_and_grad, w, b, X, y)
