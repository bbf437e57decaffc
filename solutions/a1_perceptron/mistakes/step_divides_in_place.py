"""
es = "Conviertes x a decimal en el mismo arreglo (`x /= 1.0`), lo que falla con enteros y modifica el arreglo recibido. Crea uno nuevo: `x = np.asarray(x, dtype=float)`."
en = "You make x a float in the same array (`x /= 1.0`), which fails on ints and modifies the array that you took. Make a new one: `x = np.asarray(x, dtype=float)`."

[fails]
perceptron_step = ["test_any_step"]
"""


def perceptron_step(w, b, x, y, lr):
    x /= 1.0
    error = y - heaviside(w @ x - b)
    return w + lr * error * x, b - lr * error
