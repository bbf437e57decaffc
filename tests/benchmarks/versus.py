"""Against stock nbgrader and otter: the same Keras notebook, the same answers, the same class.

Ours is `autograder grade`, from its start to the last grade in the gradebook; nbgrader is
`nbgrader autograde`; otter is one `otter run` a notebook. The scores of all three must agree.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from . import light
from .classroom import fresh_copy, grade, hand_in_class, make_course, scores
from .section import Section, finish, table
from .stock import Nbgrader, Otter
from .usage import Usage

NAME = "versus"
TITLE = "Against stock nbgrader and otter"
JOBS = 2


@dataclass(frozen=True, slots=True)
class Figures:
    """What each grader used for a class of `students`, and ours for one of `many`."""

    students: int
    many: int
    nbgrader: Usage
    otter: Usage
    ours: list[Usage]
    ours_many: Usage

    @property
    def ours_middle(self) -> Usage:
        """Our run with the median wall time."""
        return sorted(self.ours, key=lambda usage: usage.wall_s)[len(self.ours) // 2]


def measure(folder: Path, *, students: int = 20, many: int = 100) -> Figures:
    """Grade the class with each, ours before, between and after the others.

    Raises RuntimeError where the graders' scores are not the same.
    """
    course = folder / "course"
    make_course(course, light.NAME, light.COURSE)
    larger = fresh_copy(course, folder / "larger")
    names = hand_in_class(course, light.NAME, students, light.answers)
    hand_in_class(larger, light.NAME, many, light.answers)
    nbgrader, otter = Nbgrader(folder / "nbgrader"), Otter(folder / "otter")
    nbgrader.hand_in(students)
    notebooks = otter.hand_in(students)
    ours: list[Usage] = []

    def once_more() -> Path:
        copy = fresh_copy(course, folder / f"ours{len(ours)}")
        ours.append(grade(copy, light.NAME, "--jobs", str(JOBS), number=students))
        return copy

    once_more()
    by_nbgrader = nbgrader.autograde(number=students)
    once_more()
    first, *rest = notebooks
    by_otter = otter.run(first)
    for notebook in rest:
        by_otter += otter.run(notebook)
    graded = once_more()
    many_used = grade(larger, light.NAME, "--jobs", str(JOBS), number=many)
    found = {
        "ours": scores(graded, light.NAME),
        "nbgrader": nbgrader.scores(),
        "otter": otter.scores(),
    }
    for grader, theirs in found.items():
        if theirs != found["ours"] or theirs.keys() != set(names):
            raise RuntimeError(f"{grader} and ours do not agree: {theirs} {found['ours']}")
    return Figures(students, many, by_nbgrader, by_otter, ours, many_used)


def section(figures: Figures) -> Section:
    ours = figures.ours_middle
    runs = [
        (f"ours, `--jobs {JOBS}`, {figures.students} submissions", ours, figures.students),
        (f"ours, `--jobs {JOBS}`, {figures.many} submissions", figures.ours_many, figures.many),
        (f"`nbgrader autograde`, {figures.students}", figures.nbgrader, figures.students),
        (f"`otter run`, {figures.students}", figures.otter, figures.students),
    ]
    each = figures.ours_many.wall_s / figures.many
    rows = [
        (
            name,
            f"{usage.wall_s:.1f} s",
            f"{usage.wall_s / number:.2f} s",
            usage.cpu(number),
            usage.peak,
            f"{usage.wall_s / number / each:.1f}",
        )
        for name, usage, number in runs
    ]
    further = (figures.ours_many.wall_s - ours.wall_s) / max(1, figures.many - figures.students)
    head = (
        "grader", "wall", "a submission", "CPU a submission", "peak memory", "over ours at "
        f"{figures.many}",
    )  # fmt: skip
    body = f"""
The same Keras notebook (three exercises, a model of a dozen weights, no training), the same answers
of which two in six are wrong, and the same scores from all three graders, which is checked.

{table(head, rows)}
{where_it_goes(figures)}
Ours counts everything from the command's start to the last grade in nbgrader's gradebook. Starting
(imports of TensorFlow in two sandboxes, and nbgrader's own) is a fixed cost: each submission beyond
the first {figures.students} took **{further:.2f} s**, so nbgrader's time for a submission is
**{figures.nbgrader.wall_s / figures.students / further:.1f}** times that of a further one of ours.
Ours was run {len(figures.ours)} times, before, between and after the others; the middle run is shown
(wall: {", ".join(f"{usage.wall_s:.1f}" for usage in figures.ours)} s). otter and nbgrader grade one
notebook after the other. CPU is that of all processes, sandboxes and zygotes included; memory is the
largest sum of proportional set sizes. TensorFlow is kept from writing to stderr, for which nbgrader
would give no points.
"""
    return Section(NAME, TITLE, body)


PARTS = {
    "coordinator": "the command itself: nbgrader's import, the class, the gradebook",
    "grading processes": "two grading processes: their imports, checks, comparison",
    "zygote, bare": "two zygotes without Keras: NumPy, IPython, forks",
    "zygote, Keras": "two zygotes with Keras: TensorFlow's import, forks",
}
KERNELS = "kernels: students' code, the reference, known mistakes"


def where_it_goes(figures: Figures) -> str:
    """The CPU time of our run with the median wall time by part; nothing where it is not told."""
    runs = figures.ours_middle, figures.ours_many
    if any(usage.cpu_s is None for usage in runs):
        return ""
    rows = [
        (said, *(f"{usage.parts.get(name, 0):.1f} s" for usage in runs))
        for name, said in PARTS.items()
    ]
    left = [usage.cpu_s - sum(usage.parts.get(name, 0) for name in PARTS) for usage in runs]
    head = ("our CPU time", f"{figures.students} submissions", f"{figures.many} submissions")
    rows.append((KERNELS, *(f"{seconds:.1f} s" for seconds in left)))
    return table(head, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=20)
    parser.add_argument("--many", type=int, default=100)
    finish(
        parser,
        lambda folder, options: section(
            measure(folder, students=options.students, many=options.many)
        ),
    )


if __name__ == "__main__":
    main()
