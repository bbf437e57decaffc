"""
es = "No sumas db sobre los ejemplos: devuelves dZ entera, con forma (N, d_out). El sesgo es uno solo por salida."
en = "You do not sum db over the examples: you return the whole dZ, of shape (N, d_out). There is a single bias per output."

[fails]
dense_backward = ["test_bias", "test_any_shape", "test_whole_numbers_and_zeros", "test_central_differences", "test_is_pure"]
"""


def dense_backward(dZ, X, W):
    return dZ @ W.T, X.T @ dZ, dZ
