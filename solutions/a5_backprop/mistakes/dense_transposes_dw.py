"""
es = "dW sale traspuesta. Tiene la forma de W, (d_in, d_out): es Xᵀ por dZ, y no dZᵀ por X."
en = "dW comes out transposed. It has the shape of W, (d_in, d_out): it is Xᵀ times dZ, and not dZᵀ times X."

[fails]
dense_backward = ["test_weights", "test_any_shape", "test_whole_numbers_and_zeros", "test_central_differences", "test_is_pure"]
"""


def dense_backward(dZ, X, W):
    return dZ @ W.T, dZ.T @ X, dZ.sum(axis=0)
