"""
es = "1 - a² es la forma de la derivada de la tangente hiperbólica. La de la sigmoide es a (1 - a)."
en = "1 - a² is the form of the hyperbolic tangent's derivative. That of the sigmoid is a (1 - a)."

[fails]
d_sigmoid = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""


def d_sigmoid(z):
    return 1 - sigmoid(z) ** 2
