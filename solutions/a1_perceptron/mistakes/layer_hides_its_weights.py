"""
es = "Creas los pesos con tf.Variable y Keras no se entera: no los guarda, no los cuenta ni los entrena. Créalos con self.add_weight."
en = "You create the weights with tf.Variable and Keras does not notice: it does not save, count or train them. Create them with self.add_weight."

[fails]
Perceptron = ["test_weights"]
"""

import keras
import tensorflow as tf


class Perceptron(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.kernel = tf.Variable(tf.random.normal((input_shape[-1], self.units)))
        self.threshold = tf.Variable(tf.zeros((self.units,)))

    def call(self, inputs):
        return tf.cast(inputs @ self.kernel >= self.threshold, "float32")
