"""
es = "Actualizas también con los ejemplos bien clasificados. Si la predicción es igual a la etiqueta, nada cambia."
en = "You update on examples that are classified right, too. If the prediction equals the label, nothing changes."

[fails]
perceptron_step = ["test_near_and_far", "test_only_mistakes_move", "test_any_step", "test_tie_counts_as_firing"]
"""


def perceptron_step(w, b, x, y, lr):
    direction = 2 * y - 1
    return w + lr * direction * x, b - lr * direction
