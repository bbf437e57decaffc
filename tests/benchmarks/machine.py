"""The machine and the versions behind a figure."""

from __future__ import annotations

import os
import platform
from datetime import date
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("nbgrader", "tensorflow", "keras", "numpy", "pytest", "SQLAlchemy")


def today() -> str:
    """One line for a section of the document: when, where, and how busy the machine was."""
    return (
        f"Measured on {date.today():%Y-%m-%d} · {_processor()}, {len(os.sched_getaffinity(0))} "
        f"cores, {_memory_gib():.0f} GiB · Linux {platform.release().split('-')[0]} · "
        f"load average before: {os.getloadavg()[0]:.1f}"
    )


def versions() -> str:
    """Python and the libraries that the figures depend on."""
    known = [f"{name} {version(name)}" for name in LIBRARIES]
    return ", ".join([f"Python {platform.python_version()}", *known])


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _memory_gib() -> float:
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
