"""The first batch, and then the rest of the epoch from there."""

def sgd_epoch(X, y, w, b, lr, batches):
    if len(batches) == 0:
        return [w, b]
    first, *rest = batches
    _, dw, db = logistic_loss_and_grad(w, b, X[first], y[first])
    return sgd_epoch(X, y, w - lr * dw, b - lr * db, lr, rest)
