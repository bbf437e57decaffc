"""Overrides apply, the method that sees all gradients at once."""

import keras


class Momentum(keras.optimizers.Optimizer):
    def __init__(self, learning_rate, momentum=0.9, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum = momentum
        self.v = None

    def apply(self, grads, trainable_variables=None):
        if not self.built:
            self.build(trainable_variables)
        if self.v is None:
            self.v = [keras.ops.zeros_like(w) for w in trainable_variables]
        self.v = [self.momentum * v - self.learning_rate * g for v, g in zip(self.v, grads)]
        for w, v in zip(trainable_variables, self.v):
            w.assign(w + v)
