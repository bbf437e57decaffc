"""
es = "db tiene forma (1, d_out), por el keepdims. El sesgo tiene una sola dimensión, (d_out,), y su gradiente también."
en = "db has shape (1, d_out), because of keepdims. The bias has a single dimension, (d_out,), and so has its gradient."

[fails]
dense_backward = ["test_bias", "test_any_shape", "test_whole_numbers_and_zeros", "test_central_differences", "test_is_pure"]
"""


def dense_backward(dZ, X, W):
    return dZ @ W.T, X.T @ dZ, dZ.sum(axis=0, keepdims=True)
