"""The line through its nearest point to the origin, with the direction at right angles to w."""

import numpy as np


def decision_boundary(w, b, x1):
    if not w[1]:
        raise ValueError("vertical")
    foot = np.asarray(w) * b / np.dot(w, w)
    return foot[1] - w[0] / w[1] * (np.asarray(x1) - foot[0])
