# %% exercise="heaviside"
asked = 0


def heaviside(z):
    global asked
    asked += 1
    n = np.size(z)
    answers = [np.array([], dtype=int), np.full(np.shape(z), np.nan), np.bool_(True), [], ()]
    answers += [np.full((n, 1), 7), np.full((1, n), 7), np.full(np.shape(z), 7j)]
    answers += [np.full(np.shape(z), 255, dtype=np.uint8), np.full(np.shape(z), "1")]
    return answers[asked % len(answers)]


# %% exercise="perceptron"
def perceptron(X, w, b):
    return np.full(len(X), np.inf)


# %% exercise="gate"
def gate(name):
    return np.full(2, np.nan), np.inf


# %% exercise="decision_boundary"
def decision_boundary(w, b, x1):
    return np.full(np.shape(x1), np.nan)
