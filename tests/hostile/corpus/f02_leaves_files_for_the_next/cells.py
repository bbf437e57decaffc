# %% exercise="heaviside"
import os

for place in ("/work", "/tmp", "/agent", "/agent/kernels", "/env/site-packages", "/dev/shm"):
    for name in (
        "sitecustomize.py",
        "usercustomize.py",
        "numpy.py",
        "x.pth",
        ".ipython/startup.py",
    ):
        try:
            os.makedirs(os.path.dirname(f"{place}/{name}"), exist_ok=True)
            with open(f"{place}/{name}", "w") as file:
                file.write("import os; print('FOUND persistence'); os.environ['LEFT'] = '1'\n")
        except OSError:
            continue

# %% exercise="perceptron"
import os

if os.environ.get("LEFT") or os.path.exists("/work/numpy.py") and os.path.exists("/work/second"):
    print("FOUND something that was left")


def perceptron(X, w, b):
    open("/work/second", "w").close()
    os._exit(1)
