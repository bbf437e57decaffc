"""
es = "Despejaste w · x + b = 0, donde b es un sesgo. La recta de esta tarea es w · x = b."
en = "You solved w · x + b = 0, where b is a bias. The line of this assignment is w · x = b."

[fails]
decision_boundary = ["test_any_scale", "test_values", "test_any_form", "test_on_the_line", "test_steep_and_vertical"]
"""


def decision_boundary(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical line")
    return -(b + w[0] * x1) / w[1]
