"""The functions themselves at infinity, as arrays, and their derivatives at a far point."""

import numpy as np


def limits(name):
    ends = np.array([-np.inf, np.inf])
    functions = {
        "heaviside": (lambda z: np.heaviside(z, 1.0), np.zeros_like),
        "sigmoid": (sigmoid, d_sigmoid),
        "tanh": (tanh, d_tanh),
        "relu": (relu, d_relu),
        "elu": (elu, d_elu),
    }
    f, df = functions[name]
    return {"f": np.asarray(f(ends)), "df": np.asarray(df(np.array([-800.0, 800.0])))}
