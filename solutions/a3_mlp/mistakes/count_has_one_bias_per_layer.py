"""
es = "Cuentas un solo sesgo por capa. Hay uno por neurona."
en = "You count a single bias for each layer. There is one for each neuron."

[fails]
count_params = ["test_by_hand", "test_any_sizes"]
"""

from itertools import pairwise


def count_params(sizes):
    return sum(n_in * n_out + 1 for n_in, n_out in pairwise(sizes))
