"""Copies first, then -= on the copies; the structure is a tuple of lists."""

import numpy as np


def train_step(params, X, y, activations, loss, lr):
    grads = backprop(params, X, y, activations, loss)[1]
    after = tuple([np.array(theta, dtype=float) for theta in pair] for pair in params)
    for pair, gradients in zip(after, grads):
        for theta, gradient in zip(pair, gradients):
            theta -= lr * np.asarray(gradient)
    return after
