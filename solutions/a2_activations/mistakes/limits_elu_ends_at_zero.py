"""
es = "Tu tabla dice que ELU tiende a 0 por la izquierda, como ReLU. Con alpha = 1 se acerca a -1."
en = "Your table says that ELU tends to 0 on the left, like ReLU. With alpha = 1 it approaches -1."

[fails]
limits = ["test_elu"]
"""


def limits(name):
    inf = float("inf")
    f = {"heaviside": (0, 1), "sigmoid": (0, 1), "tanh": (-1, 1), "relu": (0, inf), "elu": (0, inf)}
    slope = 1 if name in ("relu", "elu") else 0
    return {"f": f[name], "df": (0, slope)}
