"""
es = "Usas una copia nueva de la base, con pesos al azar: clone_model no copia los pesos."
en = "You use a fresh copy of the base, with random weights: clone_model does not copy the weights."

[fails]
assemble = ["test_values"]
"""


def assemble(base, head, size):
    base = keras.models.clone_model(base)
    base.trainable = False
    images = keras.Input((size, size, 3))
    model = keras.Model(images, head(base(images, training=False)))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=head.loss, metrics=["accuracy"])
    return model
