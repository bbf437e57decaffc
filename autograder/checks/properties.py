"""Properties that hold for every input: tried with Hypothesis, told by the smallest that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from autograder.checks.calls import describe
from autograder.errors import CheckFailure
from autograder.results import Evidence

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

EXAMPLES = 30
MOST_INPUTS = 8  # that are shown
SMALLER = 80  # inputs that are tried to make a failing one smaller


def for_all(
    rng: np.random.Generator, *, examples: int = EXAMPLES, **inputs: SearchStrategy[Any]
) -> Callable[[Callable[..., None]], None]:
    """Try the decorated property at once, on inputs drawn by Hypothesis' strategies.

        @for_all(rng, n=integers(1, 30), size=integers(1, 12))
        def covers_everything(n, size):
            assert_close(np.sort(np.concatenate(student.minibatches(n, size))), np.arange(n))

    Where some inputs fail, raises the failure of the smallest that was found, and shows these. The
    draws come from `rng` alone, so they are the same at a regrade. For hidden checks: students'
    machines need no Hypothesis.
    """
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from hypothesis.errors import Flaky

    def try_it(check: Callable[..., None]) -> None:
        search = _Search(check)

        def tried(**drawn: Any) -> None:
            search.try_one(drawn)

        quiet = settings(
            max_examples=examples,
            database=None,
            deadline=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
            print_blob=False,
        )
        try:
            seed(int(rng.integers(2**63)))(quiet(given(**inputs)(tried)))()
        except (CheckFailure, Flaky, _Enough):
            # Flaky: a student's answers may depend on more than their inputs. It failed all the same.
            if search.smallest is None:
                raise
            raise search.smallest from None

    return try_it


class _Enough(BaseException):
    """The smallest failing input found so far will do."""


class _Search:
    """Remembers the latest failure: Hypothesis goes on only with inputs that are smaller."""

    def __init__(self, check: Callable[..., None]) -> None:
        self._check = check
        self._more = 0
        self.smallest: CheckFailure | None = None

    def try_one(self, inputs: dict[str, Any]) -> None:
        if self.smallest is not None:
            self._more += 1
            # A lost kernel fails everything that is asked of it afterwards.
            if self._more > SMALLER or self.smallest.blocked:
                raise _Enough
        try:
            self._check(**inputs)
        except CheckFailure as failure:
            if self.smallest is None or not failure.blocked:
                self.smallest = failure
                shown = failure.evidence or Evidence()
                described = tuple((name, describe(value)) for name, value in inputs.items())
                failure.evidence = replace(shown, inputs=described[:MOST_INPUTS])
            raise
