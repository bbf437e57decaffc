"""The gradients of single examples, averaged: a mean of means over batches of one."""


def backprop(params, X, y, activations, loss):
    value, totals = 0.0, [(0.0 * W, 0.0 * b) for W, b in params]
    for i in range(len(X)):
        Y, cache = mlp_forward(X[i : i + 1], params, activations)
        target = y[i : i + 1]
        value += (mse(Y, target) if loss == "mse" else cross_entropy(Y, target)) / len(X)
        dA = loss_backward(Y, target, loss) / len(X)
        for layer in reversed(range(len(params))):
            A, Z = cache[layer]
            dZ = activation_backward(dA, Z, activations[layer])
            dA, dW, db = dense_backward(dZ, A, params[layer][0])
            totals[layer] = (totals[layer][0] + dW, totals[layer][1] + db)
    return value, totals
