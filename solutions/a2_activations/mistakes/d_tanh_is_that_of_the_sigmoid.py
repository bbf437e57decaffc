"""
es = "a (1 - a) es la forma de la derivada de la sigmoide. La de la tangente hiperbólica es 1 - a²."
en = "a (1 - a) is the form of the sigmoid's derivative. That of the hyperbolic tangent is 1 - a²."

[fails]
d_tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""


def d_tanh(z):
    a = tanh(z)
    return a * (1 - a)
