"""Messages between a coordinator and its own grading processes, with a patience that survives sleep.

Both ends are ours and trusted, so messages are pickled. Nothing of a sandbox is on this channel.
"""

from __future__ import annotations

import pickle
import socket
import struct
import time
from typing import Any

TICK_S = 0.25
_LENGTH = struct.Struct(">Q")


class Gone(Exception):
    """The process at the other end has ended."""


class Overdue(Exception):
    """The other end was waited for as long as it may take."""


class Patience:
    """Seconds that may be waited, counted only while this process runs.

    A process that was stopped, with its machine or alone, finds much time gone at one tick; the
    other end had none of it either.
    """

    def __init__(self, seconds: float) -> None:
        self._left = seconds
        self._last = time.monotonic()

    def tick(self) -> None:
        """Count the time since the last tick. Raises Overdue where none is left."""
        now = time.monotonic()
        self._left -= min(now - self._last, 4 * TICK_S)
        self._last = now
        if self._left <= 0:
            raise Overdue


def send(channel: socket.socket, message: Any, patience: Patience) -> None:
    """Send a message. Raises Gone or Overdue."""
    body = pickle.dumps(message)
    rest = memoryview(_LENGTH.pack(len(body)) + body)
    channel.settimeout(TICK_S)
    while rest:
        patience.tick()
        try:
            rest = rest[channel.send(rest) :]
        except TimeoutError:
            continue
        except OSError as error:
            raise Gone from error


def receive(channel: socket.socket, patience: Patience | None = None) -> Any:
    """The next message, for as long as it takes without a patience. Raises Gone or Overdue."""
    (length,) = _LENGTH.unpack(_exactly(channel, _LENGTH.size, patience))
    return pickle.loads(_exactly(channel, length, patience))  # from a process of ours  # nosec B301


def _exactly(channel: socket.socket, size: int, patience: Patience | None) -> bytes:
    channel.settimeout(None if patience is None else TICK_S)
    got = bytearray()
    while len(got) < size:
        if patience is not None:
            patience.tick()
        try:
            part = channel.recv(min(size - len(got), 2**20))
        except TimeoutError:
            continue
        except OSError as error:
            raise Gone from error
        if not part:
            raise Gone
        got += part
    return bytes(got)
