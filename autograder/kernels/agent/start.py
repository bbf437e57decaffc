"""The first Python inside a sandbox: settles paths and limits, then lets the agent serve.

Runs as `python start.py CHANNEL SETTINGS`. CHANNEL is the number of the one inherited descriptor;
SETTINGS is JSON: path (list of folders to import from), environment, rlimits, reaper (whether this
is the first process of its namespace), preload (modules to import while errors can still be seen),
program (the module whose `serve(channel, environment)` is called).
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from typing import Any, NoReturn


def main() -> None:
    channel_number, settings = int(sys.argv[1]), json.loads(sys.argv[2])
    # Python puts this file's folder first, whose modules would then go by two names.
    own = __file__.rpartition("/")[0]
    standard = [path for path in sys.path if path != own]
    sys.path[:] = [*settings["path"], *standard]
    sys.argv[:] = [""]
    # By name: outside, this file belongs to no package that is called so.
    limits = importlib.import_module("kernels.agent.limits")
    limits.close_all_but(channel_number)
    limits.apply(settings["rlimits"])
    if sys.platform == "linux":
        limits.die_first()
        limits.hide_memory()
    if settings["reaper"] and (agent := os.fork()):
        os.close(channel_number)
        limits.silence()
        reap(agent)
    serve(channel_number, settings, limits)


def reap(agent: int) -> NoReturn:
    """Be the first process: take in orphans, and end with the agent, which ends the namespace.

    Not bubblewrap's own first process: no filter binds that one, and student code can write to its
    memory.
    """
    while True:
        pid, status = os.wait()
        if pid == agent:
            code = os.waitstatus_to_exitcode(status)
            os._exit(code if code >= 0 else 128 - code)


def serve(channel_number: int, settings: dict[str, Any], limits: Any) -> None:
    import socket

    for name in (*settings["preload"], settings["program"]):
        importlib.import_module(name)
    channel = socket.socket(fileno=channel_number)
    channel.set_inheritable(False)
    limits.silence()
    sys.modules[settings["program"]].serve(channel, settings["environment"])


main()
