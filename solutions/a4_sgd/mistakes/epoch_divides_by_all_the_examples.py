"""
es = "Divides el gradiente de cada lote por la cantidad total de ejemplos. Se divide por el tamaño del lote."
en = "You divide each batch's gradient by the number of all examples. It is divided by the size of the batch."

[fails]
sgd_epoch = ["test_two_batches", "test_smaller_batch", "test_shuffled_batches", "test_any_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[batch])
        share = lr * len(batch) / len(X)
        w, b = w - share * dw, b - share * db
    return w, b
