"""Lets a Dense hold the numbers, and takes them from it."""

import keras
import numpy as np


def to_dense(w, b):
    dense = keras.layers.Dense(1)
    dense.build((None, len(w)))
    dense.set_weights([np.reshape(w, (-1, 1)), np.full(1, -b)])
    return dense.get_weights()
