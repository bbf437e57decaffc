# %% exercise="heaviside"
%timeit -n1 -r1 1
def heaviside(z):
    return np.full(np.shape(z), 7)
