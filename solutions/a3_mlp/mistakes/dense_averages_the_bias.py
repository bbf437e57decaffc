"""
es = "Sumas un solo número, el promedio de b, a todas las neuronas. Cada neurona tiene su propio sesgo."
en = "You add a single number, the mean of b, to all neurons. Each neuron has a bias of its own."

[fails]
dense = ["test_values", "test_bias_in_every_row", "test_any_shape", "test_square", "test_batch_of_one"]
"""


def dense(X, W, b):
    return X @ W + b.mean()
