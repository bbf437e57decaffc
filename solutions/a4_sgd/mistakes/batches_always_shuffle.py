"""
es = "Barajas también con shuffle=False. Ahí los índices van en orden."
en = "You shuffle with shuffle=False, too. There the indices are in order."

[fails]
minibatches = ["test_in_order", "test_unshuffled"]
"""


def minibatches(n, batch_size, rng, shuffle=True):
    order = rng.permutation(n)
    return [order[i : i + batch_size] for i in range(0, n, batch_size)]
