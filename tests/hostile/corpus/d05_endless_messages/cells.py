# %% exercise="heaviside"
def heaviside(z):
    return {str(i) * 20_000: str(i) * 20_000 for i in range(8)}


# %% exercise="perceptron"
def perceptron(X, w, b):
    nested = "x" * 60
    for _ in range(4):
        nested = [nested] * 8
    return nested


# %% exercise="gate"
def gate(name):
    return [{"k" * 15_000: ["x" * 60] * 8}] * 8
