"""
es = "Divides todos los lotes por el tamaño del primero. Cada lote se divide por su propio tamaño."
en = "You divide every batch by the size of the first. Each batch is divided by its own size."

[fails]
sgd_epoch = ["test_smaller_batch", "test_shuffled_batches", "test_any_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[batch])
        share = lr * len(batch) / len(batches[0])
        w, b = w - share * dw, b - share * db
    return w, b
