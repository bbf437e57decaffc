"""
es = "Cambias una capa y vuelves a calcular los gradientes con los pesos ya cambiados. Todos se calculan con los pesos viejos."
en = "You change one layer and compute the gradients anew with the weights already changed. All are computed with the old weights."

[fails]
train_step = ["test_by_hand", "test_any_network"]
"""


def train_step(params, X, y, activations, loss, lr):
    params = [tuple(pair) for pair in params]
    for i in reversed(range(len(params))):
        _, grads = backprop(params, X, y, activations, loss)
        params[i] = tuple(theta - lr * d for theta, d in zip(params[i], grads[i]))
    return params
