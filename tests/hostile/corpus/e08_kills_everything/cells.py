# %% exercise="heaviside"
import os
import signal

for pid in [1, os.getppid(), *range(2, 2000)]:
    if os.path.isdir("@COURSE@") or pid == os.getpid():
        continue  # never outside a sandbox
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        continue


def heaviside(z):
    return np.full(np.shape(z), 7)


# %% exercise="perceptron"
def perceptron(X, w, b):
    import os
    import signal

    if not os.path.isdir("@COURSE@"):
        os.kill(-1, signal.SIGKILL)
