"""How far a class is: a live bar on a terminal, and now and then a line everywhere else."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.text import Text

LINE_S = 10.0  # between two lines of a log


class ClassProgress:
    """Counts submissions as they are done, and says how many, how fast, and how long still.

    Submissions that were found in the store tell nothing about the rate, so they are not in it.
    Use it as a context manager, one for each stage of a run.
    """

    def __init__(self, stage: str, total: int, console: Console, *, line_s: float = LINE_S) -> None:
        self._stage, self._total, self._console, self._line_s = stage, total, console, line_s
        self.done = self.found = self.faults = 0
        self._start = time.monotonic()
        self._said_at, self._said = self._start, -1
        self._bar: Progress | None = None
        if console.is_terminal:
            self._bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                _Estimate(self),
                console=console,
            )
            self._task = self._bar.add_task(stage, total=total)

    def advance(self, *, found: bool = False, fault: bool = False) -> None:
        """One more submission is done. found: without grading it. fault: of ours."""
        self.done += 1
        self.found += found
        self.faults += fault
        if self._bar is not None:
            self._bar.update(self._task, advance=1)
        elif time.monotonic() - self._said_at >= self._line_s:
            self._say()

    def estimate(self) -> str:
        """The rate, the faults, and the time that is left, as far as they can be told."""
        parts = []
        rate = self._rate()
        if self.faults:
            parts.append(f"{self.faults} failed")
        if rate:
            parts.append(f"{rate:.1f}/s" if rate >= 1 else f"{60 * rate:.1f}/min")
            if self.done < self._total:
                parts.append(f"{_duration((self._total - self.done) / rate)} left")
        return " · ".join(parts)

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
        elif self.done and self._said != self.done:
            self._say()

    def _rate(self) -> float:
        worked = self.done - self.found
        elapsed = time.monotonic() - self._start
        return worked / elapsed if worked and elapsed > 0 else 0.0

    def _say(self) -> None:
        self._said_at, self._said = time.monotonic(), self.done
        parts = [f"{self._stage} {self.done}/{self._total}"]
        if self.found:
            parts.append(f"{self.found} unchanged")
        estimate = self.estimate()
        if estimate:
            parts.append(estimate)
        self._console.print(" · ".join(parts), highlight=False, markup=False, soft_wrap=True)


class _Estimate(ProgressColumn):
    def __init__(self, progress: ClassProgress) -> None:
        super().__init__()
        self._progress = progress

    def render(self, task: Task) -> Text:
        return Text(self._progress.estimate())


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
