"""A class that calls one after the other."""


class Assembled(keras.Model):
    def __init__(self, base, head):
        super().__init__()
        self.base, self.head = base, head

    def call(self, images):
        return self.head(self.base(images, training=False))


def assemble(base, head, size):
    base.trainable = False
    model = Assembled(base, head)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss=head.loss, metrics=["accuracy"])
    return model
