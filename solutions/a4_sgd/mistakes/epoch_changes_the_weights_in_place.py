"""
es = "El resultado es correcto, pero cambias el arreglo w que recibes: -= escribe en el original."
en = "The result is right, but you change the array w that you are given: -= writes into the original."

[fails]
sgd_epoch = ["test_is_pure"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[batch])
        w -= lr * dw
        b -= lr * db
    return w, b
