"""NumPy's own function; it takes lists and numbers, too."""

import numpy as np

tanh = np.tanh
