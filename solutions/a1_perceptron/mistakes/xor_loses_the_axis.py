"""
es = "Con una sola fila tu respuesta pierde su dimensión: queda un número suelto, y se espera la forma (1,)."
en = "With a single row your answer loses its axis: a bare number is left, and shape (1,) is expected."

[fails]
xor = ["test_batch_of_one"]
"""

import numpy as np


def xor(X):
    hidden = np.column_stack([perceptron(X, *gate("or")), perceptron(X, *gate("nand"))])
    return perceptron(hidden, *gate("and")).squeeze()
