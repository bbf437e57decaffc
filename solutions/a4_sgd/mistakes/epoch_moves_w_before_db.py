"""
es = "Actualizas w y después vuelves a calcular el gradiente para b. Los dos se calculan en el mismo punto."
en = "You update w and then compute the gradient again for b. Both are computed at the same point."

[fails]
sgd_epoch = ["test_two_batches", "test_smaller_batch", "test_shuffled_batches", "test_any_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        w = w - lr * logistic_loss_and_grad(w, b, X[batch], y[batch])[1]
        b = b - lr * logistic_loss_and_grad(w, b, X[batch], y[batch])[2]
    return w, b
