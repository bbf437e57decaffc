"""Scale without the students' code: recorded results through the store and into the gradebook.

One course grows from size to size. At each size a part of the class is stored, found again, and
entered by the same code that `autograder grade` runs, and timed. Up to where the time allows,
everybody is entered so; beyond, the gradebook is filled up with copies of the rows that nbgrader
wrote, and only the last ones are entered.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine

from autograder.assignment import load_assignment
from autograder.gradebook.classroom import Entry, enter_grades, prepare, read_class
from autograder.notebook.source import read_source
from autograder.notebook.submission import parse_submission
from autograder.scaling import fill
from autograder.secret import STATE, course_secret
from autograder.store import ResultStore, assignment_digest

from ..scaling.tiny import TINY
from .classroom import make_course, released
from .recorded import Nobody, Recorder, copy_rows, entry, hand_in, student_id
from .section import Section, finish, table

NAME = "scale"
TITLE = "Scale: recorded results through store and gradebook"
ASSIGNMENT = "a0_tiny"
LAST = 200  # submissions that are entered, and timed, at each size


@dataclass(frozen=True, slots=True)
class Mark:
    """What was found at one size. stored_s, found_s, entered_s: seconds a submission.

    entered: how many of all went through nbgrader's autograde. unchanged_s: of a second run over
    everybody, where everybody was entered. memory_mib: the process's peak until then.
    """

    size: int
    stored_s: float
    found_s: float
    entered: int
    entered_s: float
    unchanged_s: float | None
    database_mib: float
    store_mib: float
    memory_mib: float


@dataclass(frozen=True, slots=True)
class Figures:
    marks: list[Mark] = field(default_factory=list)


class Growth:
    """The course and how far it is. seconds: after so many, no more are entered than `last`."""

    def __init__(self, folder: Path, seconds: float, last: int) -> None:
        self.course = folder / "course"
        make_course(self.course, ASSIGNMENT, TINY)
        prepare(self.course, ASSIGNMENT)
        self._assignment = load_assignment(self.course, ASSIGNMENT)
        self._recorder = Recorder(self._assignment)
        self._secret = course_secret(self.course)
        self._digest = assignment_digest(self._assignment)
        self._store = ResultStore(self.course / STATE / "results")
        self._notebook = json.dumps(released(self.course, ASSIGNMENT))
        cells = read_source(self._assignment.source)
        self._submission = parse_submission(self._notebook.encode(), cells, name="")
        self._seconds, self._last = seconds, last
        self._size = 0
        self._really_entered: set[str] = set()

    def grow(self, size: int) -> Mark:
        hand_in(self.course, ASSIGNMENT, self._notebook, self._size, size)
        stored_s = self._put(size)
        found_s = self._found(size)
        entered_s = self._enter(size)
        unchanged_s = self._unchanged(size) if len(self._really_entered) == size else None
        self._size = size
        return Mark(
            size,
            stored_s,
            found_s,
            len(self._really_entered),
            entered_s,
            unchanged_s,
            (self.course / "gradebook.db").stat().st_size / 2**20,
            _size_mib(self.course / STATE / "results"),
            resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        )

    def _put(self, size: int) -> float:
        start = time.monotonic()
        for number in range(self._size, size):
            each = self._entry(number)
            self._store.put(each.key, each.result)
        return (time.monotonic() - start) / (size - self._size)

    def _found(self, size: int) -> float:
        """What `autograder grade` does before it enters anything: nobody is left to grade."""
        start = time.monotonic()
        outcomes = fill(
            self.course,
            self._assignment,
            read_class(self.course, ASSIGNMENT),
            Nobody(),
            secret=self._secret,
        )
        if len(outcomes) != size or any(outcome.how != "stored" for outcome in outcomes):
            raise RuntimeError(f"{len(outcomes)} of {size} were found in the store")
        return (time.monotonic() - start) / size

    def _enter(self, size: int) -> float:
        """Enter as many as there is time for, and the last ones in any case: seconds each of these."""
        last = max(self._size, size - self._last)
        # One is entered in any case: there is a row to copy then.
        number = self._size
        while number < last and (self._seconds > 0 or number == 0):
            start = time.monotonic()
            until = min(last, number + (LAST if self._seconds > 0 else 1))
            self._really(number, until)
            number = until
            self._seconds -= time.monotonic() - start
        if number < last:
            engine = create_engine(f"sqlite:///{self.course / 'gradebook.db'}")
            copy_rows(engine, student_id(0), number, last)
            engine.dispose()
        # The last one before them begins the pass, which reads the whole gradebook once.
        done = self._really(max(0, last - 1), size)
        return (done[-1] - done[0]) / max(1, len(done) - 1)

    def _really(self, first: int, last: int) -> list[float]:
        """Enter a part of the class: when each was done."""
        entries = [self._entry(number) for number in range(first, last)]
        done: list[float] = []
        faults = enter_grades(
            self.course,
            ASSIGNMENT,
            entries,
            force=True,
            on_entered=lambda _student: done.append(time.monotonic()),
        )
        if faults:
            raise RuntimeError(f"not everybody is in the gradebook: {faults}")
        self._really_entered |= {entry.student for entry in entries}
        return done

    def _unchanged(self, size: int) -> float:
        entries = [self._entry(number) for number in range(size)]
        start = time.monotonic()
        enter_grades(self.course, ASSIGNMENT, entries)
        return time.monotonic() - start

    def _entry(self, number: int) -> Entry:
        return entry(self._recorder, self._submission, number, self._digest, self._secret)


def measure(folder: Path, *, sizes: Sequence[int], minutes: float, last: int = LAST) -> Figures:
    """Grow through the sizes, entering everybody for as long as `minutes` allow."""
    growth = Growth(folder, 60 * minutes, last)
    return Figures([growth.grow(size) for size in sorted(sizes)])


def _size_mib(folder: Path) -> float:
    """What the files of a folder take on the disk."""
    files = (os.path.join(above, name) for above, _, names in os.walk(folder) for name in names)
    return sum(os.lstat(path).st_blocks for path in files) * 512 / 2**20


def section(figures: Figures) -> Section:
    rows = [
        (
            f"{mark.size:,}",
            f"{1000 * mark.stored_s:.1f} ms",
            f"{1000 * mark.found_s:.1f} ms",
            f"{1000 * mark.entered_s:.0f} ms",
            f"{mark.entered:,}",
            "" if mark.unchanged_s is None else f"{mark.unchanged_s:.1f} s",
            f"{mark.database_mib:,.0f} MiB",
            f"{mark.store_mib:,.0f} MiB",
            f"{mark.memory_mib:,.0f} MiB",
        )
        for mark in figures.marks
    ]
    header = (
        "submissions", "stored", "found again", "entered", "entered by nbgrader",
        "all unchanged", "database", "store", "memory",
    )  # fmt: skip
    body = f"""
Recorded results of a notebook with three exercises and six checks, of which a quarter fails; nobody's
code runs. Times are a submission's: *stored* with its file on the disk; *found again* from reading
the notebook handed in to the result; *entered* through nbgrader's autograde into SQLite, the mean of
the last {LAST} (before its first one, a pass reads the whole gradebook once); *all unchanged* is a
second pass over everybody. Memory is the peak of the process.

{table(header, rows)}
*Entered by nbgrader* says how many of all went that way within the time given; the rest of the
gradebook are copies of the rows that nbgrader wrote for one of them, so that the last {LAST} meet a
gradebook of the size that the row names.
"""
    return Section(NAME, TITLE, body)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--minutes", type=float, default=15.0)
    finish(
        parser,
        lambda folder, options: section(
            measure(folder, sizes=options.sizes, minutes=options.minutes)
        ),
    )


if __name__ == "__main__":
    main()
