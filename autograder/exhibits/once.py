"""What several checks of an exercise would show alike, shown once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from autograder.pictures import Picture
from autograder.results import CheckResult


def each_picture_once(checks: Iterable[CheckResult]) -> Iterator[CheckResult]:
    """The checks, each without the pictures that one before it has shown."""
    seen: set[Picture] = set()
    for check in checks:
        if check.evidence is None:
            yield check
            continue
        left = tuple(picture for picture in check.evidence.pictures if picture not in seen)
        seen.update(left)
        yield replace(check, evidence=replace(check.evidence, pictures=left))
