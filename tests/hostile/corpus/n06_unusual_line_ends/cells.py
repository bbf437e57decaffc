# %% exercise="heaviside"
# a comment def heaviside(z): return np.full(np.shape(z), 1)
def heaviside(z):
    return np.full(np.shape(z), 7)

# %% exercise="perceptron"
def perceptron(X, w, b):
    """      """
    return np.full(len(X), 7)

# %% exercise="gate"

def gate(name):
    return np.zeros(2), 0.0 \

