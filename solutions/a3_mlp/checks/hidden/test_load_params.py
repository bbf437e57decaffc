"""load_params: any widths, square ones too, twice in a row, and the output of the model."""

import itertools

import numpy as np

from autograder.checks import Text, assert_close, assert_pure, check


def network(rng, sizes):
    """params of a network, with biases of a size that shows."""
    return [
        (
            rng.normal(size=(n_in, n_out)),
            rng.uniform(0.3, 1.0, size=n_out) * rng.choice([-1.0, 1.0], size=n_out),
        )
        for n_in, n_out in itertools.pairwise(sizes)
    ]


@check(
    points=1.5,
    es="Los pesos son los de params con cualquier ancho, también si todas las capas son cuadradas",
    en="The weights are those of params at any width, also where all layers are square",
)
def test_any_widths(student, rng):
    for sizes in ((3, 3, 3), (2, 5, 4), (3, 3, 3, 3), (4, 5, 2, 3), (2, 1, 6, 1)):
        params = network(rng, sizes)
        make = student.plain_model if len(sizes) == 3 else student.borrowed_model
        model = make(*sizes)

        student.load_params(model, params)

        arrays = [array for pair in params for array in pair]
        for got, want in zip(model.invoke("get_weights"), arrays, strict=True):
            assert_close(got, want, rtol=1e-5)


@check(
    points=1.5,
    es="El mismo modelo calcula con los pesos nuevos, también al cargarlo otra vez, y params no cambia",
    en="The very model computes with the new weights, also when loaded again, and params does not change",
)
def test_same_output(student, rng):
    sizes = (3, 5, 4, 2)
    model = student.borrowed_model(*sizes)
    X = rng.normal(size=(6, 3))
    hint = Text(
        es="Se llama al modelo que recibiste, no a uno nuevo.",
        en="The model that you were given is called, not a new one.",
    )
    for params in (network(rng, sizes), tuple(network(rng, sizes))):
        student.load_params(model, params)

        (W1, b1), (W2, b2), (W3, b3) = params
        want = np.tanh(np.tanh(X @ W1 + b1) @ W2 + b2) @ W3 + b3
        assert_close(model(X.astype("float32")), want, rtol=1e-4, atol=1e-5, hint=hint)
    assert_pure(student.load_params, model, params)
