"""A kernel in a process of its own, behind a sandbox, spoken to over one socket.

The process is the student's. Whatever it sends is decoded within bounds, and the first thing that
breaks the protocol ends it.
"""

from __future__ import annotations

import math
import secrets
import socket
import time
from dataclasses import replace
from typing import Protocol

import numpy as np

from autograder.assignment import Limits
from autograder.errors import KernelError
from autograder.kernels import wire
from autograder.kernels.frames import answer_header, question, reply_outcome, request_header
from autograder.kernels.kernel import Answer, CodeError, Outcome, Request, Status
from autograder.kernels.process_tree import Work
from autograder.kernels.sandbox import memory_limit_mib, start_sandbox
from autograder.kernels.use import Use
from autograder.notebook.source import Environment

START_S = 120.0
GRACE_S = 2.0  # what a kernel gets beyond the limit, to say itself that the time is over


class Process(Protocol):
    """What a kernel needs of the process behind it: a `Sandbox`, or the `Child` of a zygote."""

    @property
    def channel(self) -> socket.socket: ...

    @property
    def name(self) -> str: ...

    def kill(self) -> None: ...

    def startup_errors(self) -> str: ...

    def work(self) -> Work: ...

    def memory_mib(self) -> float: ...


class ProcessKernel:
    """A kernel in a sandbox. `start_kernel` makes a cold one, `warm_kernels` makes warm ones."""

    def __init__(self, process: Process, memory_mib: float) -> None:
        self._process = process
        self._memory_mib = memory_mib
        self._over: tuple[Status, CodeError | None] | None = None
        self._use = Use(process)
        self._limit_s = math.inf
        self.alive = True

    @property
    def sandbox(self) -> str:
        return self._process.name

    def wait_until_ready(self) -> None:
        """Wait for the agent's first frame. Raises KernelError with what the process said."""
        try:
            header, _ = wire.receive(
                self._process.channel, deadline=time.monotonic() + START_S, max_body=0
            )
            ready = header == {"id": "ready"}
        except wire.FrameError:
            ready = False
        if not ready:
            said = self._process.startup_errors()
            self.close()
            raise KernelError(f"a kernel did not start. It said: {said or 'nothing'}")
        self._use.begin()

    def request(self, request: Request, answer: Answer | None = None) -> Outcome:
        if not self.alive:
            return Outcome("died")
        self._limit_s = request.limit_s + GRACE_S
        with self._use.counting():
            outcome = self._exchange(request, answer)
        return replace(outcome, computed_s=self._use.computed_s, waited_s=self._use.waited_s)

    def _exchange(self, request: Request, answer: Answer | None) -> Outcome:
        arrays: list[np.ndarray] = []
        identity = secrets.token_hex(16)
        header = request_header(request, arrays) | {"id": identity}
        deadline = time.monotonic() + request.at_most_s + GRACE_S
        channel = self._process.channel
        try:
            channel.settimeout(request.at_most_s + GRACE_S)
            wire.send(channel, header, arrays)
            while True:
                reply, body = wire.receive(
                    channel, deadline=deadline, max_body=wire.MAX_ANSWER, while_waiting=self._watch
                )
                asked = question(reply, body, identity)
                if asked is None:
                    return reply_outcome(reply, body, identity)
                if answer is None:
                    raise wire.FrameError("a question where none may be asked")
                if over := self._over_time():
                    return self._end(*over)
                outcome = answer(asked.name, asked.args, asked.kwargs)
                channel.settimeout(max(0.1, deadline - time.monotonic()))
                self._reply(outcome, identity)
        except wire.Late:
            return self._end("out_of_time", CodeError(wire.WAITED))
        except (wire.Closed, OSError):
            return self._end(*(self._over or ("died", None)))
        except wire.FrameError:
            return self._end("violated")

    def close(self) -> None:
        self.alive = False
        self._process.kill()

    def _reply(self, outcome: Outcome, identity: str) -> None:
        arrays: list[np.ndarray] = []
        wire.send(self._process.channel, answer_header(outcome, arrays) | {"id": identity}, arrays)

    def _watch(self) -> None:
        if self._process.memory_mib() > self._memory_mib:
            self._over = ("out_of_memory", None)
        else:
            self._over = self._over_time()
        if self._over:
            self._process.kill()

    def _over_time(self) -> tuple[Status, CodeError | None] | None:
        self._use.look()
        if self._use.computed_s > self._limit_s:
            return "out_of_time", None
        if self._use.waited_s > self._limit_s:
            return "out_of_time", CodeError(wire.WAITED)
        return None

    def _end(self, status: Status, error: CodeError | None = None) -> Outcome:
        self.close()
        return Outcome(status, error=error)


def start_kernel(
    environment: Environment, limits: Limits, *, unsafe: bool = False
) -> ProcessKernel:
    """A cold kernel in a fresh sandbox, ready for requests.

    Raises SandboxError where there is no working sandbox, KernelError where the agent did not start.
    """
    process = start_sandbox(environment, limits, unsafe=unsafe)
    kernel = ProcessKernel(process, memory_limit_mib(environment, limits))
    kernel.wait_until_ready()
    return kernel


def start_unsafe_kernel(environment: Environment, limits: Limits) -> ProcessKernel:
    """A kernel without a sandbox, for an instructor who trusts every submission."""
    return start_kernel(environment, limits, unsafe=True)
