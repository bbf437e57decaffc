"""
es = "Cuentas solo los pesos. Cada neurona tiene además un sesgo."
en = "You count the weights only. Each neuron has a bias, too."

[fails]
count_params = ["test_by_hand", "test_any_sizes"]
"""

from itertools import pairwise


def count_params(sizes):
    return sum(n_in * n_out for n_in, n_out in pairwise(sizes))
