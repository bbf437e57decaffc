"""Another subderivative: 1 at zero; a loop over the flat array, in float32."""

import numpy as np


def d_relu(z):
    z = np.asarray(z)
    slopes = [1.0 if number >= 0 else 0.0 for number in z.ravel()]
    return np.array(slopes, dtype=np.float32).reshape(z.shape)
