"""How much proves each assignment: counted from the sources, for the README's table."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.assignment import Assignment
from autograder.checks.catalogue import catalogue
from autograder.notebook.source import exercises, read_source
from autograder.verify.equivalents import excused, read_equivalents
from autograder.verify.mutants import all_mutants


@dataclass(frozen=True, slots=True)
class Counts:
    """What an assignment is proved with. equivalents: of the mutants, those that are no fault."""

    assignment: str
    exercises: int
    checks: int
    mistakes: int
    accepted: int
    mutants: int
    equivalents: int


def count(assignment: Assignment) -> Counts:
    """The counts of an assignment; nothing is run."""
    cells = exercises(read_source(assignment.source))
    made = all_mutants(cells.values())
    right = excused(read_equivalents(assignment))
    return Counts(
        assignment.name,
        exercises=len(cells),
        checks=len(catalogue(assignment)),
        mistakes=len(assignment.answers("mistakes")),
        accepted=len(assignment.answers("accepted")),
        mutants=len(made),
        equivalents=sum(mutant.change in right for mutant in made),
    )


def counts_table(counts: list[Counts]) -> str:
    """The counts as a table in Markdown."""
    heads = ("assignment", "exercises", "checks", "mistakes", "accepted", "mutants", "equivalent")
    rows = [
        (
            f"`{c.assignment}`",
            c.exercises,
            c.checks,
            c.mistakes,
            c.accepted,
            c.mutants,
            c.equivalents,
        )
        for c in counts
    ]
    lines = [heads, ("---", *["---:"] * (len(heads) - 1)), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)
