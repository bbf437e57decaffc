"""
es = "Sumas el gradiente, así que la pérdida sube. Se resta."
en = "You add the gradient, so the loss goes up. It is subtracted."

[fails]
sgd_epoch = ["test_two_batches", "test_smaller_batch", "test_shuffled_batches", "test_any_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[batch])
        w, b = w + lr * dw, b + lr * db
    return w, b
