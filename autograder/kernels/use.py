"""How much of its time a kernel uses: what it computes, and where it waits of its own accord."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from typing import Protocol

from autograder.kernels.process_tree import Work

LOOK_S = 0.2  # how old a look may be: one takes a thousandth of that


class Working(Protocol):
    """A process tree that can be asked what was done for it."""

    def work(self) -> Work: ...


class Use:
    """The use of one request after the other, as seen from outside.

    computed_s: seconds of processors, in all processes and threads. waited_s: seconds of the clock
    in which it neither computed nor was kept waiting by a busy machine; small numbers may be
    negative. Both are of the current request, or of the last one; a look that is a little old
    counts with the request after.
    """

    def __init__(self, process: Working) -> None:
        self._process = process
        self._work = self._counted = Work()
        self._looked = time.monotonic()
        self._since = self._looked
        self._clock_s = self._counted_clock_s = 0.0

    def begin(self) -> None:
        """What was done until now counts for no request."""
        self._work = self._counted = self._process.work()
        self._looked = time.monotonic()

    @contextlib.contextmanager
    def counting(self) -> Iterator[None]:
        """Count what is done in the block, and what was not yet counted before it."""
        self._counted, self._counted_clock_s = self._work, self._clock_s
        self._since = time.monotonic()
        yield
        self.look()

    def look(self) -> None:
        """Look again at what was done, where the last look is old."""
        now = time.monotonic()
        self._clock_s += now - self._since
        self._since = now
        if now - self._looked >= LOOK_S:
            # Of what is gone, nothing more is known.
            work = self._process.work()
            self._work = Work(*map(max, self._work, work))
            self._looked = now

    @property
    def computed_s(self) -> float:
        return self._work.computed_s - self._counted.computed_s

    @property
    def waited_s(self) -> float:
        kept_waiting_s = self._work.kept_waiting_s - self._counted.kept_waiting_s
        return self._clock_s - self._counted_clock_s - self.computed_s - kept_waiting_s
