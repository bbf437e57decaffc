"""
es = "Los gradientes son correctos, pero le pasas al optimizador los opuestos, y la pérdida sube. El signo menos lo pone el optimizador."
en = "The gradients are right, but you hand their opposites to the optimizer, and the loss climbs. The optimizer puts the minus sign."

[fails]
BackpropMLP = ["test_fit_takes_a_step", "test_any_optimizer"]
"""

import keras
from keras import ops


class BackpropMLP(keras.Model):
    def __init__(self, sizes, activations, **kwargs):
        super().__init__(**kwargs)
        self.activations = list(activations)
        self.dense_layers = [keras.layers.Dense(n_out) for n_out in sizes[1:]]
        for layer, n_in in zip(self.dense_layers, sizes[:-1]):
            layer.build((None, n_in))
        self.loss_tracker = keras.metrics.Mean(name="loss")

    def call(self, inputs):
        A = inputs
        for layer, name in zip(self.dense_layers, self.activations):
            A = keras_activation(layer(A), name)
        return A

    def slope(self, Z, name):
        if name == "sigmoid":
            return ops.sigmoid(Z) * (1 - ops.sigmoid(Z))
        if name == "tanh":
            return 1 - ops.tanh(Z) ** 2
        if name == "relu":
            return ops.cast(Z > 0, Z.dtype)
        if name == "elu":
            return ops.exp(ops.minimum(Z, 0))
        return ops.ones_like(Z)

    def gradients(self, x, y):
        A, cache = ops.cast(x, "float32"), []
        for layer, name in zip(self.dense_layers, self.activations):
            Z = layer(A)
            cache.append((A, Z))
            A = keras_activation(Z, name)
        one_hot = ops.one_hot(y, A.shape[-1])
        n = ops.cast(ops.shape(A)[0], "float32")
        dA = (ops.softmax(A) - one_hot) / n
        grads = []
        for layer, (A, Z), name in list(zip(self.dense_layers, cache, self.activations))[::-1]:
            dZ = dA * self.slope(Z, name)
            grads = [ops.matmul(ops.transpose(A), dZ), ops.sum(dZ, axis=0), *grads]
            dA = ops.matmul(dZ, ops.transpose(layer.kernel))
        return grads

    def train_step(self, data):
        x, y = data
        losses = keras.losses.sparse_categorical_crossentropy(y, self(x), from_logits=True)
        loss = ops.mean(losses)
        self.optimizer.apply([-g for g in self.gradients(x, y)], self.trainable_variables)
        self.loss_tracker.update_state(loss)
        return {"loss": self.loss_tracker.result()}
