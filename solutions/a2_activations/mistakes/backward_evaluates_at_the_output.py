"""
es = "Evalúas la derivada en la salida A = f(Z). Tus derivadas son funciones de z, así que van evaluadas en Z."
en = "You evaluate the derivative at the output A = f(Z). Your derivatives are functions of z, so they go at Z."

[fails]
activation_backward = ["test_sigmoid", "test_every_activation", "test_central_differences", "test_far_from_zero", "test_is_pure"]
"""


def activation_backward(dA, Z, name):
    if name == "linear":
        return dA * 1.0
    f, df = {
        "sigmoid": (sigmoid, d_sigmoid),
        "tanh": (tanh, d_tanh),
        "relu": (relu, d_relu),
        "elu": (elu, d_elu),
    }[name]
    return dA * df(f(Z))
