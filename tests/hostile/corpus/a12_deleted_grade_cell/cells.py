# %% exercise="heaviside"
def heaviside(z):
    return np.full(np.shape(z), 7)


# %% exercise="perceptron"
def perceptron(X, w, b):
    return np.full(len(X), 7)
