"""
es = "Los números son correctos, pero acumulas la suma del sesgo dentro de dZ, y quien te llamó pierde su gradiente."
en = "The numbers are right, but you accumulate the sum of the bias inside dZ, and the caller loses its gradient."

[fails]
dense_backward = ["test_is_pure"]
"""


def dense_backward(dZ, X, W):
    dX, dW = dZ @ W.T, X.T @ dZ
    db = dZ[0]
    for row in dZ[1:]:
        db += row
    return dX, dW, db
