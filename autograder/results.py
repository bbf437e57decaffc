"""What a check, an exercise and a submission scored: frozen values, to and from JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from autograder.evidence import Evidence
from autograder.text import LANGUAGES, NO_TEXT, Text

__all__ = [
    "LANGUAGES",
    "NO_TEXT",
    "CheckResult",
    "Diagnosis",
    "Evidence",
    "ExerciseResult",
    "SubmissionResult",
    "Text",
    "Verdict",
    "Visibility",
    "dumps",
]

Visibility = Literal["public", "hidden"]
Verdict = Literal["passed", "failed", "blocked", "error"]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The known mistake whose answers equal the student's: its file name and its sentence."""

    mistake: str
    text: Text

    def to_json(self) -> dict[str, str]:
        return {"mistake": self.mistake, **self.text.to_json()}

    @classmethod
    def from_json(cls, data: dict[str, str]) -> Diagnosis:
        return cls(mistake=data["mistake"], text=Text.from_json(data))


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The verdict of one check.

    `passed`, `failed` (the work is wrong), `blocked` (something before it failed), or
    `error` (ours: it asks for a person, and is never a zero in silence). `hint` does not give the
    answer away. `evidence` is what else a failed check has to show.
    """

    name: str
    title: Text
    visibility: Visibility
    status: Verdict
    points: float
    message: Text = NO_TEXT
    diagnosis: Diagnosis | None = None
    hint: Text = NO_TEXT
    evidence: Evidence | None = None

    @property
    def earned(self) -> float:
        return self.points if self.status == "passed" else 0.0

    def reasons(self, language: str) -> list[str]:
        """Why it did not pass: the known mistake, where there is one, what was found, and the hint."""
        found = self.message + self.hint
        texts = [self.diagnosis.text, found] if self.diagnosis else [found]
        return [text[language] for text in texts if text[language]]

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "title": self.title.to_json(),
            "visibility": self.visibility,
            "status": self.status,
            "points": self.points,
            "earned": self.earned,
            "message": self.message.to_json(),
            "diagnosis": self.diagnosis.to_json() if self.diagnosis else None,
            "hint": self.hint.to_json(),
            "evidence": self.evidence.to_json() if self.evidence else None,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> CheckResult:
        return cls(
            name=data["name"],
            title=Text.from_json(data["title"]),
            visibility=data["visibility"],
            status=data["status"],
            points=data["points"],
            message=Text.from_json(data["message"]),
            diagnosis=Diagnosis.from_json(data["diagnosis"]) if data["diagnosis"] else None,
            hint=Text.from_json(data["hint"]),
            evidence=Evidence.from_json(data["evidence"]) if data["evidence"] else None,
        )


@dataclass(frozen=True, slots=True)
class ExerciseResult:
    """What one exercise scored. `attempted` is False while its cell is as it was handed out."""

    name: str
    checks: tuple[CheckResult, ...]
    attempted: bool = True
    note: Text = NO_TEXT

    @property
    def score(self) -> float:
        return sum(check.earned for check in self.checks)

    @property
    def max_score(self) -> float:
        return sum(check.points for check in self.checks)

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "score": self.score,
            "max_score": self.max_score,
            "attempted": self.attempted,
            "note": self.note.to_json(),
            "checks": [check.to_json() for check in self.checks],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> ExerciseResult:
        return cls(
            name=data["name"],
            checks=tuple(CheckResult.from_json(check) for check in data["checks"]),
            attempted=data["attempted"],
            note=Text.from_json(data["note"]),
        )


@dataclass(frozen=True, slots=True)
class SubmissionResult:
    """What one submission scored.

    `sandbox` names what kept the student's code in: "bubblewrap", or "none" where the
    instructor gave up the sandbox by hand. `status` is "error" where something of ours
    failed: the score then waits for a person. `printed` is what the student's own cells
    wrote, by exercise: text for the student's eyes that no verdict depends on.
    """

    assignment: str
    submission: str
    exercises: tuple[ExerciseResult, ...]
    sandbox: str
    note: Text = NO_TEXT
    time_s: float = 0.0
    printed: dict[str, str] = field(default_factory=dict)

    @property
    def status(self) -> Literal["graded", "error"]:
        verdicts = (check.status for exercise in self.exercises for check in exercise.checks)
        return "error" if "error" in verdicts or not self.exercises else "graded"

    @property
    def score(self) -> float:
        return sum(exercise.score for exercise in self.exercises)

    @property
    def max_score(self) -> float:
        return sum(exercise.max_score for exercise in self.exercises)

    def to_json(self) -> dict[str, Any]:
        return {
            "assignment": self.assignment,
            "submission": self.submission,
            "status": self.status,
            "sandbox": self.sandbox,
            "score": self.score,
            "max_score": self.max_score,
            "time_s": round(self.time_s, 3),
            "note": self.note.to_json(),
            "printed": self.printed,
            "exercises": [exercise.to_json() for exercise in self.exercises],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> SubmissionResult:
        return cls(
            assignment=data["assignment"],
            submission=data["submission"],
            exercises=tuple(ExerciseResult.from_json(item) for item in data["exercises"]),
            sandbox=data["sandbox"],
            note=Text.from_json(data["note"]),
            time_s=data["time_s"],
            printed=data["printed"],
        )


def dumps(results: Iterable[SubmissionResult]) -> str:
    """The documented JSON of a list of results, one object a submission."""
    return json.dumps([result.to_json() for result in results], ensure_ascii=False, indent=2)
