"""A grading process: `python -m autograder.scaling.worker CHANNEL LIFELINE`, two descriptors.

It keeps one grader with warm kernels, answers one work after the other, and ends with the process
that started it, however that one ends: the lifeline is a pipe whose other end only that one has.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading
import time

from autograder.errors import SandboxError, UsageError
from autograder.grading import Grader
from autograder.kernels.probes import require_sandbox
from autograder.kernels.warm import warm_kernels
from autograder.quick_start import leave_out_unused
from autograder.results import SubmissionResult
from autograder.scaling.channel import Gone, Patience, receive, send
from autograder.scaling.losses import lost_a_kernel
from autograder.scaling.work import Answer, Work

STOPPED_S = 5.0  # a clock that ticks four times a second and misses this much was stopped
STOPPED = "this machine was stopped"
ATTEMPTS = 4
ANSWER_S = 600.0


class Sleep:
    """Notices that this process was stopped, by its machine's sleep or by a signal."""

    def __init__(self) -> None:
        self.times = 0
        threading.Thread(target=self._tick, daemon=True).start()

    def _tick(self) -> None:
        last = time.monotonic()
        while True:
            time.sleep(0.25)
            now = time.monotonic()
            if now - last > STOPPED_S:
                self.times += 1
            last = now


def serve(channel: socket.socket) -> None:
    """Answer every work that comes through `channel`, until it is closed."""
    assignment, secret = receive(channel)
    sleep = Sleep()
    try:
        require_sandbox()
        with (
            warm_kernels() as kernels,
            Grader(assignment, secret=secret, kernels=kernels, lasting=kernels.lasting) as grader,
        ):
            while True:
                work = receive(channel)
                send(channel, _answer(grader, work, sleep), Patience(ANSWER_S))
    except (UsageError, SandboxError) as error:
        # Said in answer to a work: until there is one, nobody listens.
        receive(channel)
        send(channel, Answer(refused=error), Patience(ANSWER_S))


def _answer(grader: Grader, work: Work, sleep: Sleep) -> Answer:
    doubts: list[str] = []
    try:
        for _ in range(ATTEMPTS):
            before = sleep.times
            result = grader.grade(work.submission, only=work.only)
            # What ran out of time while all of us stood still says nothing about the student.
            doubt = STOPPED if sleep.times != before else _doubt(result)
            if not doubt or (doubt in doubts and doubt != STOPPED):
                return Answer(result)
            doubts.append(doubt)
    except SandboxError as error:
        return Answer(refused=error)
    except Exception as error:
        return Answer(fault=f"{type(error).__name__}: {error}")
    return Answer(fault=f"it was graded {ATTEMPTS} times, and each time {doubts[-1]}")


def _doubt(result: SubmissionResult) -> str:
    """What of a result may come from outside, and would then not be so again; "" for nothing.

    A kernel of ours that was killed makes an error. One of the student's that ended without having
    met a limit is mostly the student's doing. Either is believed when it is seen twice.
    """
    if result.status == "error":
        return "something of ours failed"
    return "a kernel was lost" if lost_a_kernel(result) else ""


def _end_with_parent(lifeline: int) -> None:
    """Wait for the pipe's end, and end this process at once: its sandboxes die with it."""
    while True:
        try:
            if not os.read(lifeline, 1):
                break
        except OSError:
            break
    os._exit(1)


def main() -> None:
    leave_out_unused()
    channel, lifeline = int(sys.argv[1]), int(sys.argv[2])
    for descriptor in (channel, lifeline):
        os.set_inheritable(descriptor, False)
    threading.Thread(target=_end_with_parent, args=(lifeline,), daemon=True).start()
    with socket.socket(fileno=channel) as connected, contextlib.suppress(Gone):
        serve(connected)


if __name__ == "__main__":
    main()
