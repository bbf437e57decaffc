# %% exercise="heaviside"
import os
import signal
import time

if os.fork() == 0:
    os.setsid()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    if os.fork() == 0:
        for beat in range(100):
            try:
                with open("@COURSE@/beat", "a") as file:
                    file.write("x")
            except OSError:
                pass
            time.sleep(0.2)
    os._exit(0)
print("RAN")


def heaviside(z):
    return np.full(np.shape(z), 7)
