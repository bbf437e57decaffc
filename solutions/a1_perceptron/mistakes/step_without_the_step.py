"""
es = "Tu error compara la etiqueta con la suma w · x - b. Falta el escalón: se compara con la respuesta del perceptrón, 0 o 1."
en = "Your error compares the label with the sum w · x - b. The step is missing: compare with what the perceptron answers, 0 or 1."

[fails]
perceptron_step = ["test_tie_counts_as_firing", "test_near_and_far", "test_only_mistakes_move", "test_any_step", "test_missed_one", "test_false_alarm"]
"""


def perceptron_step(w, b, x, y, lr):
    error = y - (w @ x - b)
    return w + lr * error * x, b - lr * error
