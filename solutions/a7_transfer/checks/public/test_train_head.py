"""train_head: one loss an epoch, which goes down."""

import numpy as np

from autograder.checks import as_layer, check, expect

X = np.array([[0.0, 1.0], [0.1, 0.9], [1.0, 0.0], [0.9, 0.2], [0.2, 1.1], [1.1, 0.1], [0.0, 0.8]])
Y = np.array([0, 0, 1, 1, 0, 1, 0])


def history(answer):
    """The numbers of each epoch by name, out of what fit returned; anything else fails."""
    numbers = answer if isinstance(answer, dict) else None
    if hasattr(answer, "get") and numbers is None:
        numbers = answer.get("history")
    expect(
        isinstance(numbers, dict) and all(isinstance(each, list) for each in numbers.values()),
        es="train_head debería devolver lo que devuelve fit.",
        en="train_head should return what fit returns.",
    )
    return numbers


@check(
    points=3,
    es="Devuelve una pérdida por época, y con el entrenamiento baja",
    en="It returns one loss an epoch, and it goes down with training",
)
def test_history(student):
    head = as_layer(student.borrowed_head(2, 2))

    losses = history(student.train_head(head, X.astype("float32"), Y, None, 12)).get("loss", [])

    expect(
        len(losses) == 12 and losses[-1] < losses[0],
        es=f"Se pidieron 12 épocas, y hay {len(losses)} pérdidas: deberían ser 12 y bajar.",
        en=f"12 epochs were asked for, and there are {len(losses)} losses: 12, going down, are wanted.",
    )
