"""What a result says of kernels that were lost and of time that ran out."""

from __future__ import annotations

import re

from autograder.messages import pattern
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


_LOSSES = pattern(*LOSSES)
_DEATHS = pattern(*DEATHS)
