"""
es = "Devuelves dA tal cual. Falta multiplicar por la derivada de la activación: dZ = dA * f'(Z)."
en = "You return dA as it is. The derivative of the activation is missing: dZ = dA * f'(Z)."

[fails]
activation_backward = ["test_relu", "test_sigmoid", "test_every_activation", "test_central_differences", "test_far_from_zero", "test_is_pure"]
"""


def activation_backward(dA, Z, name):
    return dA.copy()
