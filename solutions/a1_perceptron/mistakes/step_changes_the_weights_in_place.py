"""
es = "El resultado es correcto, pero modificas el arreglo w que recibes. Un += sobre un arreglo escribe en el original."
en = "The result is right, but you modify the array w that you are given. A += on an array writes into the original."

[fails]
perceptron_step = ["test_is_pure"]
"""


def perceptron_step(w, b, x, y, lr):
    error = y - heaviside(w @ x - b)
    w += lr * error * x
    return w, b - lr * error
