"""
es = "Calculas e^-z / (1 + e^-z)^2. Con z muy negativo es infinito dividido por infinito, que es nan. Usa σ(z) (1 - σ(z))."
en = "You compute e^-z / (1 + e^-z)^2. For a very negative z that is infinity divided by infinity, which is nan. Use σ(z) (1 - σ(z))."

[fails]
d_sigmoid = ["test_far_from_zero"]
"""

import numpy as np


def d_sigmoid(z):
    e = np.exp(-np.asarray(z, dtype=float))
    return e / (1 + e) ** 2
