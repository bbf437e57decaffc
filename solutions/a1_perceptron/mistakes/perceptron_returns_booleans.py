"""
es = "Las respuestas son las correctas, pero como booleanos (True y False). Tienen que ser enteros, 0 y 1."
en = "The answers are right, but as booleans (True and False). They must be integers, 0 and 1."

[fails]
perceptron = ["test_is_pure", "test_batch_of_one", "test_ties_fire", "test_threshold_is_subtracted", "test_values", "test_zero_weights_and_ints", "test_any_shape", "test_tie_fires", "test_near_the_threshold"]
"""


def perceptron(X, w, b):
    return X @ w - b >= 0
