"""
es = "Faltan paréntesis: 1 / 1 + e^-z suma después de dividir, y da 1 + e^-z. El denominador es todo 1 + e^-z."
en = "Parentheses are missing: 1 / 1 + e^-z adds after dividing, and gives 1 + e^-z. The denominator is all of 1 + e^-z."

[fails]
sigmoid = ["test_values", "test_keeps_the_shape", "test_thousand", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import numpy as np


def sigmoid(z):
    return 1 / 1 + np.exp(-np.asarray(z))
