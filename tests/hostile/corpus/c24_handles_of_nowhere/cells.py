# %% exercise="heaviside"
import sys

serve = sys.modules["kernels.agent.serve"]
honest_send, asked = serve.send, 0


def send(channel, header, arrays):
    global asked
    if header.get("status") == "returned" and header.get("value", {}).get("t") != "none":
        asked += 1
        names = ("__class__", "__init__", "{0.__globals__}", "../../x", "reference", "None", "\x1b[2J", "")
        handle = {"t": "handle", "n": (0, 7, 10**15)[asked % 3], "type": names[asked % len(names)]}
        values = (
            handle,
            {"t": "tuple", "v": [handle, handle]},
            {"t": "dict", "v": [["__class__", handle], ["shape", handle]]},
        )
        header, arrays = header | {"value": values[asked % 3], "echo": [handle] * 4}, []
    honest_send(channel, header, arrays)


serve.send = send


def heaviside(z):
    return np.full(np.shape(z), 7)


# %% exercise="perceptron"
def perceptron(X, w, b):
    return np.full(len(X), 7)


# %% exercise="gate"
def gate(name):
    return np.zeros(2), 0.0
