# %% exercise="heaviside"
# <forging.py>


def heaviside(z):
    import time

    channel().sendall(frame(reply(), length=30 * 2**20)[:-3])
    time.sleep(20)
