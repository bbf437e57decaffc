"""
es = "Conviertes b en una columna, así que el sesgo cambia con el ejemplo en vez de cambiar con la neurona. b es una fila."
en = "You turn b into a column, so the bias changes with the example in place of changing with the neuron. b is a row."

[fails]
dense = ["test_values", "test_bias_in_every_row", "test_any_shape", "test_square", "test_batch_of_one", "test_is_pure"]
"""


def dense(X, W, b):
    return X @ W + b.reshape(-1, 1)
