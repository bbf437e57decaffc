"""A time limit from inside: an alarm that raises in the student's code.

It keeps the kernel, and tells the line that was running. Code that catches everything, or sits in
a library's loop, is ended by the trusted side instead.

What counts is the processor's time, and the time in which the code itself waited; not the time in
which it was ready and the machine did other things: nobody loses points to a busy machine.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from types import FrameType

AGAIN_S = 0.25
SOON_S = 0.02


class OutOfTime(BaseException):
    """The time for this call or cell is over. Not an Exception, so that few handlers catch it.

    waiting: it did not compute, but wait.
    """

    def __init__(self, waiting: bool) -> None:
        super().__init__()
        self.waiting = waiting


@contextlib.contextmanager
def time_limit(seconds: float | None, at_most_s: float | None) -> Iterator[None]:
    """Raise OutOfTime in the block after so many seconds of work, or of waiting, again and again.

    at_most_s: of the clock, whatever they were. Without seconds there is no limit, and none on a
    system or in a thread that has no such alarm; limits cannot be nested.
    """
    alarm = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not seconds or not at_most_s or not alarm:
        yield
        return
    start, before = time.monotonic(), time.process_time() + kept_waiting_s()

    def worked(_number: int, _frame: FrameType | None) -> None:
        raise OutOfTime(waiting=False)

    def waited(_number: int, _frame: FrameType | None) -> None:
        now = time.monotonic() - start
        left = seconds - (now - (time.process_time() + kept_waiting_s() - before))
        if left > 0 and now < at_most_s:
            signal.setitimer(signal.ITIMER_REAL, max(left, SOON_S), AGAIN_S)
            return
        raise OutOfTime(waiting=True)

    alarms = (
        (signal.SIGPROF, signal.ITIMER_PROF, worked),
        (signal.SIGALRM, signal.ITIMER_REAL, waited),
    )
    handlers = [signal.signal(number, ring) for number, _, ring in alarms]
    try:
        for _, timer, _ in alarms:
            signal.setitimer(timer, seconds, AGAIN_S)
        yield
    finally:
        for (number, timer, _), handler in zip(alarms, handlers, strict=True):
            signal.setitimer(timer, 0)
            signal.signal(number, handler)


def kept_waiting_s() -> float:
    """Seconds in which threads of this process were ready, and no processor was free for them."""
    nanoseconds = 0
    with contextlib.suppress(OSError):
        for thread in os.listdir("/proc/self/task"):
            with open(f"/proc/self/task/{thread}/schedstat", encoding="ascii") as file:
                nanoseconds += int(file.read().split()[1])
    return nanoseconds / 1e9
