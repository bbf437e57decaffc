"""
es = "Tu función responde 1 cuando las entradas son iguales: es la negación de XOR."
en = "Your function answers 1 when the inputs are equal: that is the negation of XOR."

[fails]
xor = ["test_truth_table", "test_is_pure", "test_any_number_of_rows", "test_any_order", "test_batch_of_one"]
"""

import numpy as np


def xor(X):
    hidden = np.column_stack([perceptron(X, *gate("and")), perceptron(X, *gate("nor"))])
    return perceptron(hidden, *gate("or"))
