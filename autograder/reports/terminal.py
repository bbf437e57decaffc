"""Results for a terminal: a class as a table, and one submission in full."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from autograder import messages
from autograder.exhibits import each_picture_once, evidence_lines
from autograder.results import CheckResult, ExerciseResult, SubmissionResult

SIGNS = {
    "passed": ("✔", "green"),
    "failed": ("✘", "red"),
    "blocked": ("·", "dim"),
    "error": ("!", "yellow"),
}
MAX_REMARK = 120
MAX_NAME = 28
MAX_CALL = 40


def class_table(
    results: Iterable[SubmissionResult],
    language: str = "en",
    *,
    gradebook: Mapping[str, float] | None = None,
) -> Table:
    """A class: a row a submission, with its score, time, and what went wrong first.

    gradebook: what it holds of a submission, where that is not the automatic score: a person graded
    it, or it was late. There is a column for it where there is any.
    """
    gradebook = gradebook or {}
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(_say("submission", language), no_wrap=True, max_width=MAX_NAME)
    table.add_column(_say("score", language), justify="right", no_wrap=True)
    if gradebook:
        table.add_column(_say("in_the_gradebook", language), justify="right")
    table.add_column(_say("time", language), justify="right", no_wrap=True)
    table.add_column(_say("what_happened", language))
    for result in results:
        held = gradebook.get(result.submission)
        table.add_row(
            result.submission,
            f"{result.score:g}/{result.max_score:g}",
            *([f"{held:g}" if held is not None else ""] if gradebook else []),
            f"{result.time_s:.1f} s",
            Line(remark(result, language)),
        )
    return table


def remark(result: SubmissionResult, language: str) -> str:
    """What went wrong in a submission, in a line: a diagnosis where there is one, else a message."""
    if result.note[language]:
        return result.note[language]
    failed = [c for e in result.exercises for c in e.checks if c.status in ("failed", "error")]
    diagnoses = [c.diagnosis.text[language] for c in failed if c.diagnosis]
    sentences = list(dict.fromkeys(diagnoses or [c.message[language] for c in failed]))
    if not sentences:
        return ""
    first = textwrap.shorten(_short_call(sentences[0]), MAX_REMARK, placeholder=" …")
    return f"{first} (+{len(sentences) - 1})" if len(sentences) > 1 else first


def _short_call(sentence: str) -> str:
    """The sentence with its call in short, where its arguments would take all of the line."""
    found = re.match(r"`(\w+)\([^`]*\)`", sentence)
    if found is None or len(found[0]) <= MAX_CALL:
        return sentence
    return f"`{found[1]}(…)`{sentence[found.end() :]}"


def class_summary(results: Iterable[SubmissionResult], language: str) -> str:
    """How many were graded, how well, and how many have everything."""
    results = list(results)
    if not results:
        return _say("nobody_graded", language)
    full = sum(result.score >= result.max_score for result in results)
    mean = sum(result.score for result in results) / len(results)
    return messages.say(
        "class_summary" if len(results) > 1 else "class_summary_of_one",
        n=len(results),
        mean=f"{mean:.1f}",
        worth=f"{max(result.max_score for result in results):g}",
        full=full,
    )[language]


def submission_report(result: SubmissionResult, language: str) -> Group:
    """One submission in full: each exercise with its checks, and why one failed.

    A sentence that holds for several checks is said once.
    """
    lines: list[RenderableType] = []
    if result.sandbox == "none":
        lines.append(Line(_say("unsandboxed", language), style="bold red"))
    said = {""}
    for text in (result.note[language],):
        if text not in said:
            said.add(text)
            lines.append(Line(text, style="yellow"))
    for exercise in result.exercises:
        lines += _exercise_lines(exercise, language, said)
    total = f"{result.submission}: {result.score:g}/{result.max_score:g}"
    return Group(*lines, Line(total, style="bold"))


def _exercise_lines(
    exercise: ExerciseResult, language: str, said: set[str]
) -> Iterator[RenderableType]:
    title = Line(f"{exercise.name}  {exercise.score:g}/{exercise.max_score:g}", style="bold")
    if not exercise.attempted:
        title.append(f"  {_say('unattempted', language)}", style="dim")
        yield title
        return
    yield title
    if exercise.note[language] not in said:
        said.add(exercise.note[language])
        yield _indented(Line(exercise.note[language], style="yellow"), 2)
    for check in each_picture_once(exercise.checks):
        yield from _check_lines(check, language, said)


def _check_lines(check: CheckResult, language: str, said: set[str]) -> Iterator[RenderableType]:
    sign, style = SIGNS[check.status]
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row("  ", Line(sign, style), Line(f"{check.title[language]} ({_points(check)})"))
    yield grid
    found = (check.message + check.hint)[language]
    if check.status in ("failed", "error") and found not in said:
        said.add(found)
        yield _indented(Line(found), 6)
        for line in evidence_lines(check.evidence, language) if check.evidence else ():
            yield _indented(Line(line), 8)
    if check.diagnosis is not None and check.diagnosis.text[language] not in said:
        said.add(check.diagnosis.text[language])
        yield _indented(Line(f"→ {check.diagnosis.text[language]}", style="bold"), 6)


def _points(check: CheckResult) -> str:
    return f"{check.earned:g}/{check.points:g}"


def _indented(line: Line, by: int) -> Padding:
    return Padding(line, (0, 0, 0, by))


def _say(key: str, language: str) -> str:
    return messages.say(key)[language]
