"""Warm kernels: forked in milliseconds from a zygote that has imported everything.

They behave as cold ones do. Where no zygote can be made, or one is not closed, kernels are cold.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from autograder.assignment import Limits
from autograder.errors import AutograderError, KernelError, SandboxError
from autograder.kernels.kernel import Kernel
from autograder.kernels.probes import Probe, probe_zygote, require_closed
from autograder.kernels.process import ProcessKernel, start_kernel
from autograder.kernels.zygote import Zygote
from autograder.notebook.source import Environment

log = logging.getLogger(__name__)

ATTEMPTS = 2

Data = tuple[Path, ...]


class WarmKernels:
    """A factory of kernels for submissions, one open at a time for each environment.

    It starts the zygote of an environment when a kernel is first asked for, tries the probes in its
    children, and replaces it when it has died. A kernel that is asked for while another of its
    environment is open is a cold one. `lasting` is a second factory, of kernels that may be open
    beside these. For one thread; a process that is forked gets zygotes of its own. Use it as a
    context manager.
    """

    def __init__(self) -> None:
        self._owner = os.getpid()
        self._zygotes: dict[tuple[Environment, Data], Zygote] = {}
        self._cold: set[Environment] = set()

    def __call__(self, environment: Environment, limits: Limits) -> Kernel:
        """A kernel for one submission, ready for requests. Raises as `start_kernel` does."""
        return self._kernel(environment, limits, student=True)

    def lasting(self, environment: Environment, limits: Limits) -> Kernel:
        """A kernel for code of ours, which may stay open beside others. Raises as `start_kernel`."""
        return self._kernel(environment, limits, student=False)

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

    def _kernel(self, environment: Environment, limits: Limits, *, student: bool) -> Kernel:
        fault: AutograderError | None = None
        for _ in range(ATTEMPTS):
            if environment in self._cold:
                break
            try:
                zygote = self._started(environment, limits.data)
                if student and zygote.busy:
                    break
                if not zygote.probed:
                    require_closed(probe_zygote(zygote))
                    zygote.probed = True
                return _forked(zygote, limits, student=student)
            except (SandboxError, KernelError) as error:
                fault = error
                self._end(environment, limits.data)
        else:
            self._cold.add(environment)
            log.warning(
                "kernels of the %s environment are started one by one, which takes longer: %s",
                environment,
                fault,
            )
        return start_kernel(environment, limits)

    def _started(self, environment: Environment, data: Data) -> Zygote:
        """The living zygote of an environment with its data, which may still be importing."""
        if self._owner != os.getpid():
            self._owner = os.getpid()
            self._zygotes.clear()
        zygote = self._zygotes.get((environment, data))
        if zygote is None or not zygote.alive:
            self._end(environment, data)
            zygote = self._zygotes[environment, data] = Zygote(environment, data)
        return zygote

    def _end(self, environment: Environment, data: Data) -> None:
        zygote = self._zygotes.pop((environment, data), None)
        if zygote is not None:
            zygote.close()


def probe_warm(environment: Environment = "bare") -> list[Probe]:
    """Start a zygote and try every probe in it. Raises SandboxError where there can be none."""
    zygote = Zygote(environment)
    try:
        return probe_zygote(zygote)
    finally:
        zygote.close()


def _forked(zygote: Zygote, limits: Limits, *, student: bool) -> ProcessKernel:
    child = zygote.fork(limits, student=student)
    kernel = ProcessKernel(child, child.allowed_mib)
    kernel.wait_until_ready()
    return kernel


def warm_kernels() -> WarmKernels:
    """Kernels that start in milliseconds after the first one of their environment."""
    return WarmKernels()
