"""Mutants that are no fault: the assignment lists them in equivalents.toml, each with its reason.

[[equivalent]]
exercise = "elu"
line = "return np.where(z > 0, z, left)"
becomes = ["return np.where(z >= 0, z, left)"]
reason = "Both branches are 0 at 0."
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from autograder.assignment import Assignment, known_keys
from autograder.errors import AssignmentError

FILE = "equivalents.toml"
KEYS = {"exercise", "line", "becomes", "reason"}


@dataclass(frozen=True, slots=True)
class Equivalent:
    """Changes of one line that leave an answer right, and why."""

    exercise: str
    line: str
    becomes: tuple[str, ...]
    reason: str

    @property
    def changes(self) -> set[tuple[str, str, str]]:
        return {(self.exercise, self.line, becomes) for becomes in self.becomes}


def read_equivalents(assignment: Assignment) -> tuple[Equivalent, ...]:
    """The equivalents of an assignment; none where it lists none.

    Raises AssignmentError, with the entry's number, for one that is not of the form above.
    """
    path = assignment.folder / FILE
    if not path.is_file():
        return ()
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise AssignmentError(f"{path} is not valid TOML: {error}") from error
    known_keys(listed, {"equivalent"}, where=str(path))
    entries = listed.get("equivalent", [])
    if not isinstance(entries, list):
        raise AssignmentError(f"{path}: write each entry under [[equivalent]]")
    return tuple(_equivalent(each, f"{path}, entry {i}") for i, each in enumerate(entries, 1))


def excused(equivalents: Iterable[Equivalent]) -> set[tuple[str, str, str]]:
    """The changes that any of the equivalents lists."""
    return set().union(*(each.changes for each in equivalents))


def _equivalent(entry: Any, where: str) -> Equivalent:
    if not isinstance(entry, dict):
        raise AssignmentError(f"{where} must be a table")
    known_keys(entry, KEYS, where=where)
    becomes = entry.get("becomes")
    texts = [entry.get(key) for key in ("exercise", "line", "reason")]
    if (
        not all(isinstance(text, str) and text.strip() for text in texts)
        or not isinstance(becomes, list)
        or not becomes
        or not all(isinstance(text, str) for text in becomes)
    ):
        raise AssignmentError(
            f'{where} needs exercise = "...", line = "...", becomes = ["...", ...] and reason = "..."'
        )
    return Equivalent(entry["exercise"], entry["line"], tuple(becomes), entry["reason"])
