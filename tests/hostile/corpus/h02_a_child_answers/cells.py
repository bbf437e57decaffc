# %% exercise="heaviside"
# <forging.py>
import signal
import time


def taken_over(signal_number):
    """In a child: answer with nonsense for ever. In the agent: let it end, or stand still."""
    out, parent = channel(), os.getpid()
    if os.fork() == 0:
        os.setsid()
        signal.setitimer(signal.ITIMER_REAL, 0)
        try:
            os.kill(parent, signal_number)
        except OSError:
            pass
        for _ in range(50):
            try:
                out.sendall(frame(reply(value={"t": "int", "v": "7"})))
                time.sleep(0.1)
            except OSError:
                break
        os._exit(0)
    time.sleep(5)


def heaviside(z):
    taken_over(signal.SIGKILL)


# %% exercise="perceptron"
def perceptron(X, w, b):
    taken_over(signal.SIGSTOP)


# %% exercise="gate"
def gate(name):
    taken_over(signal.SIGCONT)
