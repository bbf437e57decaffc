"""Two layers with dropout between them."""


def build_head(n_features, n_classes):
    head = keras.Sequential()
    head.add(keras.Input((n_features,)))
    head.add(keras.layers.Dense(32, activation="relu"))
    head.add(keras.layers.Dropout(0.2))
    head.add(keras.layers.Dense(n_classes, activation="softmax"))
    head.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(),
        metrics=["accuracy"],
    )
    return head
