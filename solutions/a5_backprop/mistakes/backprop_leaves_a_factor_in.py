"""
es = "Quedó un factor 0.5 en el camino hacia atrás, como de una prueba. Se multiplica una vez por capa: mientras más atrás, más chico el gradiente."
en = "A factor of 0.5 was left on the way backward, as if from a try. It is applied once per layer: the further back, the smaller the gradient."

[fails]
backprop = ["test_by_hand", "test_mse", "test_cross_entropy", "test_central_differences"]
"""


def backprop(params, X, y, activations, loss):
    Y, cache = mlp_forward(X, params, activations)
    value = mse(Y, y) if loss == "mse" else cross_entropy(Y, y)
    dA, grads = loss_backward(Y, y, loss), []
    for (W, _), (A, Z), name in list(zip(params, cache, activations))[::-1]:
        dZ = activation_backward(dA, Z, name)
        dA, dW, db = dense_backward(dZ, A, W)
        dA = 0.5 * dA
        grads.append((dW, db))
    return value, grads[::-1]
