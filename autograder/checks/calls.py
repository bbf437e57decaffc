"""How a call reads in a sentence: `perceptron(X: (7, 4), [1, 2], 0.5)`.

The proxies note the last call of the student's code here, so that a helper which is given an
answer alone can say what it answers. The note belongs to the check that is running.
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

import numpy as np

from autograder import messages
from autograder.kernels.wire import Handle, Opaque
from autograder.results import Text

_last: ContextVar[str] = ContextVar("last call", default="")
SHORT = 8
LONG = 400


def note_call(text: str) -> None:
    """Remember how the student's last call reads."""
    _last.set(text)


def last_call() -> Text:
    """The student's last call in this check, in backquotes; "your code" before any."""
    text = _last.get()
    return Text(f"`{text}`", f"`{text}`") if text else messages.say("your_call")


def describe_call(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """The call as one line, arrays by value where they are small and by shape where not."""
    parts = [describe(value) for value in args]
    parts += [f"{key}={describe(value)}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def describe(value: Any) -> str:
    """A value as it may stand in a sentence: short, plain, bounded."""
    text = _describe(value)
    return text if len(text) <= LONG else text[: LONG - 1] + "…"


def _describe(value: Any) -> str:
    if isinstance(value, np.ndarray):
        if value.size <= SHORT:
            return np.array2string(value, precision=6, separator=", ", threshold=SHORT).replace(
                "\n", ""
            )
        return f"array{value.shape}"
    if isinstance(value, float):
        return f"{value:.9g}"
    if isinstance(value, list | tuple):
        inner = ", ".join(describe(item) for item in value[:SHORT])
        inner += ", …" if len(value) > SHORT else ""
        return f"[{inner}]" if isinstance(value, list) else f"({inner})"
    if isinstance(value, dict):
        inner = ", ".join(f"{key!r}: {describe(item)}" for key, item in list(value.items())[:SHORT])
        return f"{{{inner}}}"
    if isinstance(value, str):
        return repr(value if len(value) <= 60 else value[:57] + "…")
    if isinstance(value, Handle | Opaque):
        return value.type
    text = str(getattr(value, "label", value))
    return text if len(text) <= 60 else text[:57] + "…"
