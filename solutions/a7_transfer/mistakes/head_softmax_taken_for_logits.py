"""
es = "La salida ya pasó por softmax, y a la pérdida le dices que son logits. Esta versión de Keras lo repara en silencio; otras no, y la red aprende poco."
en = "The output has been through a softmax, and you tell the loss that it is logits. This version of Keras repairs it in silence; others do not, and the network learns little."

[fails]
build_head = ["test_loss_fits_the_output"]
"""


def build_head(n_features, n_classes):
    head = keras.Sequential(
        [keras.Input((n_features,)), keras.layers.Dense(n_classes, activation="softmax")]
    )
    head.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return head
