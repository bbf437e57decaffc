"""Results as Markdown: for GitHub's step summary, a GitLab comment, or a file to read."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from autograder.messages import SIGNS, plain, say
from autograder.results import ExerciseResult, SubmissionResult

LONGEST = 900_000  # characters; GitHub takes a summary of 1 MiB
LONGEST_LINE = 1000
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~&$-])")


def markdown(results: Iterable[SubmissionResult], language: str) -> str:
    """A table for each submission, and under it what was lost and why. What students wrote is text."""
    parts: list[str] = []
    size = 0
    for result in results:
        part = _submission(result, language)
        size += len(part.encode())
        if size > LONGEST:
            parts.append(say("more_submissions")[language] + "\n")
            break
        parts.append(part)
    return "\n".join(parts)


def _submission(result: SubmissionResult, language: str) -> str:
    lines = [f"## {escape(result.assignment)}: {escape(result.submission)}", ""]
    if result.sandbox == "none":
        lines += [say("not_to_be_trusted")[language], ""]
    if result.note[language]:
        lines += [escape(result.note[language]), ""]
    heads = (say(key)[language] for key in ("exercise", "score", "checks"))
    lines += [f"| {' | '.join(heads)} |", "|---|---:|---|"]
    for exercise in result.exercises:
        signs = "".join(SIGNS[check.status] for check in exercise.checks)
        score = f"{exercise.score:g} / {exercise.max_score:g}"
        lines.append(f"| {escape(exercise.name)} | {score} | {signs} |")
    lines.append(f"| **total** | **{result.score:g} / {result.max_score:g}** | |")
    for exercise in result.exercises:
        lines += _lost(exercise, language)
    return "\n".join(lines) + "\n"


def _lost(exercise: ExerciseResult, language: str) -> list[str]:
    """What an exercise lost, each sentence once."""
    said: dict[str, None] = {}
    for check in exercise.checks:
        if check.status != "passed":
            found = (check.message + check.hint)[language]
            text = f"{check.title[language]}: {found}"
            said.setdefault(text if found else check.title[language])
            if check.diagnosis:
                said.setdefault(check.diagnosis.text[language])
    if not said:
        return []
    return ["", f"**{escape(exercise.name)}**", "", *(f"- {escape(text)}" for text in said)]


def escape(text: str) -> str:
    """The text on one line, shown as it is: no markup, no mention, no link."""
    line = textwrap.shorten(plain(text), LONGEST_LINE, placeholder=" […]")
    return _SPECIAL.sub(r"\\\1", line).replace("@", "@\u2060").replace("://", ":\u2060//")
