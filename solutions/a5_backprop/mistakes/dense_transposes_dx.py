"""
es = "dX sale traspuesta. Tiene la forma de X, (N, d_in): es dZ por Wᵀ, y no W por dZᵀ."
en = "dX comes out transposed. It has the shape of X, (N, d_in): it is dZ times Wᵀ, and not W times dZᵀ."

[fails]
dense_backward = ["test_inputs", "test_any_shape", "test_whole_numbers_and_zeros", "test_central_differences", "test_is_pure"]
"""


def dense_backward(dZ, X, W):
    return W @ dZ.T, X.T @ dZ, dZ.sum(axis=0)
