# %% exercise="heaviside"
def heaviside(z):
    return np.zeros(4_000_000)


# %% exercise="perceptron"
def perceptron(X, w, b):
    return np.zeros(4_000_000)


# %% exercise="gate"
def gate(name):
    return np.zeros(4_000_000), 0.0


# %% exercise="xor"
def xor(X):
    return np.zeros(4_000_000)


# %% exercise="perceptron_step"
def perceptron_step(w, b, x, y, lr):
    return np.zeros(4_000_000), b


# %% exercise="perceptron_train"
def perceptron_train(X, y, lr, epochs):
    return np.zeros(4_000_000), 0.0, [0]


# %% exercise="decision_boundary"
def decision_boundary(w, b, x1):
    return np.zeros(4_000_000)
