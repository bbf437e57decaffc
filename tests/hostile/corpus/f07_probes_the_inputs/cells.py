# %% exercise="heaviside"
def heaviside(z):
    print("printed while called", z)
    raise RuntimeError(f"SEEN {np.asarray(z).tolist()!r}")
