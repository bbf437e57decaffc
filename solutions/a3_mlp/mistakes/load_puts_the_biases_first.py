"""
es = "Le entregas a set_weights primero todas las matrices y después todos los sesgos. Van capa por capa: kernel, bias, kernel, bias..."
en = "You give set_weights all the matrices first and then all the biases. They go layer by layer: kernel, bias, kernel, bias..."

[fails]
load_params = ["test_loads", "test_any_widths", "test_same_output"]
"""


def load_params(model, params):
    model.set_weights([W for W, _ in params] + [b for _, b in params])
