"""
es = "Rechazas también rectas muy empinadas. Mientras w2 no sea exactamente cero hay una respuesta."
en = "You refuse very steep lines, too. As long as w2 is not exactly zero there is an answer."

[fails]
decision_boundary = ["test_steep_and_vertical"]
"""

import numpy as np


def decision_boundary(w, b, x1):
    if np.isclose(w[1], 0):
        raise ValueError("vertical line")
    return (b - w[0] * x1) / w[1]
