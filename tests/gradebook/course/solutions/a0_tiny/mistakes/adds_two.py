"""
es = "Sumas dos en vez de multiplicar por dos."
en = "You add two instead of multiplying by two."

[fails]
double = ["test_twice_three", "test_doubles_every_number"]
"""


def double(x):
    wrong_sum_on_purpose = np.asarray(x) + 2
    return wrong_sum_on_purpose
