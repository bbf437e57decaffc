"""
es = "Mueves la variable con la velocidad antigua y después la actualizas: vas un paso atrasado. Primero v, después w."
en = "You move the variable by the old velocity and update it afterwards: you are one step late. First v, then w."

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
        variable.assign(variable + v)
        v.assign(self.momentum * v - learning_rate * gradient)
