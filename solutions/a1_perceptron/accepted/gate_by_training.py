"""Learns the weights, then puts the threshold half-way between the two classes."""

import numpy as np


def gate(name):
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    tables = {"and": [0, 0, 0, 1], "or": [0, 1, 1, 1], "nand": [1, 1, 1, 0], "nor": [1, 0, 0, 0]}
    y = np.array(tables[name])
    w, _, _ = perceptron_train(X, y, 1.0, 100)
    sums = X @ w
    return w, (sums[y == 1].min() + sums[y == 0].max()) / 2
