"""
es = "El error tiene el signo cambiado: tu paso se aleja de la respuesta correcta en vez de acercarse."
en = "The error has its sign flipped: your step goes away from the right answer instead of towards it."

[fails]
perceptron_step = ["test_tie_counts_as_firing", "test_near_and_far", "test_any_step", "test_missed_one", "test_false_alarm"]
"""


def perceptron_step(w, b, x, y, lr):
    error = heaviside(w @ x - b) - y
    return w + lr * error * x, b - lr * error
