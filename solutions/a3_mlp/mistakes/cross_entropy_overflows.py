"""
es = "Tus exponenciales se desbordan con logits grandes. Réstale antes a cada fila su máximo."
en = "Your exponentials overflow with large logits. Subtract its maximum from each row first."

[fails]
cross_entropy = ["test_large_logits"]
"""

import numpy as np


def cross_entropy(Z, y):
    log_sums = np.log(np.exp(Z).sum(axis=1))
    return np.mean(log_sums - Z[np.arange(len(y)), y])
