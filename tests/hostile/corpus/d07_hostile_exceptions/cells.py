# %% exercise="heaviside"
class Endless(Exception):
    def __str__(self):
        while True:
            pass

    __repr__ = __str__
    __traceback__ = property(lambda self: 7)


def heaviside(z):
    raise Endless


# %% exercise="perceptron"
class Loud(BaseException):
    def __str__(self):
        raise SystemExit("no")


def perceptron(X, w, b):
    raise Loud


# %% exercise="gate"
class Meta(type):
    __name__ = property(lambda cls: 1 / 0)


class Nameless(Exception, metaclass=Meta):
    def __getattribute__(self, name):
        raise KeyboardInterrupt


def gate(name):
    raise Nameless
