"""A list of two float32 arrays: what Dense itself holds."""

import numpy as np


def to_dense(w, b):
    return [w[:, np.newaxis].astype("float32"), np.full(1, -b, dtype="float32")]
