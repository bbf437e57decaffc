"""The velocity without the rate, which enters when the variable moves: the same while it is constant."""

import keras


class Momentum(keras.optimizers.Optimizer):
    def __init__(self, learning_rate, momentum=0.9, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum = momentum

    def build(self, variables):
        super().build(variables)
        self.slots = [self.add_variable_from_reference(v, name="slot") for v in variables]

    def update_step(self, gradient, variable, learning_rate):
        slot = self.slots[self._get_variable_index(variable)]
        slot.assign(slot * self.momentum + gradient)
        variable.assign_sub(learning_rate * slot)
