"""build_head: the loss fits what comes out, by what it is told and by what it does; and it learns."""

import numpy as np

from autograder.checks import as_layer, check, expect


def problem(rng, n, d, n_classes, noise=0.4):
    """Features around a centre of each class, and their classes."""
    centres = rng.normal(size=(n_classes, d))
    y = rng.permutation(np.arange(n) % n_classes)
    return (centres[y] + noise * rng.normal(size=(n, d))).astype("float32"), y


def are_probabilities(outputs):
    return bool(outputs.min() >= 0 and np.abs(outputs.sum(axis=1) - 1).max() < 1e-3)


def predicted(head, X, n_classes):
    """The head's outputs, (N, n_classes) finite numbers; anything else fails."""
    outputs = np.asarray(head.predict(X))
    expect(
        outputs.shape == (len(X), n_classes) and outputs.dtype.kind == "f",
        es=f"De {len(X)} ejemplos y {n_classes} clases sale un arreglo de forma {outputs.shape}.",
        en=f"Of {len(X)} examples and {n_classes} classes comes an array of shape {outputs.shape}.",
    )
    expect(
        np.isfinite(outputs).all(),
        es="Hay salidas que no son números finitos.",
        en="There are outputs that are no finite numbers.",
    )
    return outputs


def cross_entropy(outputs, y):
    """The mean cross-entropy of probabilities, or of logits."""
    outputs = outputs.astype(float)
    if are_probabilities(outputs):
        return float(-np.log(outputs[np.arange(len(y)), y]).mean())
    shifted = outputs - outputs.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-logs[np.arange(len(y)), y].mean())


def told_of_logits(head):
    """What the loss is told of the outputs; None where it does not say."""
    loss = head.get("loss")
    if isinstance(loss, str):
        return False if loss == "sparse_categorical_crossentropy" else None
    if not callable(loss):
        return None
    try:
        settings = loss.invoke("get_config")
    except Exception:
        return None
    return settings.get("from_logits") if isinstance(settings, dict) else None


@check(
    points=6,
    es="La pérdida es la entropía cruzada de lo que sale, sean logits o probabilidades",
    en="The loss is the cross-entropy of what comes out, be it logits or probabilities",
)
def test_loss_fits_the_output(student, rng):
    for n_classes in (4, 2):
        X, y = problem(rng, 21, 6, n_classes)
        head = as_layer(student.build_head(6, n_classes))
        outputs = predicted(head, 2 * X, n_classes)

        got = float(np.ravel(head.invoke("evaluate", 2 * X, y, verbose=0))[0])
        want = cross_entropy(outputs, y)

        told = told_of_logits(head)
        kind = are_probabilities(outputs)
        expect(
            told is None or told != kind,
            es=f"Tu red entrega {'probabilidades' if kind else 'logits'}, y a la pérdida se le dice "
            f"from_logits={told}.",
            en=f"Your network gives {'probabilities' if kind else 'logits'}, and the loss is told "
            f"from_logits={told}.",
        )
        expect(
            abs(got - want) < 1e-3 * (1 + want),
            es=f"La pérdida es {got:.4f}, y la entropía cruzada de las salidas es {want:.4f}.",
            en=f"The loss is {got:.4f}, and the cross-entropy of the outputs is {want:.4f}.",
        )


@check(
    points=6,
    es="Aprende: se ajusta a 50 ejemplos, con dos clases y con más",
    en="It learns: it fits 50 examples, with two classes and with more",
)
def test_learns(student, rng):
    for n_classes in (2, 5):
        X, y = problem(rng, 50, 12, n_classes, noise=0.2)
        head = as_layer(student.build_head(12, n_classes))
        head.fit(X, y, epochs=40, batch_size=5)

        accuracy = float((predicted(head, X, n_classes).argmax(axis=1) == y).mean())
        expect(
            accuracy >= 0.95,
            es=f"Después de 40 épocas acierta {accuracy:.0%} de los 50 ejemplos con que aprendió, "
            f"de {n_classes} clases bien separadas.",
            en=f"After 40 epochs it is right on {accuracy:.0%} of the 50 examples it learned from, "
            f"of {n_classes} classes that lie well apart.",
        )
