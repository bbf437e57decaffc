"""What a student reads under each exercise: plain text, written by us, in the student's language."""

from __future__ import annotations

from autograder.messages import SIGNS, plain, say
from autograder.results import CheckResult, ExerciseResult, Text


def exercise_report(exercise: ExerciseResult, language: str, *, note: Text | None = None) -> str:
    """The report of one exercise: its score, and a line or more for each check.

    A sentence that holds for several checks is said once.
    """
    lines = [f"{exercise.name}: {exercise.score:g} / {exercise.max_score:g}"]
    said = {""}
    for text in (note, exercise.note):
        if text and text[language] not in said:
            said.add(text[language])
            lines += ["", text[language]]
    for check in exercise.checks:
        lines += ["", _check_line(check, language)]
        for sentence in _sentences(check, language):
            if sentence not in said:
                said.add(sentence)
                lines += [f"    {line}" for line in sentence.split("\n")]
    return plain("\n".join(lines)) + "\n"


def printed_report(printed: str, language: str) -> str:
    """What a student's own code printed, labelled so that nobody takes it for the grader's words."""
    return f"[{say('printed')[language]}]\n{plain(printed, language)}\n"


def comment(exercise: ExerciseResult, language: str) -> str | None:
    """The comment on an exercise: the known mistakes that were recognised, or that nothing was done."""
    if not exercise.attempted:
        return say("no_response")[language]
    sentences = dict.fromkeys(
        check.diagnosis.text[language] for check in exercise.checks if check.diagnosis
    )
    return plain("\n".join(sentences)) or None


def _check_line(check: CheckResult, language: str) -> str:
    mark, title = SIGNS[check.status], check.title[language]
    return f"{mark} {title} ({check.earned:g}/{check.points:g})"


def _sentences(check: CheckResult, language: str) -> list[str]:
    found = check.message + check.hint
    texts = [found, check.diagnosis.text] if check.diagnosis else [found]
    return [text[language] for text in texts]
