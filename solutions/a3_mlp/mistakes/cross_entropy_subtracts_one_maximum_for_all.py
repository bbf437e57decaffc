"""
es = "Le restas a todas las filas el máximo del lote entero. Una fila con logits mucho más bajos termina en log(0): cada fila usa su propio máximo."
en = "You subtract the maximum of the whole batch from all rows. A row with much lower logits ends in log(0): each row uses its own maximum."

[fails]
cross_entropy = ["test_large_logits"]
"""

import numpy as np


def cross_entropy(Z, y):
    Z = Z - Z.max()
    log_sums = np.log(np.exp(Z).sum(axis=1))
    return np.mean(log_sums - Z[np.arange(len(y)), y])
