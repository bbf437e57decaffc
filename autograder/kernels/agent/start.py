"""The first Python inside a sandbox: settles paths and limits, then lets the agent serve.

Runs as `python start.py CHANNEL SETTINGS`. CHANNEL is the number of the one inherited descriptor;
SETTINGS is JSON: path (list of folders to import from), environment, rlimits, reaper (whether this
is the first process of its namespace), preload (modules to import while errors can still be seen),
program (the module whose `serve(channel, environment)` is called; a zygote's returns in each child,
with what that one serves).
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from typing import Any


def main() -> None:
    channel_number, settings = int(sys.argv[1]), json.loads(sys.argv[2])
    # Python puts this file's folder first, whose modules would then go by two names.
    own = __file__.rpartition("/")[0]
    standard = [path for path in sys.path if path != own]
    sys.path[:] = [*settings["path"], *standard]
    sys.argv[:] = [""]
    # By name: outside, this file belongs to no package that is called so.
    limits = importlib.import_module("kernels.agent.limits")
    limits.apply(settings["rlimits"])
    if sys.platform == "linux":
        limits.die_first()
        limits.hide_memory()
    if settings["reaper"] and (agent := os.fork()):
        os.close(channel_number)
        limits.silence()
        importlib.import_module("kernels.agent.reaper").reap(agent)
    serve(channel_number, settings, limits)


def serve(channel_number: int, settings: dict[str, Any], limits: Any) -> None:
    import socket

    for name in (*settings["preload"], settings["program"]):
        importlib.import_module(name)
    limits.silence()
    program, environment = settings["program"], settings["environment"]
    while True:
        channel = socket.socket(fileno=channel_number)
        channel.set_inheritable(False)
        # Called from here, a child has as deep a stack to use as a process of its own.
        child = importlib.import_module(program).serve(channel, environment)
        if child is None:
            return
        program, channel_number, environment = child


main()
