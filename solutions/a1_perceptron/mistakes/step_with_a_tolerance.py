"""
es = "Para ti una suma cercana al umbral ya lo alcanza. La comparación es exacta: lo que queda debajo, por poco que sea, no activa."
en = "For you a sum close to the threshold reaches it. The comparison is exact: what is below it, however little, does not fire."

[fails]
perceptron_step = ["test_near_and_far"]
"""


def perceptron_step(w, b, x, y, lr):
    error = y - int(w @ x - b > -1e-6)
    return w + lr * error * x, b - lr * error
