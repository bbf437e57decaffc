"""
es = "El exponente tiene el signo cambiado: con e^-z el lado izquierdo sube hasta infinito en vez de bajar hasta -alpha."
en = "The exponent has its sign flipped: with e^-z the left side goes up to infinity instead of down to -alpha."

[fails]
elu = ["test_values", "test_alpha", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, alpha * (np.exp(-z) - 1))
