"""
es = "Tu exponencial se desborda con logits grandes, e infinito dividido por infinito es nan. Réstale antes a cada fila su máximo."
en = "Your exponential overflows with large logits, and infinity divided by infinity is nan. Subtract its maximum from each row first."

[fails]
softmax = ["test_large_logits"]
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
