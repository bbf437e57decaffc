"""
es = "Transpones las matrices. Keras guarda el kernel con forma (d_in, d_out), igual que W; si es cuadrada, nada avisa."
en = "You transpose the matrices. Keras keeps the kernel in shape (d_in, d_out), like W; where it is square, nothing tells you."

[fails]
load_params = ["test_loads", "test_any_widths", "test_same_output"]
"""


def load_params(model, params):
    model.set_weights([array for W, b in params for array in (W.T, b)])
