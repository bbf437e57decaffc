"""
es = "Tu XOR responde como OR: la esquina (1, 1) queda en el lado equivocado. Una sola recta no alcanza; falta la capa oculta."
en = "Your XOR answers like OR: the corner (1, 1) is on the wrong side. One line is not enough; the hidden layer is missing."

[fails]
xor = ["test_truth_table", "test_is_pure", "test_any_number_of_rows", "test_any_order", "test_batch_of_one"]
"""


def xor(X):
    return perceptron(X, *gate("or"))
