"""What an attack costs the machine: memory here and in the sandboxes, time, and processes left."""

from __future__ import annotations

import ctypes
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36
PAGE_MIB = os.sysconf("SC_PAGE_SIZE") / 2**20


@dataclass
class Cost:
    """trusted_mib: growth of this process's peak. sandbox_mib: the most that others held."""

    seconds: float = 0.0
    trusted_mib: float = 0.0
    sandbox_mib: float = 0.0
    left: set[int] = field(default_factory=set)


def adopt_orphans() -> None:
    """Whatever loses its parent below this process becomes its child, and so cannot hide."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


@contextmanager
def watching() -> Iterator[Cost]:
    """Measure the block. Processes that were there before are nobody's fault."""
    cost, over = Cost(), threading.Event()
    before, held = descendants(), _held(descendants())

    def sample() -> None:
        while not over.wait(0.02):
            cost.sandbox_mib = max(cost.sandbox_mib, _held(descendants() - before))

    Path("/proc/self/clear_refs").write_text("5")
    base = _status_mib("VmRSS")
    thread = threading.Thread(target=sample, daemon=True)
    thread.start()
    start = time.monotonic()
    try:
        yield cost
    finally:
        cost.seconds = time.monotonic() - start
        cost.trusted_mib = _status_mib("VmHWM") - base
        over.set()
        thread.join()
        cost.left = descendants() - before
    assert held >= 0


def descendants() -> set[int]:
    """The living processes below this one."""
    parents: dict[int, int] = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                stat = Path("/proc", name, "stat").read_text("utf-8", errors="replace")
            except OSError:
                continue
            state, parent = stat.rpartition(")")[2].split()[:2]
            if state != "Z":
                parents[int(name)] = int(parent)
    found: set[int] = set()
    new = {os.getpid()}
    while new:
        new = {pid for pid, parent in parents.items() if parent in new}
        found |= new
    return found


def _held(pids: set[int]) -> float:
    pages = 0
    for pid in pids:
        try:
            pages += int(Path("/proc", str(pid), "statm").read_text().split()[1])
        except (OSError, IndexError):
            continue
    return pages * PAGE_MIB


def _status_mib(key: str) -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(key):
            return int(line.split()[1]) / 1024
    raise AssertionError(f"no {key} in /proc/self/status")
