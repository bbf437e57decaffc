"""
es = "Usas el error cuadrático contra el número de la clase, como si la clase 4 fuera el doble de la 2."
en = "You use the squared error against the number of the class, as if class 4 were twice class 2."

[fails]
build_head = ["test_first_loss", "test_loss_fits_the_output", "test_learns"]
"""


def build_head(n_features, n_classes):
    head = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(n_classes)])
    head.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse", metrics=["accuracy"])
    return head
