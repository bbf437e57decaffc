"""
es = "El ejemplo se vuelve columna, (d, 1), y al sumarlo con w, (d,), NumPy forma en silencio una matriz (d, d). Los pesos son (d,)."
en = "The example becomes a column, (d, 1), and adding it to w, (d,), NumPy silently makes a matrix (d, d). The weights are (d,)."

[fails]
perceptron_step = ["test_is_pure", "test_tie_counts_as_firing", "test_near_and_far", "test_only_mistakes_move", "test_any_step", "test_missed_one", "test_false_alarm"]
"""


def perceptron_step(w, b, x, y, lr):
    error = y - heaviside(w @ x - b)
    return w + lr * error * x.reshape(-1, 1), b - lr * error
