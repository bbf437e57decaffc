"""Lists in place of tuples, ints in place of floats, and one key more."""

import math


def limits(name):
    bounded = name in ("heaviside", "sigmoid", "tanh")
    low = -1 if name in ("tanh", "elu") else 0
    slopes = [0, 0] if bounded else [0, 1]
    return {"name": name, "f": [low, 1 if bounded else math.inf], "df": slopes}
