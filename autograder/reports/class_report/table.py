"""The class as rows, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from autograder.messages import plain, say
from autograder.reports.class_report.summary import ClassReport, Row
from autograder.reports.spreadsheet import safe

HEADS = ("student", "score", "automatic", "max_score", "time_s", "status", "look")


def class_rows(report: ClassReport, language: str) -> Iterator[list[Any]]:
    """A row of headings, then one for each student: numbers as numbers, and text that is safe."""
    names = [exercise.name for exercise in report.exercises]
    yield [*HEADS, *(safe(name) for name in names)]
    for row in report.rows:
        result = row.work.result
        scores = row.scores
        yield [
            safe(plain(result.submission)),
            row.work.counted,
            result.score,
            result.max_score,
            round(result.time_s, 3),
            result.status,
            safe(_reasons(row, language)),
            *(scores.get(name, "") for name in names),
        ]


def _reasons(row: Row, language: str) -> str:
    """What to look at: each kind once, with its exercises."""
    exercises: dict[str, dict[str, None]] = {}
    for seen in row.observations:
        exercises.setdefault(seen.kind, {}).update({seen.exercise: None} if seen.exercise else {})
    parts = []
    for kind, names in exercises.items():
        where = f" ({', '.join(names)})" if names else ""
        parts.append(f"{say(kind)[language]}{where}")
    return "; ".join(parts)
