"""
es = "Le sumas un ε a la probabilidad antes del logaritmo: el valor es finito, pero nunca pasa de -log ε. Con logits se puede calcular exacto."
en = "You add an ε to the probability before the logarithm: the value is finite, but never exceeds -log ε. From logits it can be computed exactly."

[fails]
cross_entropy = ["test_large_logits"]
"""

import numpy as np


def cross_entropy(Z, y):
    P = softmax(Z)
    return -np.mean(np.log(P[np.arange(len(y)), y] + 1e-12))
