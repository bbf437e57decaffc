"""From the last layer to the first, and a list for a pair."""


def collapse(params):
    W, b = params[-1]
    for V, c in reversed(params[:-1]):
        W, b = V @ W, c @ W + b
    return [W, b]
