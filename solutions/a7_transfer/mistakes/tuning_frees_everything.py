"""
es = "Dejas entrenables todas las capas, y no solo las últimas."
en = "You make all layers trainable, and not only the last ones."

[fails]
fine_tune = ["test_last_two", "test_exactly_the_last", "test_nested"]
"""


def fine_tune(model, n_layers, lr):
    model.trainable = False
    model.trainable = True
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=model.loss, metrics=["accuracy"])
    return model
