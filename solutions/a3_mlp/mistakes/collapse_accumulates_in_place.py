"""
es = "El resultado es correcto, pero acumulas los sesgos con += sobre el último b de params, que queda cambiado."
en = "The result is right, but you accumulate the biases by += on the last b of params, which is left changed."

[fails]
collapse = ["test_is_pure"]
"""


def collapse(params):
    W, b = params[-1]
    for V, c in params[-2::-1]:
        b += c @ W
        W = V @ W
    return W, b
