"""What of an earlier result still holds when a check was changed.

An exercise's verdicts depend on the whole notebook handed in (its cells share one namespace), the
solved notebook, the settings, the package and the secret; on the exercise's own check files; on
those of every exercise that its code reaches, whose wrong answers are replaced while it is judged;
and, for the diagnosis, on the known mistakes that override it. While all of these stay, so does
its result. Where an earlier run shows that one exercise cost another something (a lost kernel, a
broken protocol, the time of the whole notebook), nothing of it is used again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from autograder.assignment import Assignment
from autograder.checks.catalogue import catalogue
from autograder.grading import reached
from autograder.notebook.answers import read_mistakes
from autograder.notebook.source import Cell, exercises, read_source
from autograder.notebook.submission import Submission
from autograder.results import SubmissionResult
from autograder.scaling.losses import lost_something
from autograder.store import ResultStore, files_digest, key_of, write_whole


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier result of the same notebook, and the exercises of it that do not hold any more."""

    result: SubmissionResult
    stale: tuple[str, ...]


class Reuse:
    """Finds earlier results of an assignment's submissions, exercise by exercise.

    For each notebook handed in it remembers, in `folder`, the latest result and what each
    exercise's verdicts depended on.
    """

    def __init__(
        self, assignment: Assignment, store: ResultStore, folder: Path, *, secret: bytes
    ) -> None:
        self._assignment, self._store, self._folder = assignment, store, folder
        self._secret = secret

    def earlier(self, submission: Submission) -> Earlier | None:
        """The latest result of the same notebook, where a part of it holds; None where none does."""
        try:
            entry = json.loads(self._path(submission).read_text("utf-8"))
            key, before = entry["result"], dict(entry["exercises"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        result = self._store.counted(key, submission.name)
        now = self._depends(submission)
        if result is None or lost_something(result) or before.keys() != now.keys():
            return None
        if [exercise.name for exercise in result.exercises] != list(self._exercises):
            return None
        stale = tuple(name for name in now if now[name] != before[name])
        return Earlier(result, stale) if len(stale) < len(now) else None

    def remember(self, submission: Submission, key: str) -> None:
        """Note that the result stored under `key` is the latest one of this notebook."""
        entry = {"result": key, "exercises": self._depends(submission)}
        write_whole(self._path(submission), entry)

    def merged(self, earlier: Earlier, new: SubmissionResult) -> SubmissionResult | None:
        """The earlier result with the exercises of `new` in place of its own.

        None where grading all of them in one run might have ended otherwise.
        """
        time_s = earlier.result.time_s + new.time_s
        if lost_something(new) or time_s > self._assignment.limits.total_s:
            return None
        if new.sandbox != earlier.result.sandbox:
            return None
        fresh = {exercise.name: exercise for exercise in new.exercises}
        if not fresh.keys() >= set(earlier.stale):
            return None
        return replace(
            earlier.result,
            exercises=tuple(fresh.get(each.name, each) for each in earlier.result.exercises),
            time_s=time_s,
            printed=earlier.result.printed | new.printed,
        )

    def _path(self, submission: Submission) -> Path:
        key = key_of(submission, self._common, secret=self._secret)
        return self._folder / key[:2] / f"{key}.json"

    def _depends(self, submission: Submission) -> dict[str, str]:
        """Exercise -> a hash of the checks and mistakes that decide its verdicts in this notebook."""
        hashes = {}
        for name in self._exercises:
            touched = {name} | reached(name, submission, self._exercises)
            parts = [f"{each}={self._checks[each]}" for each in self._exercises if each in touched]
            hashes[name] = _digest([*parts, *self._mistakes[name]])
        return hashes

    @cached_property
    def _exercises(self) -> dict[str, Cell]:
        return exercises(read_source(self._assignment.source))

    @cached_property
    def _common(self) -> str:
        """A hash of what decides every exercise: whatever is not a check file or a mistake."""
        checks = (self._assignment.folder / "checks").rglob("*")
        others = sorted(
            path
            for path in checks
            if path.is_file() and path not in self._check_files and path.suffix != ".pyc"
        )
        return files_digest(self._assignment, others)

    @cached_property
    def _check_files(self) -> frozenset[Path]:
        return frozenset(info.path for info in catalogue(self._assignment))

    @cached_property
    def _checks(self) -> dict[str, str]:
        """Exercise -> a hash of its check files."""
        files: dict[str, list[str]] = {name: [] for name in self._exercises}
        for path, exercise in {
            info.path: info.exercise for info in catalogue(self._assignment)
        }.items():
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            files[exercise].append(f"{path.relative_to(self._assignment.folder)}:{content}")
        return {name: _digest(sorted(parts)) for name, parts in files.items()}

    @cached_property
    def _mistakes(self) -> dict[str, list[str]]:
        """Exercise -> the known mistakes that override it, each with a hash of its file."""
        mistakes = read_mistakes(self._assignment, read_source(self._assignment.source))
        return {
            name: [
                f"{mistake.name}:{hashlib.sha256(mistake.path.read_bytes()).hexdigest()}"
                for mistake in mistakes
                if name in mistake.overrides
            ]
            for name in self._exercises
        }


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
