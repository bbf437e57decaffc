"""
es = "Los pesos están cambiados: w1 acompaña a x1 y w2 a x2. Se despeja x2, así que se divide por w2."
en = "The weights are swapped: w1 goes with x1 and w2 with x2. Solve for x2, so divide by w2."

[fails]
decision_boundary = ["test_any_scale", "test_values", "test_any_form", "test_on_the_line", "test_steep_and_vertical"]
"""


def decision_boundary(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical line")
    return (b - w[1] * x1) / w[0]
