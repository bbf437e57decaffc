"""
es = "Divides la velocidad por 1 + momentum^t. Aquí no hay corrección alguna (y la de Adam lleva un menos)."
en = "You divide the velocity by 1 + momentum^t. Here there is no correction at all (and Adam's has a minus)."

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
        v.assign(self.momentum * v - learning_rate * gradient)
        t = keras.ops.cast(self.iterations + 1, "float32")
        variable.assign(variable + v / (1 + keras.ops.power(self.momentum, t)))
