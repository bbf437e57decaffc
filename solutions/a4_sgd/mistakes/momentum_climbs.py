"""
es = "La velocidad suma el gradiente, así que sube. Es v = momentum v - learning_rate g."
en = "The velocity adds the gradient, so it climbs. It is v = momentum v - learning_rate g."

[fails]
Momentum = ["test_constant_gradient", "test_several_steps", "test_several_variables", "test_any_momentum", "test_two_optimizers"]
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
        v.assign(self.momentum * v + learning_rate * gradient)
        variable.assign(variable + v)
