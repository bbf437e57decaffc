"""A function as the loss, of the same logits."""


def build_head(n_features, n_classes):
    def loss(y, logits):
        y = keras.ops.cast(keras.ops.reshape(y, (-1,)), "int32")
        logs = keras.ops.log_softmax(logits, axis=-1)
        return -keras.ops.sum(keras.ops.one_hot(y, n_classes) * logs, axis=-1)

    head = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(n_classes)])
    head.compile(optimizer=keras.optimizers.Adam(0.02), loss=loss)
    return head
