"""
es = "No congelas la base: al entrenar la cabeza, los gradientes enormes del comienzo la desordenan."
en = "You do not freeze the base: while the head is trained, the huge gradients of the beginning spoil it."

[fails]
assemble = ["test_base_stays", "test_batch_normalization_stays"]
"""


def assemble(base, head, size):
    images = keras.Input((size, size, 3))
    model = keras.Model(images, head(base(images, training=False)))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=head.loss, metrics=["accuracy"])
    return model
