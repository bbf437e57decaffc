"""
es = "Promedias db sobre los ejemplos. Aquí se suma: el 1/N ya viene dentro de dZ."
en = "You average db over the examples. Here it is summed: the 1/N is already inside dZ."

[fails]
dense_backward = ["test_bias", "test_any_shape", "test_whole_numbers_and_zeros", "test_central_differences"]
"""


def dense_backward(dZ, X, W):
    return dZ @ W.T, X.T @ dZ, dZ.mean(axis=0)
