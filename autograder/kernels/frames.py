"""Requests and replies as frames: what is asked, and how an answer is believed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.kernels import wire
from autograder.kernels.kernel import CodeError, Outcome, Request


@dataclass(frozen=True, slots=True)
class Question:
    """A call that the code in a kernel made of a substitute."""

    name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]


STATUSES = ("returned", "raised", "undefined", "not_callable", "out_of_time")


def request_header(request: Request, arrays: list[np.ndarray]) -> dict[str, Any]:
    """The header of a request; the bytes of its arrays are appended to `arrays`."""
    header: dict[str, Any] = {
        "op": request.op,
        "space": request.space,
        "limit_s": request.limit_s,
        "at_most_s": request.at_most_s,
        "echo": request.echo,
    }
    if request.op == "run":
        header |= {
            "source": request.source,
            "role": request.role,
            "reserved": list(request.reserved),
            "calls_s": request.calls_s,
        }
    elif request.op == "substitute":
        header |= {"name": request.name}
    elif request.op == "seed":
        header |= {"seed": request.seed}
    else:
        header |= {
            "name": request.name,
            "handle": request.handle,
            "verb": request.verb,
            "args": [wire.encode(value, arrays) for value in request.args],
            "kwargs": [[key, wire.encode(value, arrays)] for key, value in request.kwargs.items()],
        }
    return header


def reply_outcome(reply: dict[str, Any], body: memoryview, identity: str) -> Outcome:
    """The outcome in a reply. Raises FrameError where it is not exactly of the agreed form."""
    status, echo = reply.get("status"), reply.get("echo")
    if reply.get("id") != identity or status not in STATUSES or not isinstance(echo, list):
        raise wire.FrameError("a reply that answers nothing asked")
    nodes = [reply.get("value", {"t": "none"}), *echo]
    value, *after = wire.decode_all(nodes, body)
    return Outcome(
        status,
        value=value,
        echo=tuple(after),
        error=_code_error(reply.get("error")),
        printed=_printed(reply.get("printed")),
    )


def question(reply: dict[str, Any], body: memoryview, identity: str) -> Question | None:
    """The call of a substitute in a frame, or None where it is a reply. Raises FrameError."""
    if reply.get("status") != "asks":
        return None
    args, kwargs, name = reply.get("args"), reply.get("kwargs"), reply.get("name")
    if reply.get("id") != identity or not isinstance(name, str):
        raise wire.FrameError("a question that belongs to no request")
    if not isinstance(args, list) or not isinstance(kwargs, list):
        raise wire.FrameError("a question without arguments")
    pairs = [pair for pair in kwargs if isinstance(pair, list) and len(pair) == 2]
    if len(pairs) != len(kwargs) or not all(isinstance(key, str) for key, _ in pairs):
        raise wire.FrameError("a question without arguments")
    values = wire.decode_all([*args, *(node for _, node in pairs)], body)
    named = dict(zip((key for key, _ in pairs), values[len(args) :], strict=True))
    return Question(name, tuple(values[: len(args)]), named)


def answer_header(outcome: Outcome, arrays: list[np.ndarray]) -> dict[str, Any]:
    """The header that answers a question; the bytes of its arrays are appended to `arrays`.

    Of a failure only the exception's type crosses.
    """
    if outcome.status == "returned":
        return {"status": "returned", "value": wire.encode(outcome.value, arrays)}
    return {"status": "raised", "type": outcome.error.type if outcome.error else ""}


def _code_error(error: Any) -> CodeError | None:
    if not isinstance(error, dict):
        return None
    line, bases = error.get("line"), error.get("bases")
    return CodeError(
        type=wire.clean(error.get("type"), 80),
        message=wire.clean(error.get("message"), 500),
        line=line if type(line) is int and 0 < line < 10**6 else None,
        text=wire.clean(error.get("text"), 200),
        bases=tuple(wire.clean(base, 80) for base in bases[:20]) if isinstance(bases, list) else (),
    )


def _printed(text: Any) -> str:
    """Printed text, bounded, without colours and control characters other than line ends and tabs."""
    if not isinstance(text, str):
        return ""
    plain = wire.uncoloured(text[: wire.MAX_TEXT])
    return "".join(char for char in plain if char.isprintable() or char in "\n\t")
