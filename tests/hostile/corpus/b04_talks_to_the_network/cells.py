# %% exercise="heaviside"
import glob
import socket

for family, address in [
    (socket.AF_INET, ("127.0.0.1", int("@PORT@"))),
    (socket.AF_INET, ("169.254.169.254", 80)),
    (socket.AF_UNIX, "\0dbus"),
    (socket.AF_UNIX, "/run/docker.sock"),
    (socket.AF_UNIX, "/var/run/docker.sock"),
    (getattr(socket, "AF_VSOCK", 40), (2, 22)),
    (getattr(socket, "AF_NETLINK", 16), (0, 0)),
]:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as client:
            client.settimeout(0.2)
            client.connect(address)
            print("FOUND", address, client.recv(200).decode())
    except OSError:
        continue
print("RAN")


def heaviside(z):
    return np.full(np.shape(z), 7)
