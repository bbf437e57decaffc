"""Processes seen from outside, through /proc: who descends from whom, what they hold, their end."""

from __future__ import annotations

import contextlib
import os
import select
import signal
from collections.abc import Iterable
from typing import NamedTuple

END_S = 10.0
# What the kernel keeps for one file in a memory file system, its content aside.
INODE_BYTES = 1024


def tree(pid: int) -> list[int]:
    """A process and all that descend from it, parents first.

    Of a sandbox: bubblewrap outside, the first process inside, the agent, and the rest.
    """
    found = [pid]
    for parent in found:
        found.extend(children(parent))
    return found


def children(pid: int) -> list[int]:
    """The children of a process; none when it is gone."""
    found: list[int] = []
    with contextlib.suppress(OSError):
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:
                found += [int(child) for child in file.read().split()]
    return found


def resident(pid: int) -> int:
    """Resident bytes of a process; 0 when it is gone."""
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def anonymous(pid: int) -> int:
    """Resident bytes of a process that no file backs; 0 when it is gone."""
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as file:
            _, whole, backed, *_ = map(int, file.read().split())
            return (whole - backed) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def anonymous_share(pid: int) -> int:
    """As `anonymous`, but of a page that n processes map an n-th counts. Slow: milliseconds."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
            for line in file:
                if line.startswith("Pss_Anon:"):
                    return int(line.split()[1]) << 10
    except OSError:
        return 0
    return anonymous(pid)


class Work(NamedTuple):
    """Seconds that processors worked for some processes, and those for which none was free for them."""

    computed_s: float = 0.0
    kept_waiting_s: float = 0.0


def work(pids: Iterable[int]) -> Work:
    """The work for processes since they started, and for their children that have ended."""
    ticks = nanoseconds = 0
    for pid in pids:
        with contextlib.suppress(OSError, ValueError, IndexError):
            with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
                # Behind the name, which may hold anything: the 12th to 15th number.
                ticks += sum(map(int, file.read().rpartition(")")[2].split()[11:15]))
            for thread in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{thread}/schedstat", encoding="ascii") as file:
                    nanoseconds += int(file.read().split()[1])
    return Work(ticks / os.sysconf("SC_CLK_TCK"), nanoseconds / 1e9)


def stored(folder: str) -> int:
    """Bytes that a memory file system takes: its content, and the kernel's own for every file."""
    try:
        state = os.statvfs(folder)
    except OSError:
        return 0
    content = (state.f_blocks - state.f_bfree) * state.f_frsize
    return content + (state.f_files - state.f_ffree) * INODE_BYTES


def end_namespace(outer: int) -> None:
    """Kill the first process of the namespace that `outer`, a child of ours, has started.

    All others in it end with it. Returns when they are gone; `outer` then ends by itself.
    """
    with contextlib.suppress(ProcessLookupError, ChildProcessError):
        # Stopped, so that it starts nothing between our looking and our killing.
        os.kill(outer, signal.SIGSTOP)
        os.waitid(os.P_PID, outer, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        inner = children(outer)
        if not inner:
            os.kill(outer, signal.SIGKILL)
        for pid in inner:
            descriptor = os.pidfd_open(pid)
            try:
                signal.pidfd_send_signal(descriptor, signal.SIGKILL)
                # Readable when it has ended, which it does after everything in its namespace.
                select.select([descriptor], [], [], END_S)
            finally:
                os.close(descriptor)
        os.kill(outer, signal.SIGCONT)
