"""
es = "La respuesta es correcta, pero Z -= ... escribe encima de los logits que recibes. Resta en un arreglo nuevo."
en = "The answer is right, but Z -= ... writes over the logits that you were given. Subtract into a new array."

[fails]
softmax = ["test_is_pure"]
"""

import numpy as np


def softmax(Z):
    Z -= Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
