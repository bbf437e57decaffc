"""One example at a time, from the differences to the right logit, shifted by the largest."""

import math


def cross_entropy(Z, y):
    total = 0.0
    for z, label in zip(Z, y):
        differences = [float(v) - float(z[label]) for v in z]
        m = max(differences)
        total += m + math.log(sum(math.exp(d - m) for d in differences))
    return total / len(Z)
