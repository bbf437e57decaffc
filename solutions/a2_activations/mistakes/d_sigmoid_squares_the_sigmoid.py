"""
es = "Tu respuesta es σ(z)². Uno de los dos factores es 1 - σ(z)."
en = "Your answer is σ(z)². One of the two factors is 1 - σ(z)."

[fails]
d_sigmoid = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""


def d_sigmoid(z):
    return sigmoid(z) ** 2
