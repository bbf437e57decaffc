"""
es = "Los sesgos no se mueven. También son parámetros: b ← b - lr · db."
en = "The biases do not move. They are parameters, too: b ← b - lr · db."

[fails]
train_step = ["test_by_hand", "test_any_network"]
"""


def train_step(params, X, y, activations, loss, lr):
    _, grads = backprop(params, X, y, activations, loss)
    return [(W - lr * dW, b) for (W, b), (dW, _) in zip(params, grads)]
