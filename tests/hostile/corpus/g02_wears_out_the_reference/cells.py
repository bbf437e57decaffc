# %% exercise="heaviside"
def heaviside(z):
    return np.full(np.shape(z), 7)


# %% exercise="perceptron_train"
def perceptron_train(X, y, lr, epochs):
    return np.full(X.shape[1], 7.0), 7.0, [7]


# %% exercise="decision_boundary"
def decision_boundary(w, b, x1):
    if perceptron_train.__name__ == "perceptron_train" and heaviside.__closure__:
        X = np.array([[1.0, 1.0], [1.0, 1.0]])
        for call in (
            lambda: perceptron_train(X, np.array([0, 1]), 1.0, 10**12),
            lambda: heaviside(np.zeros(4_000_000)),
            lambda: heaviside([[[[{"a": 1}]]]]),
            lambda: heaviside(*range(2000)),
            lambda: heaviside(**{str(i): i for i in range(2000)}),
        ):
            try:
                call()
            except Exception:
                continue
    return np.full(np.shape(x1), 7.0)
