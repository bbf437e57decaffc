"""
es = "Devuelves una columna, de forma (N, 1). Se espera un número por fila, con forma (N,): así se puede comparar con y sin sorpresas."
en = "You return a column, of shape (N, 1). One number per row is expected, of shape (N,): that can be compared with y without surprises."

[fails]
perceptron = ["test_is_pure", "test_batch_of_one", "test_ties_fire", "test_threshold_is_subtracted", "test_values", "test_zero_weights_and_ints", "test_any_shape", "test_tie_fires", "test_near_the_threshold"]
"""


def perceptron(X, w, b):
    return heaviside(X @ w.reshape(-1, 1) - b)
