# %% exercise="heaviside"
def heaviside(z):
    return np.full(np.shape(z), 7)
