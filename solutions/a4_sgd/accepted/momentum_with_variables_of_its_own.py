"""Plain Keras variables in a dict, and updates by keras.ops."""

import keras


class Momentum(keras.optimizers.Optimizer):
    def __init__(self, learning_rate, momentum=0.9):
        super().__init__(learning_rate)
        self.momentum = momentum
        self.velocity = {}

    def update_step(self, gradient, variable, learning_rate):
        if id(variable) not in self.velocity:
            self.velocity[id(variable)] = keras.Variable(keras.ops.zeros_like(variable))
        v = self.velocity[id(variable)]
        v.assign(self.momentum * v - keras.ops.multiply(learning_rate, gradient))
        variable.assign_add(v)
