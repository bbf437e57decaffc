"""The executor for one machine: grading processes, each with warm kernels of its own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Iterator

from autograder.assignment import Assignment
from autograder.scaling.process import GradingProcess
from autograder.scaling.work import Answer, Work


class Processes:
    """Grades in up to `jobs` processes at once, which are started as there is work for them.

    patience_s: seconds that one submission may take in all; by default what follows from its limits.
    """

    def __init__(self, jobs: int, *, patience_s: float | None = None) -> None:
        self.jobs = jobs
        self._patience_s = patience_s

    def run(
        self, assignment: Assignment, works: Iterator[Work], *, secret: bytes
    ) -> Generator[tuple[Work, Answer]]:
        """Each work with its answer, as it is done. Ends its processes when it is left."""
        todo: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        done: queue.SimpleQueue[tuple[Work, Answer]] = queue.SimpleQueue()
        processes: list[GradingProcess] = []
        threads: list[threading.Thread] = []
        under_way = 0
        try:
            # The next submission is read when a process is free for it, and not before.
            for work in works:
                if under_way == len(threads) < self.jobs:
                    process = GradingProcess(assignment, secret, self._patience_s)
                    processes.append(process)
                    threads.append(
                        threading.Thread(target=_work, args=(process, todo, done), daemon=True)
                    )
                    threads[-1].start()
                todo.put(work)
                under_way += 1
                if under_way == self.jobs:
                    yield _fit(done.get())
                    under_way -= 1
            while under_way:
                yield _fit(done.get())
                under_way -= 1
        finally:
            for process in processes:
                process.close()
            for _ in threads:
                todo.put(None)
            for thread in threads:
                thread.join()


def _work(
    process: GradingProcess,
    todo: queue.SimpleQueue[Work | None],
    done: queue.SimpleQueue[tuple[Work, Answer]],
) -> None:
    with process:
        while (work := todo.get()) is not None:
            done.put((work, process.grade(work)))


def _fit(done: tuple[Work, Answer]) -> tuple[Work, Answer]:
    if done[1].refused is not None:
        raise done[1].refused
    return done
