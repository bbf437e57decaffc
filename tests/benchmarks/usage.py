"""What a command used: wall time, CPU time and memory of all its processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

NOT_TOLD = "takes root"
REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Usage:
    """wall_s, cpu_s: seconds. peak_mib: MiB. None where this account may not look.

    parts: what lasting processes used of cpu_s, in seconds, by what they are.
    """

    wall_s: float
    cpu_s: float | None
    peak_mib: float | None
    said: str
    parts: Mapping[str, float] = field(default_factory=dict)

    def __add__(self, other: Usage) -> Usage:
        """One after the other."""
        return Usage(
            self.wall_s + other.wall_s,
            None if self.cpu_s is None or other.cpu_s is None else self.cpu_s + other.cpu_s,
            None
            if self.peak_mib is None or other.peak_mib is None
            else max(self.peak_mib, other.peak_mib),
            self.said + other.said,
        )

    def cpu(self, number: int = 1) -> str:
        """CPU time of one of so many, to be read."""
        return NOT_TOLD if self.cpu_s is None else f"{self.cpu_s / number:.2f} s"

    @property
    def peak(self) -> str:
        """The peak of memory, to be read."""
        return NOT_TOLD if self.peak_mib is None else f"{self.peak_mib:,.0f} MiB"


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
    return Usage(found["wall_s"], found["cpu_s"], peak, text, found["parts"])


def environment() -> dict[str, str]:
    """The environment of a measured command: this checkout's package, this Python's commands."""
    above = os.environ.get("PYTHONPATH", "")
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, (str(REPOSITORY), above))),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "120",
    }
