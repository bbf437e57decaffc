"""What a command used: wall time, CPU time and memory of all its processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Usage:
    """wall_s, cpu_s: seconds. peak_mib: MiB, or None where a process could not be looked into."""

    wall_s: float
    cpu_s: float
    peak_mib: float | None
    said: str

    def __add__(self, other: Usage) -> Usage:
        """One after the other."""
        peaks = (self.peak_mib, other.peak_mib)
        known = [peak for peak in peaks if peak is not None]
        return Usage(
            self.wall_s + other.wall_s,
            self.cpu_s + other.cpu_s,
            max(known) if len(known) == len(peaks) else None,
            self.said + other.said,
        )


def used(command: Sequence[str | Path], *, folder: Path, expect: str = "", **env: str) -> Usage:
    """Run a command in a folder. Raises RuntimeError, with what it said, where it fails.

    expect: a text that it must say, too; a benchmark of work that was not done is none.
    """
    with tempfile.TemporaryDirectory() as scratch:
        weighed, said = Path(scratch, "weighed"), Path(scratch, "said")
        with said.open("wb") as file:
            code = subprocess.call(
                [sys.executable, "-m", "tests.benchmarks.supervise", weighed, *command],
                cwd=folder,
                env=environment() | env,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
            )
        text = said.read_text("utf-8", errors="replace")
        if code:
            raise RuntimeError(f"{command[0]} could not be weighed:\n{text}")
        found = json.loads(weighed.read_text("utf-8"))
    if found["code"] or expect not in text:
        words = " ".join(map(str, command))
        raise RuntimeError(f"{words} ended with {found['code']}, and said:\n{text}")
    peak = None if found["unread"] else found["peak_mib"]
    return Usage(found["wall_s"], found["cpu_s"], peak, text)


def environment() -> dict[str, str]:
    """The environment of a measured command: this checkout's package, this Python's commands."""
    above = os.environ.get("PYTHONPATH", "")
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, (str(REPOSITORY), above))),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "120",
    }
