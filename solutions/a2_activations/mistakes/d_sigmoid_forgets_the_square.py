"""
es = "Falta el cuadrado del denominador. Lo que calculas es 1 - σ(z), no la derivada."
en = "The square of the denominator is missing. What you compute is 1 - σ(z), not the derivative."

[fails]
d_sigmoid = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""


def d_sigmoid(z):
    return 1 - sigmoid(z)
