"""
es = "Un if decide una sola vez, y con un arreglo no sabe qué decidir. Para elegir elemento a elemento está np.where."
en = "An if decides just once, and for an array it does not know what to decide. To choose element by element there is np.where."

[fails]
d_relu = ["test_values", "test_returns_floats", "test_any_shape", "test_central_differences", "test_corner", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""


def d_relu(z):
    if z > 0:
        return 1.0
    return 0.0
