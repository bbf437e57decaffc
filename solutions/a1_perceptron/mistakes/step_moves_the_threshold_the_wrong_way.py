"""
es = "El umbral se mueve hacia el lado contrario. Como b se resta, bajar el umbral es lo que ayuda a activarse."
en = "The threshold moves the wrong way. Since b is subtracted, lowering the threshold is what helps to fire."

[fails]
perceptron_step = ["test_tie_counts_as_firing", "test_near_and_far", "test_any_step", "test_missed_one", "test_false_alarm"]
"""


def perceptron_step(w, b, x, y, lr):
    error = y - heaviside(w @ x - b)
    return w + lr * error * x, b + lr * error
