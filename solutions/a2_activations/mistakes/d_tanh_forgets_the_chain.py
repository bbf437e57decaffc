"""
es = "Derivaste 2 σ(2z) - 1 sin la regla de la cadena: el 2 de adentro también multiplica. Te falta un factor 2."
en = "You differentiated 2 σ(2z) - 1 without the chain rule: the 2 inside multiplies, too. A factor 2 is missing."

[fails]
d_tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_is_pure"]
"""

import numpy as np


def d_tanh(z):
    return 2 * d_sigmoid(2 * np.asarray(z))
