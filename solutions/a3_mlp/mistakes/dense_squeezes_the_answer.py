"""
es = "Usas squeeze, que borra las dimensiones de largo 1. La respuesta tiene siempre forma (N, d_out), también si N o d_out es 1."
en = "You use squeeze, which removes the dimensions of length 1. The answer always has shape (N, d_out), also where N or d_out is 1."

[fails]
dense = ["test_any_shape", "test_batch_of_one"]
"""

import numpy as np


def dense(X, W, b):
    return np.squeeze(X @ W + b)
