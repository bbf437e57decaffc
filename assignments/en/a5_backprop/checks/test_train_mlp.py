"""train_mlp: the form of the answer, and three clouds of points that are easy to tell apart."""

import numpy as np

from autograder.checks import Generator, assert_close, check, expect, learning, parts, showing

# Of the solution, mean over 100 seeds: the loss after some of the epochs.
USUAL = [(1, 0.113), (2, 0.059), (3, 0.04), (5, 0.023), (10, 0.011), (20, 0.005), (60, 0.002)]
CENTRES = np.array([[2.0, 0.0], [-1.0, 2.0], [-1.0, -2.0]])


def clouds():
    """X (21, 2) around three centres, and y (21,)."""
    angles = np.linspace(0.0, 6.0, 7)
    ring = 0.3 * np.column_stack([np.cos(angles), np.sin(angles)])
    return np.concatenate([centre + ring for centre in CENTRES]), np.repeat([0, 1, 2], 7)


@check(
    points=1.5,
    es="Entrega un par (W, b) por capa, con las formas de sizes, y una pérdida por época",
    en="It gives one pair (W, b) per layer, in the shapes of sizes, and one loss per epoch",
)
def test_form(student):
    X, y = clouds()

    answer = student.train_mlp(X, y, [2, 5, 4, 3], 0.1, 8, 6, Generator(0))

    params, losses = parts(answer, "params", "losses")
    pairs = parts(params, "(W1, b1)", "(W2, b2)", "(W3, b3)")
    for pair, shape in zip(pairs, ((2, 5), (5, 4), (4, 3)), strict=True):
        W, b = parts(pair, "W", "b")
        assert_close(W, np.zeros(shape), atol=float("inf"))  # finite numbers, whichever
        assert_close(b, np.zeros(shape[1]), atol=float("inf"))
    assert_close(losses, np.zeros(6), atol=float("inf"))


@check(
    points=1.5,
    es="Aprende a distinguir tres grupos de puntos: la pérdida termina bajo 0.1",
    en="It learns to tell three clouds of points apart: the loss ends below 0.1",
)
def test_learns_three_clouds(student):
    X, y = clouds()

    answer = student.train_mlp(X, y, [2, 16, 3], 0.2, 8, 60, Generator(1))

    _, losses = parts(answer, "params", "losses")
    assert_close(losses, np.zeros(60), atol=float("inf"))
    last = float(losses[-1])
    with showing(learning(losses, USUAL)):
        expect(
            last < 0.1,
            es=f"Después de 60 épocas la pérdida es {last:.3f}; con estos datos baja de 0.1.",
            en=f"After 60 epochs the loss is {last:.3f}; on these data it falls below 0.1.",
        )
