"""build_head: its outputs, and a loss that begins near log C."""

import numpy as np

from autograder.checks import as_layer, check, expect


@check(
    points=3,
    es="Hay una salida por clase, también con dos clases",
    en="There is one output per class, also with two classes",
)
def test_outputs(student):
    for n_classes in (5, 2):
        head = as_layer(student.build_head(4, n_classes))

        shape = np.shape(head.predict(np.zeros((3, 4), dtype="float32")))
        expect(
            shape == (3, n_classes),
            es=f"Con {n_classes} clases la salida de 3 ejemplos tiene forma {shape}, y debería ser "
            f"(3, {n_classes}).",
            en=f"With {n_classes} classes the output of 3 examples has shape {shape}, but it should "
            f"be (3, {n_classes}).",
        )


@check(
    points=3,
    es="Recibe índices de clase, y antes de aprender su pérdida está cerca de log C",
    en="It takes class indices, and before it learns its loss is near log C",
)
def test_first_loss(student):
    features = np.linspace(-0.01, 0.01, 40).reshape(10, 4).astype("float32")
    head = as_layer(student.build_head(4, 5))

    loss = np.ravel(head.invoke("evaluate", features, np.arange(10) % 5, verbose=0))[0]

    expect(
        abs(loss - np.log(5)) < 0.3,
        es=f"Con cinco clases la primera pérdida es {loss:.3f}, y debería estar cerca de "
        f"log 5 = {np.log(5):.3f}.",
        en=f"With five classes the first loss is {loss:.3f}, but it should be near "
        f"log 5 = {np.log(5):.3f}.",
    )
