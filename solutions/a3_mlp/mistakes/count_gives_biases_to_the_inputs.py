"""
es = "Cuentas un sesgo por entrada de cada capa, en vez de uno por neurona: es n_out, no n_in."
en = "You count one bias for each input of a layer, in place of one for each neuron: it is n_out, not n_in."

[fails]
count_params = ["test_by_hand", "test_any_sizes"]
"""

from itertools import pairwise


def count_params(sizes):
    return sum(n_in * n_out + n_in for n_in, n_out in pairwise(sizes))
