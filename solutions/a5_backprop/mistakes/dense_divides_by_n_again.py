"""
es = "Divides dW y db por N. El 1/N entra una sola vez, en el gradiente de la pérdida; aquí solo se suma."
en = "You divide dW and db by N. The 1/N enters once, in the gradient of the loss; here there are only sums."

[fails]
dense_backward = ["test_weights", "test_bias", "test_any_shape", "test_whole_numbers_and_zeros", "test_central_differences"]
"""


def dense_backward(dZ, X, W):
    n = len(X)
    return dZ @ W.T, X.T @ dZ / n, dZ.sum(axis=0) / n
