"""
es = "Sumas b, y aquí b es un umbral: se resta. Sumarlo es la convención del sesgo de Keras."
en = "You add b, and here b is a threshold: it is subtracted. Adding it is the convention of the bias in Keras."

[fails]
perceptron = ["test_values", "test_near_the_threshold", "test_zero_weights_and_ints", "test_any_shape", "test_tie_fires", "test_ties_fire", "test_threshold_is_subtracted"]
"""


def perceptron(X, w, b):
    return heaviside(X @ w + b)
