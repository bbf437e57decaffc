# %% exercise="heaviside"
import ctypes
import os
import socket
import time

libc = ctypes.CDLL(None, use_errno=True)
for n, address in enumerate(("\0left-by-h05", "/tmp/left-by-h05", "/dev/shm/left-by-h05")):
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(address)
    listener.listen()
    os.set_inheritable(listener.fileno(), True)
    globals()[f"kept_{n}"] = listener
for port in (47001, 47002):
    globals()[f"kept_{port}"] = socket.create_server(("127.0.0.1", port))
libc.shmget(0x4B4147, 4096, 0o1666)
libc.semget(0x4B4147, 1, 0o1666)
libc.msgget(0x4B4147, 0o1666)
try:
    rt = ctypes.CDLL("librt.so.1")
    rt.mq_open(b"/left-by-h05", os.O_CREAT | os.O_RDWR, 0o666, None)
except OSError:
    pass
if os.fork() == 0:
    os.setsid()
    time.sleep(30)
    os._exit(0)
print("RAN")


def heaviside(z):
    return np.full(np.shape(z), 7)
