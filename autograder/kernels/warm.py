"""Warm kernels: forked in milliseconds from a zygote that has imported everything.

They behave as cold ones do. Where no zygote can be made, or one is not closed, kernels are cold.
"""

from __future__ import annotations

import contextlib
import logging
import os
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from autograder.assignment import Limits
from autograder.errors import AutograderError, KernelError, SandboxError
from autograder.kernels.kernel import Kernel
from autograder.kernels.probes import Probe, probe_zygote, require_closed
from autograder.kernels.process import ProcessKernel, start_kernel
from autograder.kernels.zygote import Zygote
from autograder.notebook.source import Environment

log = logging.getLogger(__name__)

ATTEMPTS = 2


Lane = Literal["submissions", "lasting"]
Data = tuple[Path, ...]


class WarmKernels:
    """A factory of kernels for submissions, one open at a time for each environment.

    It starts the zygote of an environment when a kernel is first asked for, tries the probes in its
    children, and replaces it when it has died. A kernel that is asked for while another of its
    environment is open is a cold one. `lasting` is a second factory, with zygotes of its own. For
    one thread; a process that is forked gets zygotes of its own. Use it as a context manager.
    """

    def __init__(self) -> None:
        self._owner = os.getpid()
        self._zygotes: dict[tuple[Lane, Environment, Data], Zygote] = {}
        self._cold: set[Environment] = set()

    def __call__(self, environment: Environment, limits: Limits) -> Kernel:
        """A kernel for one submission, ready for requests. Raises as `start_kernel` does."""
        return self._kernel("submissions", environment, limits)

    def lasting(self, environment: Environment, limits: Limits) -> Kernel:
        """A kernel for code of ours, which may stay open beside others. Raises as `start_kernel`."""
        if environment not in self._cold:
            with contextlib.suppress(SandboxError):
                # Submissions will follow: both zygotes import at once.
                self._started("submissions", environment, limits.data)
        return self._kernel("lasting", environment, limits)

    def close(self) -> None:
        """End the zygotes and every kernel that is still open. Idempotent."""
        if self._owner == os.getpid():
            for zygote in self._zygotes.values():
                zygote.close()
        self._zygotes.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _kernel(self, lane: Lane, environment: Environment, limits: Limits) -> Kernel:
        fault: AutograderError | None = None
        for _ in range(ATTEMPTS):
            if environment in self._cold:
                break
            try:
                zygote = self._started(lane, environment, limits.data)
                if zygote.busy and lane == "submissions":
                    break
                if not zygote.probed:
                    require_closed(probe_zygote(zygote))
                    zygote.probed = True
                return _forked(zygote, limits)
            except (SandboxError, KernelError) as error:
                fault = error
                self._end(lane, environment, limits.data)
        else:
            self._cold.add(environment)
            log.warning(
                "kernels of the %s environment are started one by one, which takes longer: %s",
                environment,
                fault,
            )
        return start_kernel(environment, limits)

    def _started(self, lane: Lane, environment: Environment, data: Data) -> Zygote:
        """The living zygote of an environment with its data, which may still be importing."""
        if self._owner != os.getpid():
            self._owner = os.getpid()
            self._zygotes.clear()
        zygote = self._zygotes.get((lane, environment, data))
        if zygote is None or not zygote.alive:
            self._end(lane, environment, data)
            zygote = self._zygotes[lane, environment, data] = Zygote(
                environment, data, alone=lane == "submissions"
            )
        return zygote

    def _end(self, lane: Lane, environment: Environment, data: Data) -> None:
        zygote = self._zygotes.pop((lane, environment, data), None)
        if zygote is not None:
            zygote.close()


def probe_warm(environment: Environment = "bare") -> list[Probe]:
    """Start a zygote and try every probe in it. Raises SandboxError where there can be none."""
    zygote = Zygote(environment)
    try:
        return probe_zygote(zygote)
    finally:
        zygote.close()


def _forked(zygote: Zygote, limits: Limits) -> ProcessKernel:
    child = zygote.fork(limits)
    kernel = ProcessKernel(child, child.allowed_mib)
    kernel.wait_until_ready()
    return kernel


def warm_kernels() -> WarmKernels:
    """Kernels that start in milliseconds after the first one of their environment."""
    return WarmKernels()
