"""
es = "Cargas los pesos en una copia del modelo. El que recibiste sigue igual: hay que cambiar ese."
en = "You load the weights into a copy of the model. The one that you were given stays the same: change that one."

[fails]
load_params = ["test_loads", "test_any_widths", "test_same_output"]
"""

import keras


def load_params(model, params):
    copy = keras.models.clone_model(model)
    copy.set_weights([array for pair in params for array in pair])
    return copy
