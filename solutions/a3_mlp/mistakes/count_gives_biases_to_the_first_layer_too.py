"""
es = "Les das un sesgo también a las entradas de la red. La entrada no es una capa con pesos."
en = "You give a bias to the network's inputs, too. The input is not a layer with weights."

[fails]
count_params = ["test_by_hand", "test_any_sizes"]
"""

from itertools import pairwise


def count_params(sizes):
    return sum(n_in * n_out for n_in, n_out in pairwise(sizes)) + sum(sizes)
