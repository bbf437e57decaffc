"""
es = "Sumas también los términos log(1 - p) de las otras clases. En la entropía cruzada de varias clases solo cuenta la correcta."
en = "You add the terms log(1 - p) of the other classes, too. In cross-entropy with several classes only the right one counts."

[fails]
cross_entropy = ["test_values", "test_equal_logits", "test_any_batch", "test_large_logits", "test_missing_class"]
"""

import numpy as np


def cross_entropy(Z, y):
    P = np.clip(softmax(Z), 1e-12, 1 - 1e-12)
    one_hot = np.eye(Z.shape[1])[y]
    return -np.sum(one_hot * np.log(P) + (1 - one_hot) * np.log(1 - P)) / len(y)
