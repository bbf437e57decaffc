"""
es = "Comparas la salida: ReLU(z) >= 0 se cumple siempre, y tu derivada es 1 en todas partes. Compara z, o usa > estricto."
en = "You compare the output: ReLU(z) >= 0 always holds, and your derivative is 1 everywhere. Compare z, or use a strict >."

[fails]
d_relu = ["test_values", "test_returns_floats", "test_any_shape", "test_central_differences", "test_far_from_zero", "test_scalars_and_lists", "test_is_pure"]
"""


def d_relu(z):
    return (relu(z) >= 0).astype(float)
