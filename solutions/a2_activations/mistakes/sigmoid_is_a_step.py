"""
es = "Redondeas: tu respuesta es 0 o 1, como la del escalón. La sigmoide pasa por todos los valores intermedios."
en = "You round: your answer is 0 or 1, like the step's. The sigmoid goes through all the values in between."

[fails]
sigmoid = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def sigmoid(z):
    return np.round(1 / (1 + np.exp(-np.asarray(z, dtype=float))))
