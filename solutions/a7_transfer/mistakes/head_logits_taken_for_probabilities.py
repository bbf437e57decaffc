"""
es = "La salida son logits, y la pérdida los toma por probabilidades. Falta from_logits=True, o softmax en la última capa."
en = "The output is logits, and the loss takes them for probabilities. from_logits=True is missing, or a softmax in the last layer."

[fails]
build_head = ["test_first_loss", "test_loss_fits_the_output", "test_learns"]
"""


def build_head(n_features, n_classes):
    head = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(n_classes)])
    head.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return head
