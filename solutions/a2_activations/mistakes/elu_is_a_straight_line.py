"""
es = "A la izquierda respondes alpha z, una recta: eso es una Leaky ReLU. ELU baja con una exponencial y se aplana."
en = "To the left you answer alpha z, a straight line: that is a Leaky ReLU. ELU goes down with an exponential and becomes flat."

[fails]
elu = ["test_values", "test_alpha", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, alpha * z)
