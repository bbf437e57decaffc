"""
es = "Tu regla supone etiquetas -1 y 1. Aquí son 0 y 1, y con la etiqueta 0 tu error nunca es cero."
en = "Your rule takes the labels to be -1 and 1. Here they are 0 and 1, and with label 0 your error is never zero."

[fails]
perceptron_step = ["test_tie_counts_as_firing", "test_near_and_far", "test_only_mistakes_move", "test_any_step", "test_false_alarm"]
"""


def perceptron_step(w, b, x, y, lr):
    prediction = 1 if w @ x - b >= 0 else -1
    if prediction != y:
        return w + lr * y * x, b - lr * y
    return w, b
