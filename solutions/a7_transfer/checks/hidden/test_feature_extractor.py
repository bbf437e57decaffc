"""feature_extractor: the same weights from the same file, average pooled, and frozen."""

import numpy as np

from autograder.checks import as_layer, assert_close, check, expect


@check(
    points=5,
    es="Con los pesos de un archivo entrega lo mismo que VGG16, promediado",
    en="With the weights of a file it gives the same as VGG16, averaged",
)
def test_weights_of_a_file(student, reference, rng):
    seed = int(rng.integers(1000))
    images = rng.uniform(-120, 140, size=(2, 64, 64, 3)).astype("float32")
    want = reference.feature_extractor(reference.random_weights(seed), 64)(images)

    got = as_layer(student.feature_extractor(student.random_weights(seed), 64))(images)

    assert_close(got, want, rtol=1e-3, atol=1e-4 * float(np.abs(want).max()))


@check(
    points=2,
    es="Está congelado: entrenarlo un paso no lo cambia",
    en="It is frozen: training it for a step does not change it",
)
def test_frozen(student, rng):
    base = as_layer(student.feature_extractor(None, 32))
    images = rng.uniform(-120, 140, size=(2, 32, 32, 3)).astype("float32")

    before = np.asarray(base(images))
    base.invoke("compile", optimizer="adam", loss="mse")
    base.fit(images, np.ones(before.shape, dtype="float32"))
    after = np.asarray(base(images))

    expect(
        np.array_equal(before, after),
        es="Después de un paso de entrenamiento el modelo entrega otra cosa: no está congelado.",
        en="After one step of training the model gives something else: it is not frozen.",
    )
