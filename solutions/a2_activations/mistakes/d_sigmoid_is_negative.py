"""
es = "El signo está cambiado: la sigmoide sube en todas partes, así que su derivada no puede ser negativa."
en = "The sign is flipped: the sigmoid rises everywhere, so its derivative cannot be negative."

[fails]
d_sigmoid = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_is_pure"]
"""


def d_sigmoid(z):
    a = sigmoid(z)
    return a * (a - 1)
