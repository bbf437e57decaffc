"""An error derived from ValueError is a ValueError; a list of lists stands for a matrix."""

import numpy as np


class VerticalLineError(ValueError):
    pass


def decision_boundary(w, b, x1):
    if w[1] == 0:
        raise VerticalLineError(w)
    return ((b - w[0] * np.asarray(x1)) / w[1]).tolist()
