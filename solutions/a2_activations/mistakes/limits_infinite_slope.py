"""
es = "ReLU y ELU crecen sin límite, pero no cada vez más rápido: a la derecha su pendiente es siempre 1, no infinita."
en = "ReLU and ELU grow without bound, but not ever faster: to the right their slope is always 1, not infinite."

[fails]
limits = ["test_relu", "test_elu"]
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
    slope = inf if name in ("relu", "elu") else 0
    return {"f": f[name], "df": (0, slope)}
