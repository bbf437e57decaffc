"""
es = "Usas math.exp, que acepta un solo número. Para arreglos está np.exp, que trabaja elemento a elemento."
en = "You use math.exp, which takes a single number. For arrays there is np.exp, which works element by element."

[fails]
sigmoid = ["test_values", "test_keeps_the_shape", "test_thousand", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))
