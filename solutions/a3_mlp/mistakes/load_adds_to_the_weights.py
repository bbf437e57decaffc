"""
es = "Sumas params a los pesos que el modelo ya tenía. Hay que reemplazarlos."
en = "You add params to the weights that the model already had. They must be replaced."

[fails]
load_params = ["test_loads", "test_any_widths", "test_same_output"]
"""


def load_params(model, params):
    arrays = [array for pair in params for array in pair]
    model.set_weights([old + new for old, new in zip(model.get_weights(), arrays)])
