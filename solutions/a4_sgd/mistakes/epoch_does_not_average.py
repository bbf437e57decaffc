"""
es = "Sumas los gradientes de los ejemplos del lote, sin dividir por su tamaño: los lotes grandes dan pasos gigantes."
en = "You add up the gradients of the batch's examples without dividing by its size: large batches take giant steps."

[fails]
sgd_epoch = ["test_smaller_batch", "test_shuffled_batches", "test_any_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[batch])
        w, b = w - lr * len(batch) * dw, b - lr * len(batch) * db
    return w, b
