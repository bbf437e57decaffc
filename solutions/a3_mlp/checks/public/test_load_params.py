"""load_params: three small layers, in a model that has others without weights among them."""

import numpy as np

from autograder.checks import Text, assert_close, check


@check(
    points=2,
    es="Después de la llamada, el modelo tiene los pesos de params, capa por capa",
    en="After the call the model has the weights of params, layer by layer",
)
def test_loads(student):
    params = [
        (np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.array([-1.0, -2.0, -3.0])),
        (np.array([[1.0], [0.0], [-1.0]]), np.array([0.5])),
        (np.array([[7.0, 8.0]]), np.array([9.0, 10.0])),
    ]
    model = student.borrowed_model(2, 3, 1, 2)

    student.load_params(model, params)

    hint = Text(
        es="Compara model.get_weights() antes y después de tu llamada.",
        en="Compare model.get_weights() before and after your call.",
    )
    arrays = [array for pair in params for array in pair]
    for got, want in zip(model.invoke("get_weights"), arrays, strict=True):
        assert_close(got, want, hint=hint)
