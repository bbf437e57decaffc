"""
es = "Un ejemplo justo en el umbral lo tratas como apagado. Como f(0) = 1, cuenta como activado."
en = "You treat an example exactly on the threshold as not firing. Since f(0) = 1, it counts as firing."

[fails]
perceptron_step = ["test_tie_counts_as_firing"]
"""


def perceptron_step(w, b, x, y, lr):
    error = y - int(w @ x > b)
    return w + lr * error * x, b - lr * error
