"""
es = "Partes de pesos al azar. Este ejercicio parte de w = 0 y b = 0."
en = "You start from random weights. This exercise starts from w = 0 and b = 0."

[fails]
sgd = ["test_one_step", "test_smaller_batch", "test_full_batch", "test_equal_examples", "test_every_example_once", "test_new_order_each_epoch"]
"""


def sgd(X, y, lr, batch_size, epochs, rng):
    w, b, losses = rng.normal(size=X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[i : i + batch_size] for i in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
