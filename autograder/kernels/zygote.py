"""A zygote from outside: one sandbox that has imported everything, and the kernels forked in it.

The zygote runs only code of ours. Each child leaves it for namespaces, folders and a filter of its
own, so that a student meets neither the zygote, nor the student before, nor a kernel beside theirs.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import select
import signal
import socket
import time
from typing import TYPE_CHECKING, Literal

from autograder.errors import SandboxError
from autograder.kernels import bubblewrap, process_tree, seccomp
from autograder.kernels.environments import layout, search_path
from autograder.kernels.sandbox import PRELOAD, SERVE, memory_limit_mib, settings, start_program

if TYPE_CHECKING:
    from pathlib import Path

    from autograder.assignment import Limits
    from autograder.notebook.source import Environment

PROGRAM = "kernels.agent.zygote"
START_S = 120.0
FORK_S = 30.0
END_S = 10.0
MAX_ANSWER = 65536


class Zygote:
    """A zygote of one environment, which starts to import when it is made.

    data: the files that its children find in their folder `data`. probed: for its user to note that
    its children were found closed. Raises SandboxError where there can be no sandbox.
    """

    def __init__(self, environment: Environment, data: tuple[Path, ...] = ()) -> None:
        self.environment = environment
        self.probed = False
        self._students: list[Child] = []
        told = {
            "program": PROGRAM,
            "environment": environment,
            "reaper": True,
            "path": search_path(),
            "preload": [*PRELOAD[environment], SERVE],
            "rlimits": {"CORE": 0},
        }
        self._layout = layout(environment, data)
        self._sandbox = start_program(self._layout, told, nested=True)
        # bubblewrap, the first process inside, and the zygote.
        self.pid = process_tree.tree(self._sandbox.pid)[2]
        self._ready = False

    @property
    def alive(self) -> bool:
        return self._sandbox.exit_status() is None

    @property
    def busy(self) -> bool:
        """Whether a child of it is running that may run a student's code."""
        self._students = [child for child in self._students if child.running]
        return bool(self._students)

    def wait_until_ready(self) -> None:
        """Wait until everything is imported. Raises SandboxError with what the process said."""
        if not self._ready:
            error = self._answer(START_S)
            if error != "":
                said = error or self._sandbox.startup_errors()
                self.close()
                raise SandboxError(f"a zygote did not start. It said: {said or 'nothing'}")
            self._ready = True

    def fork(self, limits: Limits, *, program: str = SERVE, student: bool = True) -> Child:
        """A child in which `program` serves.

        student: whether its code may be a student's; the last such child must have ended. Raises
        SandboxError with what went wrong, and closes the zygote.
        """
        self.wait_until_ready()
        told = settings(self.environment, limits, program=program)
        asked = {
            "program": program,
            "environment": self.environment,
            "uid": bubblewrap.INSIDE_ID,
            "gid": bubblewrap.INSIDE_ID,
            "student": student,
            "clone": seccomp.number("clone"),
            "folders": {path: mib << 20 for path, mib in bubblewrap.TMPFS_MIB.items()},
            "links": bubblewrap.working_links(self._layout),
            "rlimits": told["rlimits"],
            "filter": base64.b64encode(seccomp.program()).decode(),
        }
        before = process_tree.children(self.pid)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        with theirs:
            error: str | None = None
            with contextlib.suppress(OSError):
                self._sandbox.channel.settimeout(FORK_S)
                socket.send_fds(
                    self._sandbox.channel, [json.dumps(asked).encode()], [theirs.fileno()]
                )
                error = self._answer(FORK_S)
        forked = set(process_tree.children(self.pid)) - set(before)
        if error != "" or len(forked) != 1:
            ours.close()
            self.close()
            raise SandboxError(f"a zygote did not fork: {error or 'it is gone'}")
        child = Child(self, forked.pop(), ours, memory_limit_mib(self.environment, limits))
        if student:
            self._students.append(child)
        return child

    def close(self) -> None:
        """End the zygote and its children. Idempotent."""
        self._sandbox.kill()

    def _answer(self, seconds: float) -> str | None:
        """The error in the next line of the zygote, empty where there is none; None: no line came."""
        channel, line = self._sandbox.channel, b""
        deadline = time.monotonic() + seconds
        with contextlib.suppress(OSError):
            while not line.endswith(b"\n") and len(line) < MAX_ANSWER:
                channel.settimeout(max(0.01, deadline - time.monotonic()))
                received = channel.recv(MAX_ANSWER)
                if not received:
                    return None
                line += received
            return str(json.loads(line)["error"])
        return None


class Child:
    """A process tree that left its zygote: what `Sandbox` is to a cold kernel.

    inherited_mib: resident memory of the zygote, which a cold kernel would have of its own.
    allowed_mib: what is left of its limit beyond that.
    """

    name: Literal["bubblewrap"] = "bubblewrap"

    def __init__(self, zygote: Zygote, pid: int, channel: socket.socket, memory_mib: float) -> None:
        self.channel = channel
        self.pid = pid
        self._zygote = zygote
        self.inherited_mib = process_tree.resident(zygote.pid) / 2**20
        self.allowed_mib = memory_mib - self.inherited_mib
        self._inherited = process_tree.anonymous(zygote.pid)
        self._process = os.pidfd_open(pid)
        self._closed = False

    def kill(self) -> None:
        """End every process of it at once, wait for them, and close the channel. Idempotent."""
        if self._closed:
            return
        self._closed = True
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._process, signal.SIGKILL)
        # Readable when it has ended, which it does after everything in its namespace.
        if not select.select([self._process], [], [], END_S)[0]:
            self._zygote.close()
        os.close(self._process)
        self.channel.close()

    @property
    def running(self) -> bool:
        return not self._closed and not select.select([self._process], [], [], 0)[0]

    def startup_errors(self) -> str:
        """Nothing: what a child says before it serves, the zygote has told."""
        return ""

    def work(self) -> process_tree.Work:
        """The work for its processes since they were forked; none when it is gone."""
        return process_tree.work(process_tree.tree(self.pid) if self.running else ())

    def memory_mib(self) -> float:
        """Memory beyond what the zygote gave it, and what its working folders hold, in MiB.

        Pages that files back do not count. Processes that it starts count whole while that is
        within what is allowed, and beyond it by what they do not share. 0 when it is gone.
        """
        if not self.running:
            return 0.0
        # The first process of its namespace is the zygote over again.
        agents = process_tree.tree(self.pid)[1:]
        folders = (f"/proc/{self.pid}/root{path}" for path in bubblewrap.TMPFS_MIB)
        stored = sum(map(process_tree.stored, folders))
        used = 0.0
        for measure in (process_tree.anonymous, process_tree.anonymous_share):
            used = (max(0, sum(map(measure, agents)) - self._inherited) + stored) / 2**20
            if used <= self.allowed_mib:
                break
        return used
