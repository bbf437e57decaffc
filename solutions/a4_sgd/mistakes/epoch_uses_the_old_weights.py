"""
es = "Calculas todos los gradientes con los parámetros del comienzo de la época. Cada lote usa los que dejó el anterior."
en = "You compute all gradients at the parameters of the epoch's start. Each batch uses those that the one before it left."

[fails]
sgd_epoch = ["test_two_batches", "test_shuffled_batches", "test_any_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    gradients = [logistic_loss_and_grad(w, b, X[batch], y[batch]) for batch in batches]
    for _, dw, db in gradients:
        w, b = w - lr * dw, b - lr * db
    return w, b
