"""Zero where both derivatives vanish, so that nothing is divided by zero."""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    E = np.identity(theta.size) * eps
    up, down = np.apply_along_axis(f, 1, theta + E), np.apply_along_axis(f, 1, theta - E)
    n = (up - down) / 2 / eps
    size = np.abs(grad) + np.abs(n)
    size[size < 1e-8] = 1e-8
    return float(np.sort(np.abs(n - grad) / size)[-1])
