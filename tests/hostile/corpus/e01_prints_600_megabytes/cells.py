# %% exercise="heaviside"
import os
import sys

for _ in range(60):
    print("A" * 10_000_000)
for descriptor in (1, 2):
    for _ in range(30):
        os.write(descriptor, b"B" * 1_000_000)
sys.stderr.write("C" * 10_000_000)


def heaviside(z):
    print("D" * 50_000_000)
    return np.full(np.shape(z), 7)
