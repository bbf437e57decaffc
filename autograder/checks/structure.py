"""The form of an answer: returned something, the right number of parts, an array at all."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder import messages
from autograder.checks.calls import describe, last_call
from autograder.errors import CheckFailure
from autograder.kernels.wire import Handle, Opaque
from autograder.results import Evidence, Text

KINDS = {"b": "booleans", "i": "integers", "u": "integers", "f": "floats"}
ONE = {"booleans": "a_boolean", "integers": "an_integer", "floats": "a_float"}


def failure(
    key: str,
    *,
    how: Text | None = None,
    hint: Text | None = None,
    evidence: Evidence | None = None,
    **values: Any,
) -> CheckFailure:
    """The failure with the sentence `key` about the student's last call.

    how: one more sentence, of how the answer differs. evidence: the call alone, by default.
    """
    text = messages.say(key, call=last_call(), **values)
    shown = evidence or Evidence(last_call())
    return CheckFailure(text + how if how else text, hint=hint, evidence=shown)


def parts(answer: Any, *names: str) -> tuple[Any, ...]:
    """The parts of a tuple or list answer, one for each name; fails for anything else."""
    if answer is None:
        raise failure("nothing_returned")
    if isinstance(answer, np.ndarray) and answer.ndim >= 1 and len(answer) == len(names):
        return tuple(answer)
    if not isinstance(answer, tuple | list) or len(answer) != len(names):
        key = "wrong_length" if len(names) > 1 else "wrong_length_of_one"
        raise failure(key, n=len(names), names=", ".join(names), got=describe(answer))
    return tuple(answer)


def kind(array: np.ndarray) -> Text:
    """The kind of an array's numbers, in words: "integers", or "an integer" for a single one."""
    word = KINDS.get(array.dtype.kind, "floats")
    return messages.say(word if array.ndim else ONE[word])


def as_layer(answer: Any) -> Any:
    """A layer or model that stays in the kernel; fails for plain data."""
    if answer is None:
        raise failure("nothing_returned")
    if not callable(answer):
        raise failure("wrong_type", got=describe(answer), want=messages.say("a_layer"))
    return answer


def as_array(got: Any, want: np.ndarray) -> np.ndarray:
    """A student's answer as an array to compare with `want`.

    A scalar is anything of shape (), a list of numbers may stand for an array; anything else fails
    with a sentence.
    """
    if got is None:
        raise failure("nothing_returned")
    wanted = messages.say("an_array") if want.ndim else kind(want)
    if isinstance(got, Handle | Opaque | str | dict):
        raise failure("wrong_type", got=describe(got), want=wanted)
    if isinstance(got, list | tuple):
        try:
            array = np.array(got)
        except (ValueError, TypeError) as error:
            raise failure("wrong_type", got=describe(got), want=wanted) from error
        if array.dtype.kind not in "biuf":
            raise failure("wrong_type", got=describe(got), want=wanted)
        return array
    try:
        array = np.asarray(got)
    except OverflowError as error:
        raise failure("wrong_type", got=describe(got), want=wanted) from error
    if array.dtype.kind not in "biuf":
        raise failure("wrong_type", got=describe(got), want=wanted)
    return array
