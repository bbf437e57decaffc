# %% exercise="heaviside"
def heaviside(z):
    raise type("{call.__class__}", (Exception,), {})(
        "{0} {error} {} %s %(x)s ${x} \x1b[31m\u202e\x00"
    )


# %% exercise="perceptron"
def perceptron(X, w, b):
    raise KeyError("{0.__class__.__mro__}" * 1000)


# %% exercise="gate"
def gate(name):
    return "{0} {call} \x1b]0;owned\x07\u202e"
