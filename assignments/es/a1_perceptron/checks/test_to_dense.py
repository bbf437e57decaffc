"""to_dense: a perceptron with two inputs."""

import numpy as np

from autograder.checks import Text, assert_close, check, parts


@check(
    points=0.5,
    es="El kernel son los pesos puestos en una columna, con forma (d, 1)",
    en="The kernel is the weights put in one column, of shape (d, 1)",
)
def test_kernel(student):
    kernel, _ = parts(student.to_dense(np.array([1.0, 2.0]), 0.5), "kernel", "bias")

    assert_close(kernel, [[1.0], [2.0]])


@check(
    points=0.5,
    es="El sesgo hace lo mismo que hacía el umbral, y tiene forma (1,)",
    en="The bias does what the threshold did, and has shape (1,)",
)
def test_bias(student):
    _, bias = parts(student.to_dense(np.array([1.0, 2.0]), 0.5), "kernel", "bias")

    hint = Text(
        es="El perceptrón resta b; Dense suma su sesgo.",
        en="The perceptron subtracts b; Dense adds its bias.",
    )
    assert_close(bias, [-0.5], hint=hint)
