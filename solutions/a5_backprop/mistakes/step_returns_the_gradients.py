"""
es = "Devuelves los gradientes. Se espera la red después del paso: los parámetros nuevos."
en = "You return the gradients. What is expected is the network after the step: the new parameters."

[fails]
train_step = ["test_by_hand", "test_any_network", "test_falls_as_announced"]
"""


def train_step(params, X, y, activations, loss, lr):
    _, grads = backprop(params, X, y, activations, loss)
    return grads
