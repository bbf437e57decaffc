"""
es = "Los pesos aprenden, pero el umbral se queda donde estaba. El umbral también es un parámetro."
en = "The weights learn, but the threshold stays where it was. The threshold is a parameter, too."

[fails]
perceptron_step = ["test_tie_counts_as_firing", "test_near_and_far", "test_any_step", "test_missed_one", "test_false_alarm"]
"""


def perceptron_step(w, b, x, y, lr):
    error = y - heaviside(w @ x - b)
    return w + lr * error * x, b
