"""One grading process as its owner sees it: started on demand, replaced when it is lost."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys

from autograder.assignment import Assignment
from autograder.scaling.channel import Gone, Overdue, Patience, receive, send
from autograder.scaling.work import Answer, Work

MODULE = "autograder.scaling.worker"
ATTEMPTS = 2  # of a work that its process did not survive
STARTING_S = 300.0  # kernels that start, ours that answer, and the checks themselves
FACTOR = 3.0  # a student's time is limited inside; this is for what is beyond it
END_S = 10.0


def patience_s(assignment: Assignment) -> float:
    """How long one submission may take in all before its process is given up."""
    return STARTING_S + FACTOR * assignment.limits.total_s


class GradingProcess:
    """Grades works one after the other in a process of its own.

    A process that dies, or takes longer than `patience` seconds over one work, is replaced, and the
    work is tried once more; then it is a fault, and the next work begins in a fresh process.
    """

    def __init__(
        self, assignment: Assignment, secret: bytes, patience: float | None = None
    ) -> None:
        self._assignment, self._secret = assignment, secret
        self._patience_s = patience or patience_s(assignment)
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: socket.socket | None = None
        self._lifeline = -1
        self._closed = False

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def grade(self, work: Work) -> Answer:
        """What became of a work. Never raises for it."""
        how = ""
        for _ in range(ATTEMPTS):
            if self._closed:
                return Answer(fault="grading was stopped")
            patience = Patience(self._patience_s)
            try:
                channel = self._started(patience)
                send(channel, work, patience)
                answer: Answer = receive(channel, patience)
                return answer
            except Gone:
                how = f"its grading process ended ({self._exit_status()})"
            except Overdue:
                how = f"it was not graded in {self._patience_s:g} s"
            self._end()
        return Answer(fault=f"{how}, {ATTEMPTS} times")

    def close(self) -> None:
        """End the process, also while it grades. Idempotent; may be called from another thread."""
        self._closed = True
        if self._process is not None:
            _kill(self._process)

    def _started(self, patience: Patience) -> socket.socket:
        """The channel to the running process; one is started where there is none."""
        if self._channel is not None and self._process and self._process.poll() is None:
            return self._channel
        self._end()
        ours, theirs = socket.socketpair()
        read, self._lifeline = os.pipe()
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", MODULE, str(theirs.fileno()), str(read)],
                pass_fds=(theirs.fileno(), read),
                stdin=subprocess.DEVNULL,
                # A group of its own: Ctrl-C is for the coordinator, which ends it in order.
                start_new_session=True,
            )
        finally:
            theirs.close()
            os.close(read)
        self._channel = ours
        if self._closed:
            _kill(self._process)
        send(ours, (self._assignment, self._secret), patience)
        return ours

    def _exit_status(self) -> str:
        if self._process is None:
            return "it did not start"
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1.0)
        status = self._process.poll()
        if status is not None and status < 0:
            return signal.Signals(-status).name
        return f"status {status}"

    def _end(self) -> None:
        if self._process is not None:
            _kill(self._process)
            self._process = None
        if self._channel is not None:
            self._channel.close()
            self._channel = None
        if self._lifeline >= 0:
            os.close(self._lifeline)
            self._lifeline = -1

    def __enter__(self) -> GradingProcess:
        return self

    def __exit__(self, *_error: object) -> None:
        self._closed = True
        self._end()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and its group; its sandboxes, in groups of their own, die with it."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(END_S)
