"""
es = "Calculas la tangente de trigonometría. La hiperbólica se construye con exponenciales, no con ángulos."
en = "You compute the tangent of trigonometry. The hyperbolic one is made of exponentials, not of angles."

[fails]
tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def tanh(z):
    return np.tan(z)
