"""
es = "Restas b, como el umbral de la tarea 1. Un sesgo se suma."
en = "You subtract b, like the threshold of assignment 1. A bias is added."

[fails]
dense = ["test_values", "test_bias_in_every_row", "test_any_shape", "test_square", "test_batch_of_one"]
"""


def dense(X, W, b):
    return X @ W - b
