"""Declaring a check: a pytest function with its points and its title in both languages."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from autograder.checks.calls import last_call
from autograder.errors import CheckError, CheckFailure
from autograder.results import Evidence, Text

ATTRIBUTE = "__autograder_check__"
Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Declaration:
    """What `check` attaches to a function."""

    points: float
    title: Text


def check(*, points: float, es: str, en: str) -> Callable[[Function], Function]:
    """Declare a function as a check worth `points`; `es` and `en` state the property it tests.

    Raises CheckError for points below 0 or an empty title.
    """
    number = isinstance(points, int | float) and not isinstance(points, bool)
    if not number or not 0 <= points < math.inf:
        raise CheckError(f"points must be a number of at least 0, not {points!r}")
    if not es.strip() or not en.strip():
        raise CheckError("a check needs a title in Spanish (es=) and in English (en=)")

    def declare(function: Function) -> Function:
        setattr(function, ATTRIBUTE, Declaration(float(points), Text(es=es, en=en)))
        return function

    return declare


def expect(condition: object, *, es: str, en: str, hint: Text | None = None) -> None:
    """Fail with the given sentence unless `condition` holds."""
    if not condition:
        raise CheckFailure(Text(es=es, en=en), hint=hint, evidence=Evidence(last_call()))
