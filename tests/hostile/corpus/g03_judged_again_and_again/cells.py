# %%
def slow():
    import time

    time.sleep(1.8)
    return 7


# %% exercise="heaviside"
def heaviside(z):
    return slow()


# %% exercise="perceptron"
def perceptron(X, w, b):
    # heaviside
    return slow()


# %% exercise="gate"
def gate(name):
    # heaviside
    return slow()


# %% exercise="xor"
def xor(X):
    # heaviside
    return slow()


# %% exercise="perceptron_step"
def perceptron_step(w, b, x, y, lr):
    # heaviside
    return slow()


# %% exercise="perceptron_train"
def perceptron_train(X, y, lr, epochs):
    # heaviside
    return slow()


# %% exercise="decision_boundary"
def decision_boundary(w, b, x1):
    # heaviside
    return slow()
