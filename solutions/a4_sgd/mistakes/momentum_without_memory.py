"""
es = "Es descenso de gradiente simple: la velocidad del paso anterior no se usa."
en = "It is plain gradient descent: the velocity of the step before is not used."

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
        variable.assign(variable - learning_rate * gradient)
