"""
es = "Con un solo ejemplo devuelves un vector. La respuesta tiene siempre forma (N, d_out), también cuando N = 1."
en = "For a single example you return a vector. The answer always has shape (N, d_out), also when N = 1."

[fails]
dense = ["test_batch_of_one"]
"""


def dense(X, W, b):
    Z = X @ W + b
    return Z[0] if len(Z) == 1 else Z
