# %% exercise="heaviside"
def heaviside(z):
    import ctypes

    ctypes.memset(0, 0, 64)


# %% exercise="perceptron"
def perceptron(X, w, b):
    import os
    import signal

    os.kill(os.getpid(), signal.SIGSTOP)


# %% exercise="gate"
def gate(name):
    nested = []
    for _ in range(200_000):
        nested = [nested]
    return nested


# %% exercise="xor"
def xor(X):
    import sys

    sys.setrecursionlimit(10**9)
    return xor(X)
