"""What a result says of kernels that were lost and of time that ran out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from autograder.messages import SENTENCES
from autograder.results import SubmissionResult

DEATHS = ("died", "cell_died")
LOSSES = (
    *DEATHS,
    "violated",
    "after_violation",
    "out_of_memory",
    "out_of_time",
    "out_of_time_total",
    "cell_out_of_memory",
    "cell_out_of_time",
)


def lost_something(result: SubmissionResult) -> bool:
    """Whether a kernel was lost, or time ran out, while a notebook was graded."""
    return _says(result, _LOSSES)


def lost_a_kernel(result: SubmissionResult) -> bool:
    """Whether a kernel just ended while a notebook was graded, for no limit of its own."""
    return _says(result, _DEATHS)


def _says(result: SubmissionResult, sentences: re.Pattern[str]) -> bool:
    return any(
        sentences.fullmatch(check.message.en)
        for exercise in result.exercises
        for check in exercise.checks
        if check.status in ("failed", "blocked")
    )


def _pattern(keys: Iterable[str]) -> re.Pattern[str]:
    """The sentences of these keys, with anything in their blanks."""
    sentences = (re.split(r"\{\w+\}", SENTENCES[key].en) for key in keys)
    return re.compile("|".join(".*".join(map(re.escape, parts)) for parts in sentences), re.DOTALL)


_LOSSES = _pattern(LOSSES)
_DEATHS = _pattern(DEATHS)
