"""
es = "Tu escalón vale 1/2 en cero, como en algunos libros de señales. Aquí solo hay dos respuestas, y f(0) = 1."
en = "Your step is 1/2 at zero, as in some books on signals. Here there are only two answers, and f(0) = 1."

[fails]
heaviside = ["test_is_pure", "test_keeps_the_shape", "test_near_and_far", "test_zero_fires", "test_every_zero_fires", "test_scalars_and_lists", "test_values", "test_any_shape"]
"""

import numpy as np


def heaviside(z):
    return np.heaviside(z, 0.5)
