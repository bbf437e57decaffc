"""binary_cross_entropy_from_logits: probabilities of 3/4, 1/2 and 9/10."""

import numpy as np

from autograder.checks import Text, assert_close, check, expect


@check(
    points=2,
    es="El resultado es el promedio de -log p de la clase correcta, un solo número",
    en="The result is the mean of -log p of the right class, a single number",
)
def test_values(student):
    y = np.array([1.0, 0.0, 1.0], dtype="float32")
    z = np.log([3.0, 1.0, 9.0]).astype("float32")  # p: 3/4, 1/2, 9/10
    want = (np.log(4 / 3) + np.log(2) + np.log(10 / 9)) / 3

    got = student.binary_cross_entropy_from_logits(y, z)

    assert_close(got, want, rtol=1e-5, atol=1e-6)


@check(
    points=1,
    es="La derivada automática por cada logit es (p - y) / N",
    en="The automatic derivative by each logit is (p - y) / N",
)
def test_derivative(student):
    y = np.array([1.0, 0.0], dtype="float32")
    z = np.log([3.0, 9.0]).astype("float32")  # p: 3/4, 9/10

    got = student.loss_gradient(y, z)

    expect(
        got is not None,
        es="Tu pérdida no depende de z para la derivada automática: una parte no pasa por `keras.ops`.",
        en="To the automatic derivative your loss does not depend on z: some part is not in `keras.ops`.",
    )
    hint = Text(
        es="¿El promedio es sobre los N ejemplos?",
        en="Is the mean over the N examples?",
    )
    assert_close(got, [-0.125, 0.45], rtol=1e-5, atol=1e-6, hint=hint)
