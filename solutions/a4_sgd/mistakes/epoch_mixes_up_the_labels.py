"""
es = "De X tomas las filas del lote, pero de y tomas las primeras etiquetas. A cada fila le corresponde la suya: y[batch]."
en = "From X you take the batch's rows, but from y the first labels. To each row belongs its own: y[batch]."

[fails]
sgd_epoch = ["test_two_batches", "test_smaller_batch", "test_shuffled_batches", "test_any_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[: len(batch)])
        w, b = w - lr * dw, b - lr * db
    return w, b
