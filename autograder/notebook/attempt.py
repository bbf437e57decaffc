"""Whether a student has written anything where an exercise waits for an answer."""

from __future__ import annotations

import re

from autograder.notebook.source import Cell

REGION = re.compile(
    r"^[ \t]*### BEGIN SOLUTION.*?^[ \t]*### END SOLUTION[ \t]*$", re.DOTALL | re.MULTILINE
)
NOISE = re.compile(r"(#.*|raise NotImplementedError(\(\))?)?")


def is_attempted(cell: Cell, source: str) -> bool:
    """Whether a student's cell says more than the one handed out: comments and the stub do not count."""
    return _bones(REGION.sub("", cell.source)) != _bones(source)


def _bones(source: str) -> list[str]:
    return [line.rstrip() for line in source.splitlines() if not NOISE.fullmatch(line.strip())]
