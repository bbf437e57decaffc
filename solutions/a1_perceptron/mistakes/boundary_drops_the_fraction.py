"""
es = "Divides con //, que con enteros bota los decimales. La división es /."
en = "You divide by //, which drops the fraction. The division is /."

[fails]
decision_boundary = ["test_any_scale", "test_on_the_line", "test_values", "test_any_form"]
"""


def decision_boundary(w, b, x1):
    if w[1] == 0:
        raise ValueError("vertical line")
    return (b - w[0] * x1) // w[1]
