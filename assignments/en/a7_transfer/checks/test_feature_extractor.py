"""feature_extractor: its parameters and the shape of what comes out."""

import numpy as np

from autograder.checks import as_layer, check, expect

PARAMETERS = 14_714_688


@check(
    points=3,
    es="Son las trece convoluciones de VGG16 y nada más: 14 714 688 parámetros",
    en="It is the thirteen convolutions of VGG16 and nothing else: 14,714,688 parameters",
)
def test_parameters(student):
    base = as_layer(student.feature_extractor(None, 32))

    count = base.invoke("count_params")
    expect(
        count == PARAMETERS,
        es=f"Tu modelo tiene {count} parámetros, y sin la parte superior son {PARAMETERS}.",
        en=f"Your model has {count} parameters, and without the top there are {PARAMETERS}.",
    )


@check(
    points=2,
    es="De cada imagen sale un vector de 512 números",
    en="Of each image comes a vector of 512 numbers",
)
def test_shape(student):
    base = as_layer(student.feature_extractor(None, 48))

    shape = np.shape(base(np.zeros((1, 48, 48, 3), dtype="float32")))
    expect(
        shape == (1, 512),
        es=f"De una imagen de 48 por 48 sale un arreglo de forma {shape}, y debería ser (1, 512).",
        en=f"Of one image of 48 by 48 comes an array of shape {shape}, but it should be (1, 512).",
    )
