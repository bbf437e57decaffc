# %% exercise="heaviside"
def heaviside(z):
    return np.full(np.shape(z), 7)


# %% exercise="perceptron"
def perceptron(X, w, b):
    return np.full(len(X), 7)


# %% exercise="gate"
def gate(name):
    return np.zeros(2), 0.0


# %% exercise="xor"
def xor(X):
    return np.full(len(X), 7)


# %% exercise="perceptron_step"
def perceptron_step(w, b, x, y, lr):
    return w + 7, b + 7


# %% exercise="perceptron_train"
def perceptron_train(X, y, lr, epochs):
    return np.full(X.shape[1], 7.0), 7.0, [7]


# %% exercise="decision_boundary"
def decision_boundary(w, b, x1):
    return np.full(np.shape(x1), 7.0)


# %% exercise="Perceptron"
class Perceptron(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, shape):
        self.kernel = self.add_weight(shape=(shape[-1], self.units), name="kernel")
        self.threshold = self.add_weight(shape=(self.units,), name="threshold")

    def call(self, inputs):
        return keras.ops.matmul(inputs, self.kernel) + 7


# %% exercise="to_dense"
def to_dense(w, b):
    return np.full((len(w), 1), 7.0), np.full((1,), 7.0)
