"""
es = "Las claves están cambiadas: 'f' son los límites de la función y 'df' los de su derivada."
en = "The keys are swapped: 'f' holds the limits of the function and 'df' those of its derivative."

[fails]
limits = ["test_heaviside", "test_sigmoid", "test_tanh", "test_relu", "test_elu"]
"""


def limits(name):
    inf = float("inf")
    f = {
        "heaviside": (0, 1),
        "sigmoid": (0, 1),
        "tanh": (-1, 1),
        "relu": (0, inf),
        "elu": (-1, inf),
    }
    slope = 1 if name in ("relu", "elu") else 0
    return {"df": f[name], "f": (0, slope)}
