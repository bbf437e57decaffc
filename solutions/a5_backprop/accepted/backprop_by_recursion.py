"""One layer, then the rest of the network: what the rest returns is the gradient of its input."""


def backprop(params, X, y, activations, loss):
    def through(A, layer):
        """The loss, the gradient by A, and the gradients from this layer on."""
        if layer == len(params):
            value = mse(A, y) if loss == "mse" else cross_entropy(A, y)
            return value, loss_backward(A, y, loss), []
        W, b = params[layer]
        Z = A @ W + b
        value, dA, later = through(activation(Z, activations[layer]), layer + 1)
        dX, dW, db = dense_backward(activation_backward(dA, Z, activations[layer]), A, W)
        return value, dX, [(dW, db), *later]

    value, _, grads = through(X, 0)
    return value, grads
