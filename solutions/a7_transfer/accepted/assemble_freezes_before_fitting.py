"""The flag is set after compiling, yet before the first fit, which is what counts."""


def assemble(base, head, size):
    images = keras.Input((size, size, 3))
    model = keras.Model(images, head(base(images, training=False)))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=head.loss)
    base.trainable = False
    return model
