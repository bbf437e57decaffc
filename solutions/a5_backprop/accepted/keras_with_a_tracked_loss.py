"""TensorFlow's own operations, a tuple of gradients, and a loss that is averaged over the epoch."""

import keras
import tensorflow as tf


class BackpropMLP(keras.Model):
    def __init__(self, sizes, activations):
        super().__init__()
        self.sizes, self.kinds = sizes, activations
        self.stack = [keras.layers.Dense(m, name=f"dense_{i}") for i, m in enumerate(sizes[1:])]
        self.tracker = keras.metrics.Mean(name="loss")

    def call(self, inputs):
        for dense, kind in zip(self.stack, self.kinds):
            inputs = keras_activation(dense(inputs), kind)
        return inputs

    def back(self, x, labels, layer=0):
        """The gradient by x, and the gradients from this layer on."""
        if layer == len(self.stack):
            e = tf.one_hot(labels, self.sizes[-1])
            return (tf.nn.softmax(x) - e) / tf.cast(tf.shape(x)[0], tf.float32), ()
        z = self.stack[layer](x)
        kind = self.kinds[layer]
        d, later = self.back(keras_activation(z, kind), labels, layer + 1)
        if kind == "sigmoid":
            d *= tf.sigmoid(z) * tf.sigmoid(-z)
        elif kind == "tanh":
            d /= tf.cosh(z) ** 2
        elif kind == "relu":
            d = tf.where(z >= 0, d, 0.0)
        elif kind == "elu":
            d = tf.where(z >= 0, d, d * tf.exp(z))
        grads = (tf.matmul(x, d, transpose_a=True), tf.reduce_sum(d, 0))
        return tf.matmul(d, self.stack[layer].kernel, transpose_b=True), grads + later

    def gradients(self, x, y):
        return self.back(tf.cast(x, tf.float32), y)[1]

    def train_step(self, data):
        x, y = data
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(tf.cast(y, tf.int32), self(x))
        self.tracker.update_state(losses)
        self.optimizer.apply(list(self.gradients(x, y)), self.trainable_variables)
        return {"loss": self.tracker.result()}
