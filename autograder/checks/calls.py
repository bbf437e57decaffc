"""How a call and a value read in a sentence: `perceptron(array of 7×4, [1, 2], 0.5)`.

The proxies note the last call of the student's code here, so that a helper which is given an
answer alone can say what it answers. The note belongs to the check that is running.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from contextvars import ContextVar
from typing import Any

import numpy as np

from autograder import messages
from autograder.kernels.wire import Handle, Opaque
from autograder.results import LANGUAGES, NO_TEXT, Text

_last: ContextVar[Text] = ContextVar("last call", default=NO_TEXT)
SHORT = 8
LONG = 400
NAME = 60

# What the kernel calls a value that it cannot send, and the sentence's words for it.
REFUSED = (
    (re.compile(r"a value that is too deep or too large"), "a_deep_value"),
    (re.compile(r"a value that is too large"), "a_large_value"),
    (re.compile(r"a huge int"), "a_huge_integer"),
    (re.compile(r"an array of dtype (?P<dtype>.+)"), "an_array_of_dtype"),
    (re.compile(r"an array of (?P<mib>\d+) MiB, too large"), "a_large_array"),
)


def note_call(call: Text) -> None:
    """Remember how the student's last call reads."""
    _last.set(call)


def last_call() -> Text:
    """The student's last call in this check, in backquotes; "your code" before any."""
    call = _last.get()
    return call if call != NO_TEXT else messages.say("your_call")


def describe_call(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Text:
    """The call in backquotes, as one line: arrays by value where they are small, else by shape."""

    def in_language(language: str) -> str:
        parts = [_bounded(_inner(value, language)) for value in args]
        parts += [f"{key}={_bounded(_inner(value, language))}" for key, value in kwargs.items()]
        return f"`{name}({', '.join(parts)})`"

    return Text(es=in_language("es"), en=in_language("en"))


def describe(value: Any) -> Text:
    """A value as it may stand in a sentence: short, plain, bounded, in both languages."""
    if isinstance(value, Opaque):
        text = _refused(value)
    elif isinstance(value, Handle) or hasattr(value, "label"):
        text = messages.say("a_value_of_type", type=_name(value))
    else:
        text = Text(*(_inner(value, language) for language in LANGUAGES))
    return Text(es=_bounded(text.es), en=_bounded(text.en))


def _refused(value: Opaque) -> Text:
    for pattern, key in REFUSED:
        found = pattern.fullmatch(value.type)
        if found:
            return messages.say(key, **found.groupdict())
    return messages.say("a_value_of_type", type=_name(value))


def _name(value: Any) -> str:
    """The type of a value that stays in the kernel."""
    name = value.type if isinstance(value, Handle | Opaque) else value.label
    return str(name if len(name) <= NAME else name[: NAME - 3] + "…")


def _bounded(text: str) -> str:
    return text if len(text) <= LONG else text[: LONG - 1] + "…"


def _inner(value: Any, language: str) -> str:
    """A value within a call or another value."""
    if isinstance(value, np.ndarray):
        if value.size <= SHORT:
            return _bounded(_small(value, language))
        key = "array_of_length" if value.ndim == 1 else "array_of_shape"
        return messages.say(key, shape="×".join(map(str, value.shape)))[language]
    if isinstance(value, list | tuple):
        inner = _listed((_inner(item, language) for item in value[:SHORT]), len(value))
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, dict):
        items = list(value.items())[:SHORT]
        pairs = (f"{key!r}: {_inner(item, language)}" for key, item in items)
        return f"{{{_listed(pairs, len(value))}}}"
    if isinstance(value, str):
        return repr(value if len(value) <= NAME else value[: NAME - 3] + "…")
    if isinstance(value, Opaque):
        known = any(pattern.fullmatch(value.type) for pattern, _ in REFUSED)
        return f"<{_refused(value)[language] if known else _name(value)}>"
    if isinstance(value, Handle) or hasattr(value, "label"):
        return _name(value)
    return written(value)


def _listed(items: Iterable[str], count: int) -> str:
    """The first items of `count`, each bounded: what is nested deeply would grow without end."""
    return ", ".join(map(_bounded, items)) + (", …" if count > SHORT else "")


def _small(array: np.ndarray, language: str) -> str:
    """An array as the list of its rows, so that a call can be tried as it stands."""
    if array.ndim == 0:
        return _inner(array[()], language)
    read = _small if array.ndim > 1 else _inner
    return f"[{', '.join(read(row, language) for row in array)}]"


def written(value: Any, digits: int = 9) -> str:
    """A single number as Python would write it, to so many digits: 0.5, 1, True, nan."""
    if isinstance(value, float | np.floating):
        return _number(value, digits)
    text = str(value)
    return text if len(text) <= NAME else text[: NAME - 3] + "…"


def _number(value: float | np.floating[Any], digits: int = 9) -> str:
    """As Python would write it, to the digits that its dtype holds: 0.5, 2.0, 1e-07, nan."""
    if isinstance(value, np.floating) and value.itemsize < 8:
        digits = min(digits, 7)
    text = f"{float(value):.{digits}g}"
    return text if not math.isfinite(value) or re.search(r"[.e]", text) else f"{text}.0"
