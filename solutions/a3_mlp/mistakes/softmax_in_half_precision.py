"""
es = "Conviertes los logits a media precisión, y la respuesta pierde casi todas sus cifras. Trabaja con el tipo que recibes."
en = "You convert the logits to half precision, and the answer loses most of its digits. Work in the type that you are given."

[fails]
softmax = ["test_values", "test_any_shape", "test_square", "test_shift"]
"""

import numpy as np


def softmax(Z):
    Z = Z.astype("float16").astype("float64")
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
