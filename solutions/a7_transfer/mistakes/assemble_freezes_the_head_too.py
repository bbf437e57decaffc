"""
es = "Congelas el modelo completo, también la cabeza: no queda nada que aprenda."
en = "You freeze the whole model, the head as well: nothing is left to learn."

[fails]
assemble = ["test_base_stays"]
"""


def assemble(base, head, size):
    images = keras.Input((size, size, 3))
    model = keras.Model(images, head(base(images, training=False)))
    model.trainable = False
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=head.loss, metrics=["accuracy"])
    return model
