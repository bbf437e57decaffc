"""
es = "Lanzas un Exception cualquiera. Se pide ValueError, para que quien llame pueda distinguirlo de otros errores."
en = "You raise a plain Exception. A ValueError is asked for, so that the caller can tell it from other errors."

[fails]
decision_boundary = ["test_vertical_line", "test_steep_and_vertical"]
"""


def decision_boundary(w, b, x1):
    if w[1] == 0:
        raise Exception("vertical line")
    return (b - w[0] * x1) / w[1]
