"""Limits of the process, set inside the user namespace so that they count this sandbox alone."""

from __future__ import annotations

import ctypes
import os
import resource

PR_SET_DUMPABLE = 4


def apply(limits: dict[str, int]) -> None:
    """Set each limit, soft and hard; keys are RLIMIT names without the prefix: {"CORE": 0}."""
    for name, value in limits.items():
        kind = getattr(resource, f"RLIMIT_{name}")
        _, hard = resource.getrlimit(kind)
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        resource.setrlimit(kind, (value, value))


def hide_memory() -> None:
    """No core dumps, and no reading of this process's memory by another one of the same user."""
    if ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError("prctl(PR_SET_DUMPABLE) failed")


def die_first() -> None:
    """When memory runs out, the machine ends the sandbox before anything else."""
    with open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write("1000")


def close_all_but(*kept: int) -> None:
    """Close every descriptor but those and the three standard ones."""
    first = 3
    for descriptor in sorted(kept):
        os.closerange(first, descriptor)
        first = descriptor + 1
    os.closerange(first, 65536)


def silence() -> None:
    """Standard input, output and errors go nowhere from here on."""
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.close(null)
