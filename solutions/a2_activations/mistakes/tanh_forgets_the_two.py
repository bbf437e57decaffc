"""
es = "Olvidaste el 2 de adentro: tanh z = 2 σ(2z) - 1. Lo que calculas es la tangente hiperbólica de z/2."
en = "You forgot the 2 inside: tanh z = 2 σ(2z) - 1. What you compute is the hyperbolic tangent of z/2."

[fails]
tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_is_pure"]
"""


def tanh(z):
    return 2 * sigmoid(z) - 1
