"""
es = "Usas 0.9 siempre, y no el momentum que recibe el constructor."
en = "You always use 0.9, and not the momentum that the constructor is given."

[fails]
Momentum = ["test_any_momentum"]
"""

import keras


class Momentum(keras.optimizers.Optimizer):
    def __init__(self, learning_rate, momentum=0.9, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum = momentum

    def build(self, variables):
        super().build(variables)
        self.velocities = [self.add_variable_from_reference(v, name="velocity") for v in variables]

    def update_step(self, gradient, variable, learning_rate):
        v = self.velocities[self._get_variable_index(variable)]
        v.assign(0.9 * v - learning_rate * gradient)
        variable.assign(variable + v)
