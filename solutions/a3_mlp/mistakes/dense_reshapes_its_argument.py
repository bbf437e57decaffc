"""
es = "El resultado es correcto, pero asignas b.shape, y con eso le cambias la forma al arreglo de quien te llamó."
en = "The result is right, but you assign to b.shape, and so you change the shape of the caller's array."

[fails]
dense = ["test_is_pure"]
"""


def dense(X, W, b):
    b.shape = (1, -1)
    return X @ W + b
