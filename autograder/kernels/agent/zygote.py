"""The zygote: imports what a kernel needs once, and forks a kernel whenever one is asked for.

It runs no code of a student, and no operation: libraries are imported, nothing is computed. A
child gets namespaces and folders of its own inside the zygote's sandbox, and with it ends everything
that it started. Of the children that may run a student's code one runs at a time.

Asked over its control socket with one line of JSON and one descriptor, the child's channel:
program (the module that serves there), environment, uid and gid, folders ({path: bytes}), links
({path: what it points to}), rlimits, filter (seccomp.program()'s bytes, base64), clone (the number
of that system call), and student (its code may be a student's: refuse while another such child
runs). Answers one line: {"error": ""} when the child serves.
"""

from __future__ import annotations

import base64
import contextlib
import gc
import importlib
import json
import os
import socket
import sys
import time
import traceback
from typing import Any, NamedTuple, NoReturn

from . import limits, namespaces
from .reaper import reap

# What is else imported when a kernel is first seeded, makes its shell, shows an error or draws.
SOON_NEEDED = (
    "numpy.random",
    "IPython.core.application",
    "IPython.core.completerlib",
    "IPython.core.crashhandler",
    "IPython.core.logger",
    "IPython.core.magics",
    "pygments.formatters.terminal256",
    "stack_data",
    "matplotlib.pyplot",
)
SETTLE_S = 2.0
MAX_ASKED = 65536
MAX_ERROR = 2000


class Child(NamedTuple):
    """What a child is to do when it has left the zygote: the program that serves, and where."""

    program: str
    channel: int
    environment: str


def serve(channel: socket.socket, environment: str) -> Child | None:
    """Answer requests until the control socket is closed: None. In a child: what it is to do."""
    for name in SOON_NEEDED:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    made = _files(os.environ["HOME"])
    # What was imported stays shared: the collector of a child does not write to it.
    gc.collect()
    gc.freeze()
    threads = _threads()
    if threads > 1:
        _answer(
            channel, {"error": f"{threads} threads run after importing, and none would be forked"}
        )
        return None
    _answer(channel, {"error": ""})
    students: set[int] = set()
    while True:
        asked, descriptors, *_ = socket.recv_fds(channel, MAX_ASKED, 1)
        if not asked:
            return None
        told = json.loads(asked) | {"channel": descriptors[0], "made": made}
        child, error = _fork(channel, told, students)
        if child is not None:
            return child
        os.close(descriptors[0])
        _answer(channel, {"error": error})


def _threads() -> int:
    """How many threads run, when those that importing started have had time to end."""
    deadline = time.monotonic() + SETTLE_S
    while (count := len(os.listdir("/proc/self/task"))) > 1 and time.monotonic() < deadline:
        time.sleep(0.01)
    return count


def _fork(
    control: socket.socket, asked: dict[str, Any], students: set[int]
) -> tuple[Child | None, str]:
    """In the zygote: what went wrong. In the child: what it is to do.

    students: the children with a student's code that were not seen to end; the new one joins them.
    """
    students -= _ended()
    if students and asked["student"]:
        return None, "the zygote already has a child with a student's code"
    reader, writer = os.pipe()
    first = namespaces.fork_into_namespaces(asked["clone"])
    if first == 0:
        control.detach()  # its number will be another file's
        return _build(asked, writer), ""
    if asked["student"]:
        students.add(first)
    os.close(writer)
    with open(reader, "rb") as said:
        # Ends when the child, and the first process of its namespace, have closed their end.
        return None, said.read(MAX_ERROR).decode(errors="replace")


def _ended() -> set[int]:
    """The children that ended since the last time; leave is taken of them."""
    ended: set[int] = set()
    with contextlib.suppress(ChildProcessError):
        while pid := os.waitpid(-1, os.WNOHANG)[0]:
            ended.add(pid)
    return ended


def _build(asked: dict[str, Any], writer: int) -> Child:
    """As the first process of new namespaces: settle in them, and fork the child, which returns."""
    try:
        limits.close_all_but(asked["channel"], writer)
        _settle(asked)
        if agent := os.fork():
            os.close(asked["channel"])
            os.close(writer)
            reap(agent)
        _start_afresh()
        os.close(writer)
        return Child(asked["program"], asked["channel"], asked["environment"])
    except BaseException:
        _fail(writer)


def _settle(asked: dict[str, Any]) -> None:
    """Take what is one's own, and give up the rest for good."""
    namespaces.keep_ids(asked["uid"], asked["gid"])
    os.setsid()
    namespaces.cover(asked["folders"])
    os.chdir(os.environ["HOME"])
    for path, target in asked["links"].items():
        os.symlink(target, path)
    for path, content in asked["made"].items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
    namespaces.loopback()
    namespaces.drop_power()
    limits.apply(asked["rlimits"])
    limits.die_first()
    limits.hide_memory()
    namespaces.filter_calls(base64.b64decode(asked["filter"]))


def _files(folder: str) -> dict[str, bytes]:
    """What importing left in the working folder, the settings and caches of libraries, by path."""
    made = {}
    for above, _, names in os.walk(folder):
        for path in (f"{above}/{name}" for name in names):
            with open(path, "rb") as file:
                made[path] = file.read()
    return made


def _start_afresh() -> None:
    """Seed NumPy's generator anew, which Python does for its own after every fork."""
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed()


def _answer(control: socket.socket, answer: dict[str, str]) -> None:
    control.sendall(json.dumps(answer).encode() + b"\n")


def _fail(writer: int) -> NoReturn:
    """Say what went wrong, and end, before any other code runs."""
    os.write(writer, traceback.format_exc()[-MAX_ERROR:].encode())
    os._exit(1)
