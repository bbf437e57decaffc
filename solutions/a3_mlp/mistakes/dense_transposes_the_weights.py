"""
es = "Multiplicas por W transpuesta. W ya tiene una columna por neurona, así que es X @ W."
en = "You multiply by W transposed. W already has one column for each neuron, so it is X @ W."

[fails]
dense = ["test_values", "test_bias_in_every_row", "test_any_shape", "test_square", "test_batch_of_one", "test_is_pure"]
"""


def dense(X, W, b):
    return X @ W.T + b
