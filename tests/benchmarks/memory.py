"""Memory of one more kernel: what a warm kernel holds that it shares with nobody."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Limits
from autograder.kernels.kernel import Request
from autograder.kernels.process import ProcessKernel
from autograder.kernels.process_tree import tree
from autograder.kernels.zygote import Child, Zygote
from autograder.notebook.source import ENVIRONMENTS, Environment

from . import training
from .section import Section, finish, table

NAME = "memory"
TITLE = "Memory of one more kernel"
LIMITS = Limits(call_s=120, total_s=600)
NUMPY = "import numpy as np\nX = np.random.default_rng(1).normal(size=(500, 100))\nX.T @ X\n"
BUILD = (
    "import keras\nn = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3)])\nn(X[:, :2])"
)
STAGES: dict[Environment, dict[str, str]] = {
    "bare": {"when forked": "", "after some NumPy": NUMPY},
    "keras": {
        "when forked": "",
        "after a small model's call": NUMPY + BUILD,
        "after training": training.plain(epochs=20),
    },
}


@dataclass(frozen=True, slots=True)
class Figures:
    """unshared: environment -> stage -> MiB. zygotes: environment -> resident MiB."""

    unshared: dict[str, dict[str, float]]
    zygotes: dict[str, float]


def measure(*, environments: tuple[Environment, ...] = ENVIRONMENTS) -> Figures:
    """Look into the second kernel of a zygote. Raises PermissionError where none may be looked into."""
    unshared: dict[str, dict[str, float]] = {}
    zygotes: dict[str, float] = {}
    for environment in environments:
        zygote = Zygote(environment)
        try:
            with _kernel(zygote):
                zygotes[environment] = _sum("Rss:", zygote.pid)
            with _kernel(zygote) as (kernel, child):
                unshared[environment] = _look(kernel, child, STAGES[environment])
        finally:
            zygote.close()
    return Figures(unshared, zygotes)


@contextmanager
def _kernel(zygote: Zygote) -> Iterator[tuple[ProcessKernel, Child]]:
    child = zygote.fork(LIMITS)
    kernel = ProcessKernel(child, child.allowed_mib)
    kernel.wait_until_ready()
    try:
        yield kernel, child
    finally:
        kernel.close()


def _look(kernel: ProcessKernel, child: Child, stages: dict[str, str]) -> dict[str, float]:
    """Stage -> MiB that are unshared when its code was run."""
    found = {}
    for stage, code in stages.items():
        outcome = kernel.request(Request("run", source=code, limit_s=LIMITS.call_s))
        if outcome.status != "returned":
            raise RuntimeError(f"{stage}: {outcome}")
        found[stage] = sum(_sum("Private_", pid) for pid in tree(child.pid))
    return found


def _sum(field: str, pid: int) -> float:
    """MiB of the fields of smaps_rollup that begin so."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(field)) / 1024


def section(figures: Figures) -> Section:
    rows = [
        (f"{environment}, {stage}", f"{mib:.0f} MiB")
        for environment, stages in figures.unshared.items()
        for stage, mib in stages.items()
    ]
    zygotes = ", ".join(f"{name} {mib:.0f} MiB" for name, mib in figures.zygotes.items())
    body = f"""
{table(("a kernel", "unshared"), rows)}
`Private_Clean` and `Private_Dirty` of `/proc/PID/smaps_rollup`, added up over the processes of one
kernel. It shares the rest with the zygote that it was forked from, of which there is one for each
environment and grading process (resident: {zygotes}).
"""
    return Section(NAME, TITLE, body)


def main() -> None:
    finish(
        argparse.ArgumentParser(description=__doc__), lambda _folder, _options: section(measure())
    )


if __name__ == "__main__":
    main()
