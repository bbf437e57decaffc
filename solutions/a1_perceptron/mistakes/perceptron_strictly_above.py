"""
es = "Pides que la suma supere al umbral. Basta con que lo alcance: si w · x = b, la respuesta es 1."
en = "You ask that the sum be above the threshold. Reaching it is enough: if w · x = b, the answer is 1."

[fails]
perceptron = ["test_ties_fire", "test_tie_fires", "test_zero_weights_and_ints"]
"""


def perceptron(X, w, b):
    return (X @ w > b).astype(int)
