"""
es = "Tu paso no usa la tasa de aprendizaje lr: siempre mide lo mismo."
en = "Your step does not use the learning rate lr: it always has the same size."

[fails]
perceptron_step = ["test_tie_counts_as_firing", "test_near_and_far", "test_any_step", "test_missed_one", "test_false_alarm"]
"""


def perceptron_step(w, b, x, y, lr):
    error = y - heaviside(w @ x - b)
    return w + error * x, b - error
