"""
es = "Te falta la última capa en la cuenta."
en = "The last layer is missing from your count."

[fails]
count_params = ["test_by_hand", "test_any_sizes"]
"""


def count_params(sizes):
    return sum((sizes[i] + 1) * sizes[i + 1] for i in range(len(sizes) - 2))
