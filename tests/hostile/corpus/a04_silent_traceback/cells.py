# %% exercise="heaviside"
from IPython.core.interactiveshell import InteractiveShell

InteractiveShell.showtraceback = lambda *args, **kwargs: None
InteractiveShell._showtraceback = lambda *args, **kwargs: None


def heaviside(z):
    return 1 / 0


print("RAN")
