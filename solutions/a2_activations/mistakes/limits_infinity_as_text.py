"""
es = "Escribiste el infinito como texto. Un programa no puede calcular con 'inf': el número es float('inf')."
en = "You wrote infinity as text. A program cannot compute with 'inf': the number is float('inf')."

[fails]
limits = ["test_relu", "test_elu"]
"""


def limits(name):
    f = {
        "heaviside": (0, 1),
        "sigmoid": (0, 1),
        "tanh": (-1, 1),
        "relu": (0, "inf"),
        "elu": (-1, "inf"),
    }
    slope = 1 if name in ("relu", "elu") else 0
    return {"f": f[name], "df": (0, slope)}
