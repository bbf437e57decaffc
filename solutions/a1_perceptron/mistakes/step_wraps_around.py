"""
es = "Tu escalón responde enteros sin signo (uint8), y en ellos 0 - 1 no es -1, sino 255: con una falsa alarma el paso sale 255 veces más largo y hacia el otro lado."
en = "Your step function answers unsigned integers (uint8), in which 0 - 1 is not -1 but 255: after a false alarm the step comes out 255 times as long, and the other way."

[fails]
perceptron_step = ["test_false_alarm", "test_tie_counts_as_firing", "test_any_step", "test_near_and_far"]
"""


def perceptron_step(w, b, x, y, lr):
    error = np.uint8(y) - np.uint8(w @ x - b >= 0)
    return w + lr * error * x, b - lr * error
