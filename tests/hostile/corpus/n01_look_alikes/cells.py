# %% exercise="heaviside"
def ｈeaviside(z):
    return np.full(np.shape(z), 7)


def heаviside(z):  # a Cyrillic a
    return np.zeros(np.shape(z), int)


# %% exercise="perceptron"
def 𝓹erceptron(X, w, b):
    return np.full(len(X), 7)


# %% exercise="gate"
def gａte(name):
    return np.zeros(2), 0.0


# %% exercise="xor"
xｏr = lambda X: np.full(len(X), 7)
