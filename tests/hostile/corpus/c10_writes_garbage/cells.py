# %% exercise="heaviside"
# <forging.py>


def heaviside(z):
    channel().sendall(os.urandom(100_000))
    return 7
