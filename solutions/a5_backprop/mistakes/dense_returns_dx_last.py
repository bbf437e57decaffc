"""
es = "Los gradientes están en otro orden. Se entrega (dX, dW, db): primero lo que va a la capa anterior."
en = "The gradients are in another order. Return (dX, dW, db): first what goes to the layer before."

[fails]
dense_backward = ["test_weights", "test_bias", "test_inputs", "test_any_shape", "test_whole_numbers_and_zeros", "test_central_differences", "test_is_pure"]
"""


def dense_backward(dZ, X, W):
    return X.T @ dZ, dZ.sum(axis=0), dZ @ W.T
