"""Run a command and weigh it: `python -m tests.benchmarks.supervise OUTPUT COMMAND...`.

Wall time; the CPU time of every process that the command started, also of those that it never
waited for; and the peak of the memory that all of them hold together. A process of its own, since
an orphan's CPU time is told only to the process that inherits it.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path

from autograder.kernels.process_tree import tree

PR_SET_CHILD_SUBREAPER = 36
EVERY_S = 0.5


class Peak:
    """The largest sum of a process tree's proportional set sizes, looked at twice a second.

    A page that n processes share counts an n-th for each of them. unread: whether there was a
    process whose memory this account may not read.
    """

    def __init__(self) -> None:
        self.mib = 0.0
        self.unread = False
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

    def _share(self, pid: int) -> int:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
        except PermissionError:
            self.unread = True
            return 0
        except OSError:
            return 0  # it has ended
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def weigh(command: list[str]) -> dict[str, float | bool | int]:
    """Run a command to the end of all that it started."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    start = time.monotonic()
    peak = Peak()
    code = subprocess.call(command)
    wall = time.monotonic() - start
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    peak.close()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "code": code,
        "wall_s": wall,
        "cpu_s": used.ru_utime + used.ru_stime,
        "peak_mib": peak.mib,
        "unread": peak.unread,
    }


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(weigh(sys.argv[2:])), encoding="utf-8")
