"""
es = "Congelas solo las convoluciones: la normalización por lotes de la base sigue aprendiendo, y sus promedios se mueven."
en = "You freeze the convolutions alone: the batch normalisation of the base goes on learning, and its averages move."

[fails]
assemble = ["test_batch_normalization_stays"]
"""


def assemble(base, head, size):
    for layer in base.layers:
        if isinstance(layer, keras.layers.Conv2D):
            layer.trainable = False
    images = keras.Input((size, size, 3))
    model = keras.Model(images, head(base(images)))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=head.loss, metrics=["accuracy"])
    return model
