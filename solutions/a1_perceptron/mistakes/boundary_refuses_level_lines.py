"""
es = "Lanzas ValueError también si w1 = 0. Esa recta es horizontal, y x2 es el mismo para todo x1."
en = "You raise ValueError if w1 = 0, too. That line is level, and x2 is the same for every x1."

[fails]
decision_boundary = ["test_on_the_line", "test_steep_and_vertical"]
"""


def decision_boundary(w, b, x1):
    if 0 in (w[0], w[1]):
        raise ValueError("no line")
    return (b - w[0] * x1) / w[1]
