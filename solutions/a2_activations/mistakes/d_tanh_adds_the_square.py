"""
es = "El signo está cambiado: es 1 - tanh² z. Con un + la derivada crecería hacia los extremos, donde la curva es plana."
en = "The sign is flipped: it is 1 - tanh² z. With a + the derivative would grow towards the ends, where the curve is flat."

[fails]
d_tanh = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""


def d_tanh(z):
    return 1 + tanh(z) ** 2
