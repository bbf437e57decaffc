"""A class and its second day: cold, warm, unchanged, with one check changed, and with more jobs.

Every figure is a whole run of `autograder grade`, from its start to the last entry in the
gradebook. Stock nbgrader is made to regrade a few, too, after the same change of the same check.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import light
from .classroom import fresh_copy, grade, hand_in_class, make_course
from .section import Section, finish, table
from .stock import Nbgrader
from .usage import Usage

NAME = "runs"
TITLE = "A class: cold, warm, unchanged, one check changed"
CHANGED = "build_network"
ADDED = "    # This check is stricter than it was.\n"


@dataclass(frozen=True, slots=True)
class Figures:
    """students: in the class. one: a class of one. jobs: jobs -> a class of `fewer`, from nothing.

    regraded: nbgrader's regrade of `stock` submissions.
    """

    students: int
    fewer: int
    stock: int
    one: Usage
    whole: Usage
    unchanged: Usage
    changed: Usage
    forced: Usage
    regraded: Usage
    jobs: dict[int, Usage]


def measure(
    folder: Path, *, students: int = 100, fewer: int = 20, stock: int = 6, jobs: Sequence[int]
) -> Figures:
    made = folder / "made"
    make_course(made, light.NAME, light.COURSE)
    nbgrader = Nbgrader(folder / "nbgrader")
    nbgrader.hand_in(stock)
    nbgrader.autograde(number=stock)

    def of(number: int, name: str) -> Path:
        course = fresh_copy(made, folder / name)
        hand_in_class(course, light.NAME, number, light.answers)
        return course

    cores = ("--jobs", str(len(os.sched_getaffinity(0))))
    one = grade(of(1, "one"), light.NAME, *cores, number=1)
    course = of(students, "whole")
    whole = grade(course, light.NAME, *cores, number=students)
    unchanged = grade(course, light.NAME, *cores, number=students, found=students)
    check = course / "solutions" / light.NAME / "checks" / "hidden" / f"test_{CHANGED}.py"
    check.write_text(check.read_text("utf-8") + ADDED, encoding="utf-8")
    changed = grade(course, light.NAME, *cores, number=students)
    asserts = light.ASSERTS[CHANGED]
    nbgrader.regenerate(light.ASSERTS | {CHANGED: asserts | {True: asserts[True] + "# stricter\n"}})
    regraded = nbgrader.autograde("--force", number=stock)
    forced = grade(course, light.NAME, *cores, "--force", number=students)
    by_jobs = {
        count: grade(of(fewer, f"jobs{count}"), light.NAME, "--jobs", str(count), number=fewer)
        for count in jobs
    }
    return Figures(
        students, fewer, stock, one, whole, unchanged, changed, forced, regraded, by_jobs
    )


def section(figures: Figures) -> Section:
    number = figures.students
    stock_s = figures.regraded.wall_s / figures.stock
    runs = [
        ("cold: a class of one", figures.one, 1),
        (f"a class of {number}, from nothing", figures.whole, number),
        ("again, unchanged", figures.unchanged, number),
        ("again, one check changed", figures.changed, number),
        ("again, `--force`", figures.forced, number),
        (f"nbgrader's regrade of {figures.stock}", figures.regraded, figures.stock),
    ]
    rows = [
        (name, f"{usage.wall_s:.1f} s", f"{usage.wall_s / of:.3f} s", usage.cpu(of))
        for name, usage, of in runs
    ]
    by_jobs = [
        (f"`--jobs {jobs}`", f"{usage.wall_s:.1f} s", usage.cpu(), usage.peak)
        for jobs, usage in figures.jobs.items()
    ]
    warm = (figures.whole.wall_s - figures.one.wall_s) / (number - 1)
    times = stock_s * number / figures.changed.wall_s
    body = f"""
{table(("run", "wall", "a submission", "CPU a submission"), rows)}
- Warm: each submission beyond the first took **{warm:.2f} s**.
- Unchanged: a class of {number} was done in **{figures.unchanged.wall_s:.1f} s**.
- One check changed (of a Keras exercise, so that everybody's network is built again): nbgrader's
  {stock_s:.1f} s a submission, over ours, is **{times:.0f}**.

A class of {figures.fewer} from nothing, by the number of grading processes, on
{len(os.sched_getaffinity(0))} cores:

{table(("", "wall", "CPU", "peak memory"), by_jobs)}
"""
    return Section(NAME, TITLE, body)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=100)
    parser.add_argument("--fewer", type=int, default=20)
    parser.add_argument("--stock", type=int, default=6)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2, 4])
    finish(
        parser,
        lambda folder, options: section(
            measure(
                folder,
                students=options.students,
                fewer=options.fewer,
                stock=options.stock,
                jobs=options.jobs,
            )
        ),
    )


if __name__ == "__main__":
    main()
