"""
es = "Calculas e^z / (1 + e^z). Con z grande es infinito dividido por infinito, que es nan. Eleva e solo a números que no sean positivos."
en = "You compute e^z / (1 + e^z). For a large z that is infinity divided by infinity, which is nan. Raise e only to numbers that are not positive."

[fails]
sigmoid = ["test_thousand", "test_far_from_zero"]
"""

import numpy as np


def sigmoid(z):
    e = np.exp(z)
    return e / (1 + e)
