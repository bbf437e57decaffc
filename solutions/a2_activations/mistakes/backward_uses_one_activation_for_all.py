"""
es = "Usas la derivada de la sigmoide para todos los nombres. Cada activación tiene la suya."
en = "You use the derivative of the sigmoid for every name. Each activation has its own."

[fails]
activation_backward = ["test_relu", "test_linear", "test_every_activation", "test_central_differences", "test_far_from_zero", "test_corner", "test_is_pure"]
"""


def activation_backward(dA, Z, name):
    return dA * d_sigmoid(Z)
