"""fine_tune: which weights move in one step, at which rate, and in the very same model."""

import numpy as np

from autograder.checks import as_layer, check, expect


def moved(model):
    """Whether each weight changes in one step of fit, from the image on."""
    images = np.random.default_rng(1).normal(size=(6, 8, 8, 3)).astype("float32")
    before = model.invoke("get_weights")
    model.fit(images, np.array([0, 1, 2, 0, 1, 2]), batch_size=6)
    after = model.invoke("get_weights")
    return [bool((a != b).any()) for a, b in zip(before, after, strict=True)]


@check(
    points=4,
    es="Se mueven exactamente las últimas n capas con pesos, esté congelado el modelo o no",
    en="Exactly the last n layers with weights move, whether the model was frozen or not",
)
def test_exactly_the_last(student):
    for frozen, n in ((True, 3), (False, 1), (True, 5), (False, 4)):
        model = student.stack(frozen)
        as_layer(student.fine_tune(model, n, 0.01))

        got = moved(model)[::2]
        expect(
            got == [False] * (5 - n) + [True] * n,
            es=f"Con n_layers = {n} se mueven {got}, de 5 capas con pesos.",
            en=f"With n_layers = {n} there move {got}, of 5 layers with weights.",
        )


@check(
    points=2,
    es="Una capa que es a su vez un modelo cuenta como una, con todo lo que tiene adentro",
    en="A layer that is itself a model counts as one, with all that is inside",
)
def test_nested(student):
    for frozen, n in ((True, 2), (False, 1)):
        model = student.nest(frozen)
        as_layer(student.fine_tune(model, n, 0.01))

        got = moved(model)[::2]
        want = [False, True, True, True] if n == 2 else [False, False, False, True]
        expect(
            got == want,
            es=f"Con n_layers = {n} se mueven {got}; se espera {want}. El segundo y el tercero están "
            "dentro de un modelo.",
            en=f"With n_layers = {n} there move {got}; {want} is expected. The second and the third "
            "are inside a model.",
        )


@check(
    points=3,
    es="Queda compilado con la tasa lr y la misma pérdida",
    en="It is compiled with the rate lr and the same loss",
)
def test_rate(student, rng):
    lr = float(rng.uniform(1e-4, 1e-3))
    model = student.stack(True)
    images = rng.normal(size=(6, 8, 8, 3)).astype("float32")
    labels = np.array([0, 1, 2, 0, 1, 2])
    loss = float(np.ravel(model.invoke("evaluate", images, labels, verbose=0))[0])
    as_layer(student.fine_tune(model, 2, lr))

    optimizer = model.get("optimizer")
    rate = np.asarray(optimizer.get("learning_rate") if hasattr(optimizer, "get") else None)
    expect(
        rate.shape == () and rate.dtype.kind == "f" and abs(float(rate) - lr) < 1e-5 * lr + 1e-9,
        es=f"La tasa del optimizador es {rate}, y debería ser {lr:.6g}.",
        en=f"The optimizer's rate is {rate}, and it should be {lr:.6g}.",
    )
    again = float(np.ravel(model.invoke("evaluate", images, labels, verbose=0))[0])
    expect(
        abs(again - loss) < 1e-4 * (1 + loss),
        es=f"Con los mismos pesos la pérdida era {loss:.4f} y ahora es {again:.4f}.",
        en=f"With the same weights the loss was {loss:.4f} and is now {again:.4f}.",
    )
