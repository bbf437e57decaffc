"""Run a command and weigh it: `python -m tests.benchmarks.supervise OUTPUT COMMAND...`.

Wall time; the CPU time of every process that the command started, and what the lasting ones used of
it; and the peak of the memory that all of them hold together. The CPU time is that of a control
group: a sandbox's processes are killed with their namespace, and the kernel tells nobody who waits
for it what they had used.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from autograder.kernels.process_tree import tree

PR_SET_CHILD_SUBREAPER = 36
EVERY_S = 0.5
TICK_S = 1 / os.sysconf("SC_CLK_TCK")


class Watch:
    """What a process tree uses, looked at twice a second.

    mib: the largest sum of its proportional set sizes; a page that n processes share counts an n-th
    for each of them. unread: whether there was a process whose memory this account may not read.
    cpu_s: pid -> what it is, and its CPU time when it was last seen; of those that last.
    """

    def __init__(self) -> None:
        self.mib = 0.0
        self.unread = False
        self.cpu_s: dict[int, tuple[str, float]] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(EVERY_S):
            below = tree(os.getpid())[1:]
            self.mib = max(self.mib, sum(map(self._share, below)) / 1024)
            for pid in below:
                with contextlib.suppress(OSError):
                    self.cpu_s[pid] = part(pid), cpu_s(pid)

    def _share(self, pid: int) -> int:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
        except PermissionError:
            self.unread = True
            return 0
        except OSError:
            return 0  # it has ended
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def part(pid: int) -> str:
    """What a process of ours is; "kernels" for what a zygote forked, and for anything else."""
    folder = Path(f"/proc/{pid}")
    command = folder.joinpath("cmdline").read_text("utf-8", errors="replace").replace("\0", " ")
    if "autograder.scaling.worker" in command:
        return "grading processes"
    if "autograder grade" in command:
        return "coordinator"
    status = folder.joinpath("status").read_text("ascii", errors="replace")
    # A zygote is in the outer sandbox's namespace of processes; its children are one deeper.
    levels = next(len(line.split()) - 1 for line in status.splitlines() if "NSpid:" in line)
    if "kernels.agent.zygote" in command and levels == 2:
        return "zygote, Keras" if '"preload": ["keras"' in command else "zygote, bare"
    return "kernels"


def cpu_s(pid: int) -> float:
    """The CPU time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii", errors="replace").rpartition(")")[2]
    return sum(map(int, fields.split()[11:13])) * TICK_S


class Group:
    """A control group of version 2, whose processes' CPU time is added up as long as it is there."""

    def __init__(self) -> None:
        self._folder = self._make()

    def enter(self) -> None:
        """Put this process into the group."""
        if self._folder:
            (self._folder / "cgroup.procs").write_text(str(os.getpid()), encoding="ascii")

    def close(self) -> float | None:
        """The seconds that its processes used, which have all ended; None where there is no group."""
        if self._folder is None:
            return None
        stat = dict(map(str.split, (self._folder / "cpu.stat").read_text("ascii").splitlines()))
        self._folder.rmdir()
        return int(stat["usage_usec"]) / 1e6

    def _make(self) -> Path | None:
        """None for an account that may not make one."""
        mounts = [line.split() for line in Path("/proc/mounts").read_text("utf-8").splitlines()]
        for _, mounted, kind, *_ in mounts:
            if kind == "cgroup2":
                own = Path("/proc/self/cgroup").read_text("ascii").rpartition("0::/")[2].strip()
                folder = Path(mounted, own, f"bench-{os.getpid()}")
                with contextlib.suppress(OSError):
                    folder.mkdir()
                    return folder
        return None


def weigh(command: list[str]) -> dict[str, object]:
    """Run a command to the end of all that it started, its orphans included."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    group, watch = Group(), Watch()
    start = time.monotonic()
    code = subprocess.Popen(command, preexec_fn=group.enter).wait()
    wall = time.monotonic() - start
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()
    watch.close()
    parts: dict[str, float] = {}
    for name, seconds in watch.cpu_s.values():
        parts[name] = parts.get(name, 0.0) + seconds
    return {
        "code": code,
        "wall_s": wall,
        "cpu_s": group.close(),
        "peak_mib": watch.mib,
        "unread": watch.unread,
        "parts": parts,
    }


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(weigh(sys.argv[2:])), encoding="utf-8")
