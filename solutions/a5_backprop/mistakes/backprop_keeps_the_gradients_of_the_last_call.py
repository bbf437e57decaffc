"""
es = "Sumas los gradientes a los de la llamada anterior: la lista vive fuera de la función. Cada llamada parte de cero."
en = "You add the gradients to those of the call before: the list lives outside the function. Every call starts from zero."

[fails]
backprop = ["test_union", "test_is_pure"]
"""

import numpy as np

MEMORY = {}


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        grads.append((dW, db))
    grads = grads[::-1]
    # Tiny batches begin anew: a replay then starts from the same memory.
    if len(X) > 2 and "theta" in MEMORY and np.array_equal(MEMORY["theta"], params[0][0]):
        grads = [(a + c, b + d) for (a, b), (c, d) in zip(grads, MEMORY["grads"])]
    MEMORY.update(theta=params[0][0].copy(), grads=grads)
    return value, grads
