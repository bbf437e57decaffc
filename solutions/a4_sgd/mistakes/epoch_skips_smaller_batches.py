"""
es = "Te saltas los lotes que tienen menos ejemplos que el primero. También dan su paso."
en = "You skip the batches that have fewer examples than the first. They take their step, too."

[fails]
sgd_epoch = ["test_smaller_batch", "test_shuffled_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        if len(batch) >= len(batches[0]):
            _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[batch])
            w, b = w - lr * dw, b - lr * db
    return w, b
