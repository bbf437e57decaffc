"""
es = "El paso es correcto, pero lo das sobre los arreglos que recibes: quien te llamó pierde los pesos viejos. W -= ... cambia el original."
en = "The step is right, but you take it on the arrays that you are given: the caller loses the old weights. W -= ... changes the original."

[fails]
train_step = ["test_is_pure"]
"""


def train_step(params, X, y, activations, loss, lr):
    _, grads = backprop(params, X, y, activations, loss)
    for (W, b), (dW, db) in zip(params, grads):
        W -= lr * dW
        b -= lr * db
    return params
