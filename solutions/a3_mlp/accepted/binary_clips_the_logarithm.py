"""The logarithm cut at -100, as PyTorch does; it warns of log(0)."""

import numpy as np


def binary_cross_entropy(p, y):
    log_p, log_q = np.maximum(np.log(p), -100), np.maximum(np.log(1 - p), -100)
    return -(y * log_p + (1 - y) * log_q).mean()
