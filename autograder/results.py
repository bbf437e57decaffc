"""What a check, an exercise and a submission scored: frozen values, to and from JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

LANGUAGES = ("es", "en")

Visibility = Literal["public", "hidden"]
Verdict = Literal["passed", "failed", "blocked", "error"]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in both languages of the course."""

    es: str
    en: str

    def __getitem__(self, language: str) -> str:
        return {"es": self.es, "en": self.en}[language]

    def __add__(self, other: Text) -> Text:
        return Text(es=f"{self.es} {other.es}".strip(), en=f"{self.en} {other.en}".strip())

    def to_json(self) -> dict[str, str]:
        return {"es": self.es, "en": self.en}

    @classmethod
    def from_json(cls, data: dict[str, str]) -> Text:
        return cls(es=data["es"], en=data["en"])


NO_TEXT = Text("", "")


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
    `error` (ours: it asks for a person, and is never a zero in silence).
    """

    name: str
    title: Text
    visibility: Visibility
    status: Verdict
    points: float
    message: Text = NO_TEXT
    diagnosis: Diagnosis | None = None

    @property
    def earned(self) -> float:
        return self.points if self.status == "passed" else 0.0

    def reasons(self, language: str) -> list[str]:
        """Why it did not pass: the known mistake first, where there is one, then what was found."""
        texts = [self.diagnosis.text, self.message] if self.diagnosis else [self.message]
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
