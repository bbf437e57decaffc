# %% exercise="heaviside" tags=["skip-execution", "raises-exception"]
def heaviside(z):
    return np.full(np.shape(z), 7)


# %% grade="heaviside" tags=["skip-execution", "raises-exception"]
check("heaviside")
