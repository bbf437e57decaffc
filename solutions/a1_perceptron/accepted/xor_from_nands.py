"""The gate of the textbooks on circuits: four NAND and nothing else, in more layers than two."""

import numpy as np


def xor(X):
    def nand(a, b):
        return perceptron(np.column_stack([a, b]), np.array([-1.0, -1.0]), -1.5)

    both = nand(X[:, 0], X[:, 1])
    return nand(nand(X[:, 0], both), nand(both, X[:, 1]))
