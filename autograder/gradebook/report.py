"""What a student reads under each exercise: plain text, written by us, in the student's language."""

from __future__ import annotations

import unicodedata

from autograder.results import CheckResult, ExerciseResult, Text

_MARKS = {"passed": "✔", "failed": "✘", "blocked": "–", "error": "!"}
_LONGEST = 4000

# Sentences of this module, beside the ones that students read elsewhere in messages.py.
PRINTED = Text(es="[lo que imprimió tu código]", en="[what your code printed]")
CUT = Text(es="[…sigue; se cortó aquí]", en="[…there was more; cut here]")
NO_RESPONSE = Text(es="Sin respuesta.", en="No response.")


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
    return f"{PRINTED[language]}\n{plain(printed, language)}\n"


def comment(exercise: ExerciseResult, language: str) -> str | None:
    """The comment on an exercise: the known mistakes that were recognised, or that nothing was done."""
    if not exercise.attempted:
        return NO_RESPONSE[language]
    sentences = dict.fromkeys(
        check.diagnosis.text[language] for check in exercise.checks if check.diagnosis
    )
    return plain("\n".join(sentences)) or None


def plain(text: str, language: str = "en") -> str:
    """The text without control, bidirectional and invisible characters, and not too long."""
    kept = "".join(
        character
        for character in text[: _LONGEST + 1]
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
    )
    return kept if len(text) <= _LONGEST else f"{kept[:_LONGEST]}\n{CUT[language]}"


def _check_line(check: CheckResult, language: str) -> str:
    mark, title = _MARKS[check.status], check.title[language]
    return f"{mark} {title} ({check.earned:g}/{check.points:g})"


def _sentences(check: CheckResult, language: str) -> list[str]:
    texts = [check.message, check.diagnosis.text] if check.diagnosis else [check.message]
    return [text[language] for text in texts]
