"""
es = "Sumas db a lo largo de las salidas. Se suma sobre los ejemplos, que son las filas: axis=0."
en = "You sum db along the outputs. It is summed over the examples, which are the rows: axis=0."

[fails]
dense_backward = ["test_bias", "test_any_shape", "test_whole_numbers_and_zeros", "test_central_differences", "test_is_pure"]
"""


def dense_backward(dZ, X, W):
    return dZ @ W.T, X.T @ dZ, dZ.sum(axis=1)
