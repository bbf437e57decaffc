"""
es = "Preprocesas dentro del modelo, y las imágenes ya venían preprocesadas."
en = "You preprocess inside the model, and the images came preprocessed already."

[fails]
assemble = ["test_values"]
"""


def assemble(base, head, size):
    base.trainable = False
    images = keras.Input((size, size, 3))
    mean = keras.ops.convert_to_tensor([103.939, 116.779, 123.68])
    model = keras.Model(images, head(base(images[..., ::-1] - mean, training=False)))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=head.loss, metrics=["accuracy"])
    return model
