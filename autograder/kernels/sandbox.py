"""A sandbox: one throw-away process tree under bubblewrap, with one socket leading in.

Inside there is Python, the packages of an environment, and our agent; no network, no home folder,
no other process, nothing that outlives it. Without a working sandbox nothing is graded.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from autograder.errors import SandboxError
from autograder.kernels import bubblewrap, process_tree, seccomp
from autograder.kernels.environments import START, Layout, interpreter, layout, search_path
from autograder.kernels.spawn import memory_file, spawn
from autograder.kernels.unsandboxed import start_unsandboxed

if TYPE_CHECKING:
    from autograder.assignment import Limits
    from autograder.notebook.source import Environment

SERVE = "kernels.agent.serve"
# Imported before student code runs, while what goes wrong can still be said on stderr.
PRELOAD: dict[str, list[str]] = {"bare": [], "keras": ["keras"]}
PROCESSES: dict[str, int] = {"bare": 32, "keras": 128}
FILE_MIB = 128
DESCRIPTORS = 256
CPU_GRACE_S = 60
START_S = 20.0
POLL_S = 0.002
END_S = 10.0
MAX_SAID = 4000

LAUNCHER = Path(__file__).with_name("launch.py")


class Sandbox:
    """A running sandbox. `start_sandbox` makes one; `kill` ends it and everything in it.

    channel is the trusted end of the only descriptor that leads inside. pid is the outermost
    process, outside the sandbox's process namespace.
    """

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        channel: socket.socket,
        name: Literal["bubblewrap", "none"],
        folder: Path | None = None,
    ) -> None:
        self.channel = channel
        self.name = name
        self.pid = process.pid
        self._process = process
        self._folder = folder
        self._said = b""

    def kill(self) -> None:
        """End every process inside at once, wait for them, and close the channel. Idempotent."""
        if self._process.poll() is None:
            if self.name == "bubblewrap":
                process_tree.end_namespace(self.pid)
                # It ends by itself, having taken in the process that was killed.
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self._process.wait(END_S)
            else:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(self.pid, signal.SIGKILL)
            self._process.kill()
            self._process.wait(END_S)
        self._read_stderr()
        if self._process.stderr:
            self._process.stderr.close()
        self.channel.close()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def exit_status(self) -> int | None:
        """The exit status, 128 + n where signal n ended it; None while it runs."""
        status = self._process.poll()
        return 128 - status if status is not None and status < 0 else status

    def startup_errors(self) -> str:
        """What was written on stderr before the agent served: printable, at most MAX_SAID long."""
        self._read_stderr()
        text = self._said.decode("utf-8", errors="replace")
        return re.sub(r"[^\x20-\x7e\n]", "?", text)[-MAX_SAID:].strip()

    def work(self) -> process_tree.Work:
        """The work for its processes since they started; none when it is gone."""
        return process_tree.work(process_tree.tree(self.pid))

    def memory_mib(self) -> float:
        """Resident memory of its processes and what its working folders hold, in MiB.

        Pages that processes share count for each of them. 0 when it is gone.
        """
        if self._process.poll() is not None:
            return 0.0
        pids = process_tree.tree(self.pid)
        used = sum(process_tree.resident(pid) for pid in pids)
        if self.name == "bubblewrap" and len(pids) > 1:
            root = f"/proc/{pids[1]}/root"
            used += sum(process_tree.stored(f"{root}{path}") for path in bubblewrap.TMPFS_MIB)
        return used / 2**20

    def _read_stderr(self) -> None:
        stream = self._process.stderr
        if stream is None or stream.closed:
            return
        with contextlib.suppress(BlockingIOError):
            while chunk := os.read(stream.fileno(), 65536):
                self._said = (self._said + chunk)[-4 * MAX_SAID :]


def start_sandbox(environment: Environment, limits: Limits, *, unsafe: bool = False) -> Sandbox:
    """Start the agent of `environment` in a fresh sandbox, without waiting until it serves.

    With `unsafe` it is an ordinary process: for submissions that one trusts.

    Raises SandboxError (what is wrong, and its cure) where there can be no sandbox.
    """
    return start_program(
        layout(environment, limits.data), settings(environment, limits), unsafe=unsafe
    )


def settings(environment: Environment, limits: Limits, *, program: str = SERVE) -> dict[str, Any]:
    """What start.py is told: the agent's program, and the limits of each process."""
    return {
        "program": program,
        "environment": environment,
        "reaper": True,
        "path": search_path(),
        "preload": PRELOAD[environment] if program == SERVE else [],
        "rlimits": {
            "AS": memory_limit_mib(environment, limits) << 20,
            "NPROC": PROCESSES[environment],
            "CPU": int(limits.total_s) + CPU_GRACE_S,
            "FSIZE": FILE_MIB << 20,
            "NOFILE": DESCRIPTORS,
            "CORE": 0,
            "MEMLOCK": 0,
            "MSGQUEUE": 0,
            "RTPRIO": 0,
            "NICE": 0,
        },
    }


def memory_limit_mib(environment: Environment, limits: Limits) -> int:
    """What a kernel of the environment may use."""
    return limits.memory_mib if environment == "bare" else limits.keras_memory_mib


def start_program(
    layout: Layout, settings: dict[str, Any], *, unsafe: bool = False, nested: bool = False
) -> Sandbox:
    """Start a program of ours (settings["program"]) in a sandbox of that layout.

    Nested: the program is a zygote, and may make further sandboxes within.

    Raises SandboxError as `start_sandbox` does.
    """
    if unsafe:
        process, ours, folder = start_unsandboxed(layout, settings)
        return Sandbox(process, ours, "none", folder)
    bwrap = bubblewrap.find_bubblewrap()
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    with contextlib.ExitStack() as opened:
        opened.callback(theirs.close)
        root = os.geteuid() == 0
        calls = seccomp.program(seccomp.zygote_rules()) if nested else seccomp.program()
        seccomp_fd = memory_file(opened, calls)
        told = bubblewrap.arguments(layout, staged=root, seccomp_fd=seccomp_fd, nested=nested)
        told_fd = memory_file(opened, b"".join(os.fsencode(text) + b"\0" for text in told))
        # Only the command itself can be seen in the list of processes.
        command = [bwrap, "--args", str(told_fd), "--", layout.python, "-P", "-s", "-S", "-B"]
        command += [START, str(theirs.fileno()), json.dumps(settings)]
        passed = [theirs.fileno(), seccomp_fd, told_fd]
        if root:
            plan = bubblewrap.launch_plan(layout, command)
            passed.append(memory_file(opened, json.dumps(plan).encode()))
            command = [interpreter(), "-I", "-S", str(LAUNCHER), str(passed[-1])]
        try:
            process = spawn(command, passed)
        except OSError as error:
            ours.close()
            raise SandboxError(f"{command[0]} could not be started: {error}") from error
    sandbox = Sandbox(process, ours, "bubblewrap")
    try:
        _wait_until_built(sandbox)
    except BaseException:
        sandbox.kill()
        raise
    return sandbox


def _wait_until_built(sandbox: Sandbox) -> None:
    """Wait until bubblewrap is done and two processes of ours are inside."""
    deadline = time.monotonic() + START_S
    while len(process_tree.tree(sandbox.pid)) < 3:
        if sandbox.exit_status() is not None or time.monotonic() > deadline:
            said = sandbox.startup_errors() or "it said nothing"
            cure = bubblewrap.explain(said)
            raise SandboxError(f"the sandbox does not start: {said}" + (cure and f"\n{cure}"))
        time.sleep(POLL_S)
