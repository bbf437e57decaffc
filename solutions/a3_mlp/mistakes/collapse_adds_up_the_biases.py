"""
es = "Sumas los sesgos sin pasarlos por las capas que vienen después. Cada b se multiplica por las matrices siguientes."
en = "You add up the biases without taking them through the layers that come after. Each b is multiplied by the matrices that follow."

[fails]
collapse = ["test_by_hand", "test_any_depth", "test_square_layers", "test_same_output", "test_is_pure"]
"""


def collapse(params):
    (W, b), *rest = params
    for V, c in rest:
        W, b = W @ V, b + c
    return W, b
