"""Number by number, with classes; ReLU takes 1 at the corner. A list of lists comes back."""

import math


class Sigmoid:
    def slope(self, z):
        e = math.exp(-abs(z))
        return e / (1 + e) ** 2


class Tanh:
    def slope(self, z):
        return 1 - math.tanh(z) ** 2


class Rectifier:
    def __init__(self, left):
        self.left = left

    def slope(self, z):
        return 1.0 if z >= 0 else self.left(z)


def activation_backward(dA, Z, name):
    layer = {
        "linear": Rectifier(lambda z: 1.0),
        "sigmoid": Sigmoid(),
        "tanh": Tanh(),
        "relu": Rectifier(lambda z: 0.0),
        "elu": Rectifier(math.exp),
    }[name]
    return [[d * layer.slope(z) for d, z in zip(*rows)] for rows in zip(dA.tolist(), Z.tolist())]
