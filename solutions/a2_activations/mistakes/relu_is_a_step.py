"""
es = "Tu función responde 0 o 1: es el escalón, o la derivada de ReLU. A la derecha ReLU responde z."
en = "Your function answers 0 or 1: that is the step, or the derivative of ReLU. To the right ReLU answers z."

[fails]
relu = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def relu(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
