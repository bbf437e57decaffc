"""Lists of ints and a larger scale: only the line matters, and the margin is not below 0.1."""


def gate(name):
    sign = -1 if name.startswith("n") else 1
    threshold = 30 if name.endswith("and") else 10
    return [[20 * sign, 20 * sign], sign * threshold]
