"""
es = "Cuentas neuronas. Los parámetros son los números que la red aprende: pesos y sesgos."
en = "You count neurons. The parameters are the numbers that the network learns: weights and biases."

[fails]
count_params = ["test_by_hand", "test_any_sizes"]
"""


def count_params(sizes):
    return sum(sizes[1:])
