# %% exercise="heaviside"
import itertools

ODD = [
    [[1, 2], [3]],
    [1, [2, [3, [4, [5]]]]],
    [1.0, 10**350],
    [10**350, -1],
    10**350,
    -(10**350),
    [None, 1],
    [{"w": 1}, 2],
    {"w": [1], "b": {}},
    "12",
    ["1", "2"],
    [1, "2", None],
    [[]],
    [[], [[]]],
    [2**63, -1],
    [2**64, 1.5],
    [True, 2.5],
    np.zeros((0, 3)),
    np.zeros(()),
    np.array(2**63, dtype=np.uint64),
    lambda: 1,
    [lambda: 1, 2],
    (object, 1),
    float("inf"),
    1e308 * 10,
]
odd = itertools.cycle(ODD)


def heaviside(z):
    return next(odd)


# %% exercise="perceptron"
def perceptron(X, w, b):
    return [next(odd) for _ in range(len(X))]


# %% exercise="gate"
def gate(name):
    return next(odd), next(odd)


# %% exercise="xor"
def xor(X):
    return next(odd)


# %% exercise="perceptron_step"
def perceptron_step(w, b, x, y, lr):
    return w, next(odd)


# %% exercise="perceptron_train"
def perceptron_train(X, y, lr, epochs):
    return np.zeros(X.shape[1]), 0.0, next(odd)


# %% exercise="decision_boundary"
def decision_boundary(w, b, x1):
    return next(odd)
