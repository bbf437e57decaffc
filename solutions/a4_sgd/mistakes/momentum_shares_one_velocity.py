"""
es = "Todas las variables usan la velocidad de la primera. Cada una tiene la suya, de su misma forma."
en = "All variables use the velocity of the first. Each has its own, of its own shape."

[fails]
Momentum = ["test_several_variables"]
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
        v = self.velocities[0]
        v.assign(self.momentum * v - learning_rate * gradient)
        variable.assign(variable + v)
