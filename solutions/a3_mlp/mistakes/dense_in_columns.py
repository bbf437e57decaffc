"""
es = "Calculas W^T X^T + b, la convención de los vectores columna: la respuesta sale transpuesta. Aquí cada ejemplo es una fila."
en = "You compute W^T X^T + b, the convention of column vectors: the answer comes out transposed. Here every example is a row."

[fails]
dense = ["test_values", "test_bias_in_every_row", "test_any_shape", "test_square", "test_batch_of_one", "test_is_pure"]
"""


def dense(X, W, b):
    return W.T @ X.T + b.reshape(-1, 1)
