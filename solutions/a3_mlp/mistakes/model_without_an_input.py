"""
es = "Tu modelo no sabe cuántas columnas tiene la entrada, así que no tiene pesos hasta la primera llamada. Ponle keras.Input((d,)) al comienzo."
en = "Your model does not know how many columns the input has, so it has no weights until the first call. Put keras.Input((d,)) at its beginning."

[fails]
build_mlp = ["test_weights"]
"""

import keras


def build_mlp(sizes, activations):
    layers = [keras.layers.Dense(n, activation=f) for n, f in zip(sizes[1:], activations)]
    return keras.Sequential(layers)
