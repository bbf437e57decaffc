# %% exercise="heaviside"
def heaviside(z):
    return z * 0 + 7


# %% exercise="perceptron"
def perceptron(X, w, b):
    return [7] * X.shape[0]
