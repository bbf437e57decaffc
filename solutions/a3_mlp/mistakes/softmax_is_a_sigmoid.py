"""
es = "Calculas una sigmoide por cada logit. Así las clases no compiten, y las filas no suman 1."
en = "You compute a sigmoid for each logit. Then the classes do not compete, and the rows do not add up to 1."

[fails]
softmax = ["test_values", "test_equal_logits", "test_any_shape", "test_large_logits", "test_square", "test_shift"]
"""

import numpy as np


def softmax(Z):
    return 0.5 * (1 + np.tanh(0.5 * Z))
