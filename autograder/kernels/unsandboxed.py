"""A kernel's process without a sandbox: the same program and packages, for trusted submissions."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from autograder.errors import SandboxError
from autograder.kernels.bubblewrap import variables
from autograder.kernels.environments import AGENT, DATA, PACKAGES, START, Layout, interpreter
from autograder.kernels.spawn import spawn


def start_unsandboxed(
    layout: Layout, settings: dict[str, Any]
) -> tuple[subprocess.Popen[bytes], socket.socket, Path]:
    """Start the program; the process, our end of its channel, and a folder to remove at its end.

    Raises SandboxError as root, and on Windows, where a process cannot be given a socket so.
    """
    if os.name != "posix":
        raise SandboxError("grading needs Linux, or macOS without a sandbox; students need neither")
    if os.geteuid() == 0:
        raise SandboxError(
            "root never runs a submission without a sandbox: it could change anything on this "
            "machine. Start the grader as an ordinary user, or leave the sandbox on."
        )
    folder = Path(tempfile.mkdtemp(prefix="kernel-"))
    for bind in layout.binds:
        if bind.target.startswith((AGENT, PACKAGES)):
            link = folder / bind.target.lstrip("/")
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(bind.source)
    work = folder / "work"
    work.mkdir()
    for bind in layout.binds:
        if bind.target.startswith(f"{DATA}/"):
            link = work / bind.target.lstrip("/")
            link.parent.mkdir(exist_ok=True)
            link.symlink_to(bind.source)
    told = settings | {
        "reaper": False,
        "path": [f"{folder}{path}" for path in settings["path"]],
        # The others count what else the user runs, or do not exist on every system.
        "rlimits": {name: settings["rlimits"][name] for name in ("CORE", "CPU")},
    }
    inside = {
        name: value.replace("/work", str(work))
        for name, value in variables().items()
        if name != "LD_LIBRARY_PATH"
    }
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    with theirs:
        command = [interpreter(), "-P", "-s", "-S", "-B", f"{folder}{START}"]
        command += [str(theirs.fileno()), json.dumps(told)]
        process = spawn(command, [theirs.fileno()], environment=inside, folder=str(work))
    return process, ours, folder
