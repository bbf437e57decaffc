"""
es = "Cuentas también las capas sin pesos, como Flatten o Dropout, así que se mueven menos de las pedidas."
en = "You count the layers without weights, too, like Flatten or Dropout, so that fewer move than were asked for."

[fails]
fine_tune = ["test_last_two", "test_exactly_the_last", "test_nested"]
"""


def fine_tune(model, n_layers, lr):
    model.trainable = False
    model.trainable = True
    for layer in model.layers[:-n_layers]:
        layer.trainable = False
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=model.loss, metrics=["accuracy"])
    return model
