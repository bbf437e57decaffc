"""
es = "Devuelves primero el sesgo. Dense guarda primero el kernel: (kernel, bias)."
en = "You return the bias first. Dense keeps the kernel first: (kernel, bias)."

[fails]
to_dense = ["test_is_pure", "test_kernel", "test_bias", "test_keeps_every_digit", "test_same_sums"]
"""

import numpy as np


def to_dense(w, b):
    return np.array([-b]), np.reshape(w, (-1, 1))
