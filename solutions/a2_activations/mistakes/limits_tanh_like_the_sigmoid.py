"""
es = "Tu tabla dice que la tangente hiperbólica va de 0 a 1, como la sigmoide. Va de -1 a 1."
en = "Your table says that the hyperbolic tangent goes from 0 to 1, like the sigmoid. It goes from -1 to 1."

[fails]
limits = ["test_tanh"]
"""


def limits(name):
    inf = float("inf")
    f = {"heaviside": (0, 1), "sigmoid": (0, 1), "tanh": (0, 1), "relu": (0, inf), "elu": (-1, inf)}
    slope = 1 if name in ("relu", "elu") else 0
    return {"f": f[name], "df": (0, slope)}
