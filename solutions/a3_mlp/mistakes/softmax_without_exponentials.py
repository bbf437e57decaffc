"""
es = "Divides los logits por su suma, sin la exponencial. Un logit puede ser negativo, y una probabilidad no."
en = "You divide the logits by their sum, without the exponential. A logit may be negative, and a probability may not."

[fails]
softmax = ["test_values", "test_equal_logits", "test_any_shape", "test_large_logits", "test_square", "test_shift"]
"""


def softmax(Z):
    return Z / Z.sum(axis=1, keepdims=True)
