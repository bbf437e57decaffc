"""
es = "Tu perceptrón no usa b: compara siempre con cero, así que todas sus rectas pasan por el origen."
en = "Your perceptron does not use b: it always compares with zero, so all its lines go through the origin."

[fails]
perceptron = ["test_values", "test_near_the_threshold", "test_zero_weights_and_ints", "test_any_shape", "test_tie_fires", "test_ties_fire", "test_threshold_is_subtracted"]
"""


def perceptron(X, w, b):
    return heaviside(X @ w)
