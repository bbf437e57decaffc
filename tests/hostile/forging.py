"""What attacks on the wire have in common: it stands in their cells for a line that names this file."""

import gc
import json
import os
import socket
import struct
import sys


def channel():
    for thing in gc.get_objects():
        if isinstance(thing, socket.socket) and thing.fileno() >= 0:
            return thing
    for number in range(256):
        try:
            if os.readlink(f"/proc/self/fd/{number}").startswith("socket"):
                return socket.socket(fileno=number)
        except OSError:
            continue


def identity():
    frame = sys._getframe()
    while frame is not None:
        header = frame.f_locals.get("header")
        if isinstance(header, dict) and "id" in header:
            return header["id"]
        frame = frame.f_back


def frame(header, body=b"", magic=b"KAG1", length=None):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    size = len(body) if length is None else length
    return struct.pack("<4sIQ", magic, len(text), size) + text + body


def reply(**more):
    return {"id": identity(), "status": "returned", "value": {"t": "none"}, "echo": []} | more
