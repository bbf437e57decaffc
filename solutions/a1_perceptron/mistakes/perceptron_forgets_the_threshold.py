"""
es = "Tu perceptrón no usa b: compara siempre con cero, así que todas sus rectas pasan por el origen."
en = "Your perceptron does not use b: it always compares with zero, so all its lines go through the origin."

[fails]
perceptron = ["test_values", "test_tie_fires", "test_any_shape", "test_threshold_is_subtracted", "test_ties_fire"]
"""


def perceptron(X, w, b):
    return heaviside(X @ w)
