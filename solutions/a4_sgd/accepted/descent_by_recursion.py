"""The path from the next point, after the one from here; a list of arrays is a path, too."""

def gradient_descent(grad, theta0, lr, steps):
    if steps == 0:
        return [theta0]
    return [theta0, *gradient_descent(grad, theta0 - lr * grad(theta0), lr, steps - 1)]
