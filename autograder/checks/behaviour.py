"""Properties of a function that no single answer shows: purity, and the errors that it raises."""

from __future__ import annotations

from typing import Any, Protocol

from autograder.checks.calls import describe
from autograder.checks.structure import failure
from autograder.errors import CheckFailure
from autograder.kernels.kernel import Outcome, same_value
from autograder.kernels.wire import Handle
from autograder.results import Text


class Callee(Protocol):
    """A student's function, as the proxies give it."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

    def outcome(self, *args: Any, echo: bool = False, **kwargs: Any) -> Outcome:
        """The outcome of a call, also where it raised."""
        ...

    def fail(self, outcome: Outcome) -> CheckFailure:
        """The failure that says why a call gave no answer."""
        ...


def assert_pure(function: Callee, *args: Any, hint: Text | None = None, **kwargs: Any) -> None:
    """Fail where a call changes its arguments, or answers differently the second time."""
    first = function.outcome(*args, echo=True, **kwargs)
    if first.status != "returned":
        raise function.fail(first)
    for number, (before, after) in enumerate(
        zip((*args, *kwargs.values()), first.echo, strict=False), start=1
    ):
        # A layer or model stays in the kernel: whether it changed is for a check of its own.
        if isinstance(after, Handle):
            continue
        if not same_value(before, after, rtol=0.0):
            raise failure("changed_argument", number=number, hint=hint)
    second = function.outcome(*args, echo=True, **kwargs)
    if second.status != "returned":
        raise function.fail(second)
    if not same_value(first.value, second.value):
        raise failure("not_repeatable", hint=hint)


def assert_raises(
    error: str, function: Callee, *args: Any, hint: Text | None = None, **kwargs: Any
) -> None:
    """Fail unless the call raises the exception of that name, or one derived from it.

    Only what derives from Exception is an error that a function raises: one that exits, or is
    interrupted, gave no answer at all.
    """
    outcome = function.outcome(*args, **kwargs)
    if outcome.status == "returned":
        raise failure("did_not_raise", error=error, got=describe(outcome.value), hint=hint)
    if outcome.status != "raised" or outcome.error is None:
        raise function.fail(outcome)
    raised = (outcome.error.type, *outcome.error.bases)
    if outcome.error.type == "NotImplementedError" or "Exception" not in raised:
        raise function.fail(outcome)
    if error not in raised:
        raise failure("raised_another", error=error, got=outcome.error.type, hint=hint)
