"""Which submissions a person should look at, and what was seen: observations, never verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from autograder import messages
from autograder.results import NO_TEXT, SubmissionResult, Text

# What is said of a check, by what it means for whoever reads the class report.
OBSERVED = {
    "saw_killed": ("died", "cell_died"),
    "saw_out_of_time": ("out_of_time", "out_of_time_total", "cell_out_of_time"),
    "saw_out_of_memory": ("out_of_memory", "cell_out_of_memory"),
    "saw_unreadable_answers": ("violated",),
}
_PATTERNS = {kind: messages.pattern(*keys) for kind, keys in OBSERVED.items()}


@dataclass(frozen=True, slots=True)
class Observation:
    """What was seen, in which exercise ("" for none), and the evidence: a sentence, or a line of code."""

    kind: str
    exercise: str = ""
    evidence: Text = NO_TEXT
    line: str = ""


def observed(result: SubmissionResult) -> Iterator[Observation]:
    """What a result itself says, each thing once an exercise."""
    if result.sandbox == "none":
        yield Observation("saw_no_sandbox")
    if result.note.en:
        yield Observation("saw_unreadable_file", evidence=result.note)
        return
    for exercise in result.exercises:
        seen: set[str] = set()
        for check in exercise.checks:
            kind = "saw_fault_of_ours" if check.status == "error" else _kind(check.message.en)
            if kind is not None and kind not in seen and check.status != "passed":
                seen.add(kind)
                yield Observation(kind, exercise.name, check.message)


def _kind(sentence: str) -> str | None:
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(sentence)), None)
