"""Results for a terminal: a class as a table, and one submission in full."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text as Line

from autograder import messages
from autograder.results import CheckResult, SubmissionResult

SIGNS = {
    "passed": ("✔", "green"),
    "failed": ("✘", "red"),
    "blocked": ("·", "dim"),
    "error": ("!", "yellow"),
}
MAX_REMARK = 120


def class_table(results: Iterable[SubmissionResult], language: str = "en") -> Table:
    """A class: a row a submission, with its score, time, and what went wrong first."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("submission", no_wrap=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("time", justify="right", no_wrap=True)
    table.add_column("what happened")
    for result in results:
        table.add_row(
            result.submission,
            f"{result.score:g}/{result.max_score:g}",
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
    first = textwrap.shorten(sentences[0], MAX_REMARK, placeholder=" …")
    return f"{first} (+{len(sentences) - 1})" if len(sentences) > 1 else first


def submission_report(result: SubmissionResult, language: str) -> Group:
    """One submission in full: each exercise with its checks, and why one failed."""
    lines: list[Line] = []
    if result.sandbox == "none":
        lines.append(Line(messages.say("unsandboxed")[language], style="bold red"))
    for exercise in result.exercises:
        lines.append(
            Line(f"{exercise.name}  {exercise.score:g}/{exercise.max_score:g}", style="bold")
        )
        if exercise.note[language]:
            lines.append(Line(f"  {exercise.note[language]}", style="yellow"))
        for check in exercise.checks:
            lines += _check_lines(check, language)
    lines.append(Line(f"{result.submission}: {result.score:g}/{result.max_score:g}", style="bold"))
    return Group(*lines)


def _check_lines(check: CheckResult, language: str) -> Sequence[Line]:
    sign, style = SIGNS[check.status]
    lines = [Line.assemble("  ", (sign, style), f" {check.title[language]}")]
    if check.status in ("failed", "error"):
        lines.append(Line(f"      {check.message[language]}"))
    if check.diagnosis is not None:
        lines.append(Line(f"      → {check.diagnosis.text[language]}", style="bold"))
    return lines
