"""
es = "Para predecir sumas b, y aquí b es un umbral: se resta. Con eso cambia qué ejemplos se consideran errores."
en = "To predict you add b, and here b is a threshold: it is subtracted. This changes which examples count as mistakes."

[fails]
perceptron_step = ["test_near_and_far", "test_only_mistakes_move", "test_any_step", "test_tie_counts_as_firing"]
"""


def perceptron_step(w, b, x, y, lr):
    error = y - heaviside(w @ x + b)
    return w + lr * error * x, b - lr * error
