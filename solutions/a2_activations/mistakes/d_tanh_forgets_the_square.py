"""
es = "Falta el cuadrado: la derivada es 1 - tanh² z, y calculas 1 - tanh z."
en = "The square is missing: the derivative is 1 - tanh² z, and you compute 1 - tanh z."

[fails]
d_tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""


def d_tanh(z):
    return 1 - tanh(z)
