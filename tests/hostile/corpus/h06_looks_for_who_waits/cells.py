# %% exercise="heaviside"
import ctypes
import os
import socket

libc = ctypes.CDLL(None, use_errno=True)
for address in ("\0left-by-h05", "/tmp/left-by-h05", "/dev/shm/left-by-h05", "\0kept", "\0left"):
    try:
        socket.socket(socket.AF_UNIX).connect(address)
        print("FOUND a listener", repr(address))
    except OSError:
        continue
for port in (47001, 47002):
    try:
        socket.create_connection(("127.0.0.1", port), 1)
        print("FOUND a listener", port)
    except OSError:
        continue
for call in (libc.shmget, libc.semget, libc.msgget):
    if call(0x4B4147, 0, 0) >= 0 or call(0x4B4147, 1, 0) >= 0:
        print("FOUND shared memory, semaphores or queues")
try:
    if ctypes.CDLL("librt.so.1").mq_open(b"/left-by-h05", os.O_RDONLY) >= 0:
        print("FOUND a queue")
except OSError:
    pass
processes = [name for name in os.listdir("/proc") if name.isdigit()]
if len(processes) > 2:
    print("FOUND processes", processes)
print("RAN")


def heaviside(z):
    return np.full(np.shape(z), 7)
