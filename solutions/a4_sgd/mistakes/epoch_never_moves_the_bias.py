"""
es = "Los pesos aprenden, pero el sesgo queda donde estaba. También es un parámetro."
en = "The weights learn, but the bias stays where it was. It is a parameter, too."

[fails]
sgd_epoch = ["test_two_batches", "test_smaller_batch", "test_shuffled_batches", "test_any_batches"]
"""


def sgd_epoch(X, y, w, b, lr, batches):
    for batch in batches:
        w = w - lr * logistic_loss_and_grad(w, b, X[batch], y[batch])[1]
    return w, b
