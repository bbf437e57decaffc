"""
es = "El max de Python elige entre dos cosas, no elemento a elemento, y con un arreglo da un error. Para eso está np.maximum."
en = "Python's max chooses between two things, not element by element, and raises an error for an array. That is what np.maximum is for."

[fails]
relu = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_scalars_and_lists", "test_far_from_zero", "test_is_pure"]
"""


def relu(z):
    return max(0, z)
