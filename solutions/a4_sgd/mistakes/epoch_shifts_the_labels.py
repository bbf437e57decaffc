"""
es = "Las etiquetas están corridas en un lugar respecto de las filas. Usa los mismos índices para X y para y."
en = "The labels are shifted by one place against the rows. Use the same indices for X and for y."

[fails]
sgd_epoch = ["test_two_batches", "test_smaller_batch", "test_shuffled_batches", "test_any_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[batch - 1])
        w, b = w - lr * dw, b - lr * db
    return w, b
