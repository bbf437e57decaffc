"""A class graded in parallel: into the result store, by processes here or on a cluster.

`fill` reads what was handed in, finds what is not in the store, and has it graded by an executor:
`Processes` on this machine, `Cluster` through Dask. Each result is stored as soon as it is there,
so a run that ends at any moment, in any way, loses at most what was being graded just then.
"""

from __future__ import annotations

import os

from autograder.scaling.fill import fill
from autograder.scaling.processes import Processes
from autograder.scaling.work import Answer, Executor, Outcome, Work

__all__ = ["Answer", "Executor", "Outcome", "Processes", "Work", "executor", "fill"]


def executor(*, jobs: int | None = None, scheduler: str | None = None) -> Executor:
    """Processes on this machine, by default one a core that it may use, or a Dask cluster.

    Raises UsageError for a cluster where Dask is not installed.
    """
    if scheduler is None:
        return Processes(jobs or len(os.sched_getaffinity(0)))
    from autograder.scaling.cluster import Cluster

    return Cluster(scheduler)
