"""Moves theta itself there and back; only round-off is left of it."""

def gradient_check(f, theta, grad, eps=1e-5):
    worst = 0.0
    for j in range(len(theta)):
        theta[j] += eps
        above = f(theta)
        theta[j] -= 2 * eps
        below = f(theta)
        theta[j] += eps
        n = (above - below) / (2 * eps)
        worst = max(worst, abs(grad[j] - n) / max(abs(grad[j]) + abs(n), 1e-8))
    return worst
