"""
es = "Con dos clases dejas una sola salida. Aquí son siempre n_classes salidas, también cuando n_classes es 2."
en = "With two classes you leave a single output. Here there are always n_classes outputs, also where n_classes is 2."

[fails]
build_head = ["test_outputs", "test_loss_fits_the_output", "test_learns"]
"""


def build_head(n_features, n_classes):
    if n_classes == 2:
        last, loss = keras.layers.Dense(1), keras.losses.BinaryCrossentropy(from_logits=True)
    else:
        last = keras.layers.Dense(n_classes)
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    head = keras.Sequential([keras.Input((n_features,)), last])
    head.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss, metrics=["accuracy"])
    return head
