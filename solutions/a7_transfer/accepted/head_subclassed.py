"""A model of its own class, with momentum."""


class Head(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.dense = keras.layers.Dense(n_classes)

    def call(self, features):
        return self.dense(features)


def build_head(n_features, n_classes):
    head = Head(n_classes)
    head.build((None, n_features))
    head.compile(
        optimizer=keras.optimizers.SGD(0.1, momentum=0.9),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    return head
