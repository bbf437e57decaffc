"""The loop inside a kernel: one request, one reply.

All of this runs where the student's code runs, and could be changed by it. Nothing that the
trusted side decides depends on its honesty: a forged reply is just another answer.
"""

from __future__ import annotations

import builtins
import random
import socket
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from ..wire import (
    MAX_ANSWER,
    WAITED,
    Closed,
    Code,
    FrameError,
    Generator,
    Handle,
    decode_all,
    encode,
    receive,
    send,
    type_name,
)
from . import stand_ins
from .clock import OutOfTime, time_limit
from .printed import capture
from .space import Space, where
from .verbs import VERBS, to_array

MAX_MESSAGE = 1000
SYNTAX_ERRORS = (SyntaxError, IndentationError, TabError)


def serve(channel: socket.socket, environment: str) -> None:
    """Prepare the environment, say so, and answer requests until the channel is closed."""
    if environment == "keras":
        import keras  # noqa: F401  (the import is what takes time, and happens once)
    else:
        stand_ins.install()
    server = Server()
    server.space("")
    server.ask = partial(ask_over, channel)
    send(channel, {"id": "ready"}, [])
    while True:
        try:
            header, body = receive(channel)
        except (Closed, FrameError):
            return
        reply, arrays = server.answer(header, body)
        try:
            send(channel, reply, arrays)
        except FrameError:
            too_big = {"t": "opaque", "type": "a value that is too large"}
            send(
                channel,
                {"id": header["id"], "status": "returned", "value": too_big, "echo": []},
                [],
            )


Ask = Callable[[dict[str, Any], list[np.ndarray]], tuple[dict[str, Any], memoryview]]


def ask_over(
    channel: socket.socket, header: dict[str, Any], arrays: list[np.ndarray]
) -> tuple[dict[str, Any], memoryview]:
    """Ask the trusted side something in the middle of a request, and wait for the answer."""
    send(channel, header, arrays)
    return receive(channel)


class Server:
    """The spaces of a kernel and the objects that stay in it. `answer` never raises.

    interruptible: but for a KeyboardInterrupt, where whoever waits for the answer sits before it.
    """

    def __init__(self, names: dict[str, Any] | None = None, *, interruptible: bool = False) -> None:
        self.spaces: dict[str, Space] = {}
        self.live_names = names
        self.interruptible = interruptible
        self.objects: list[Any] = []
        self.ask: Ask | None = None
        self.identity = ""

    def space(self, name: str) -> Space:
        if name not in self.spaces:
            self.spaces[name] = Space()
        return self.spaces[name]

    def names(self, space: str) -> dict[str, Any]:
        """The namespace that calls look into: a live notebook's own, or a space's."""
        return self.live_names if self.live_names is not None else self.space(space).names

    def answer(
        self, header: dict[str, Any], body: memoryview
    ) -> tuple[dict[str, Any], list[np.ndarray]]:
        """The reply to one request, as a header and its arrays."""
        arrays: list[np.ndarray] = []
        self.identity = header["id"]
        reply: dict[str, Any] = {"id": self.identity, "echo": []}
        with capture() as printed:
            try:
                if header.get("role") == "helper":  # each statement has its own limit
                    reply |= self._help(header)
                else:
                    with time_limit(header.get("limit_s"), header.get("at_most_s")):
                        reply |= self._perform(header, body, arrays)
            except OutOfTime as stop:
                line, text = where(stop.__traceback__)
                kind = WAITED if stop.waiting else ""
                reply |= {"status": "out_of_time", "error": _error(kind, "", line, text)}
            except BaseException as error:
                if self.interruptible and isinstance(error, KeyboardInterrupt):
                    raise
                # SystemExit and KeyboardInterrupt too: whatever was raised is only reported.
                reply |= {"status": "raised", "error": describe(error)}
        if reply["status"] != "returned":
            arrays.clear()
            reply["echo"] = []
        reply["printed"] = printed.text()
        return reply, arrays

    def _perform(
        self, header: dict[str, Any], body: memoryview, arrays: list[np.ndarray]
    ) -> dict[str, Any]:
        operation = header["op"]
        if operation == "run":
            return self._run(header)
        if operation == "substitute":
            name = header["name"]
            self.space(header["space"]).names[name] = self._substitute(name)
            return {"status": "returned", "value": {"t": "none"}}
        if operation == "seed":
            # A check begins: no handle of the one before is used any more.
            self.objects.clear()
            seed_everything(header["seed"])
            return {"status": "returned", "value": {"t": "none"}}
        values = decode_all([*header["args"], *(node for _, node in header["kwargs"])], body)
        given = [self._object(value) for value in values]
        n_args = len(header["args"])
        args, kwargs = (
            given[:n_args],
            dict(zip((k for k, _ in header["kwargs"]), given[n_args:], strict=True)),
        )
        if operation == "call":
            names = self.names(header["space"])
            if header["name"] not in names:
                return {"status": "undefined"}
            function = names[header["name"]]
            if not callable(function):
                return {
                    "status": "not_callable",
                    "error": _error(type_name(function), "", None, ""),
                }
            result = function(*args, **kwargs)
        else:
            result = VERBS[header["verb"]](self.objects[header["handle"]], *args, **kwargs)
        value = encode(result, arrays, self._keep, to_array, MAX_ANSWER)
        echo = (
            [encode(item, arrays, self._keep, to_array, MAX_ANSWER) for item in given]
            if header.get("echo")
            else []
        )
        return {"status": "returned", "value": value, "echo": echo}

    def _run(self, header: dict[str, Any]) -> dict[str, Any]:
        error = self.space(header["space"]).run(header["source"])
        if isinstance(error, OutOfTime | KeyboardInterrupt):
            raise error
        if error is not None:
            return {"status": "raised", "error": describe(error)}
        return {"status": "returned", "value": {"t": "none"}}

    def _help(self, header: dict[str, Any]) -> dict[str, Any]:
        dropped = self.space(header["space"]).define(
            header["source"],
            frozenset(header["reserved"]),
            limit_s=header["limit_s"],
            at_most_s=header["at_most_s"],
            calls_s=header["calls_s"],
        )
        return {"status": "returned", "value": encode(dropped, [])}

    def _substitute(self, name: str) -> Callable[..., Any]:
        """A function that the trusted side answers: the right one is not in here."""

        def substitute(*args: Any, **kwargs: Any) -> Any:
            arrays: list[np.ndarray] = []
            asked = {
                "id": self.identity,
                "status": "asks",
                "name": name,
                "args": [encode(value, arrays, None, to_array, MAX_ANSWER) for value in args],
                "kwargs": [
                    [key, encode(value, arrays, None, to_array, MAX_ANSWER)]
                    for key, value in kwargs.items()
                ],
            }
            if self.ask is None:
                raise RuntimeError("there is nobody to ask")
            reply, body = self.ask(asked, arrays)
            if reply["status"] != "returned":
                kind: Any = getattr(builtins, reply["type"], None)
                known = isinstance(kind, type) and issubclass(kind, Exception)
                raise kind if known else RuntimeError
            return self._object(decode_all([reply["value"]], body)[0])

        substitute.__name__ = name
        return substitute

    def _object(self, value: Any) -> Any:
        """A decoded argument as the student's function gets it: arrays are its own, and writable."""
        if isinstance(value, Handle):
            return self.objects[value.number]
        if isinstance(value, Generator):
            return np.random.default_rng(value.seed)
        if isinstance(value, Code):
            return eval(value.source, {"np": np} | self._object(value.names))  # inside  # nosec B307
        if isinstance(value, np.ndarray):
            return value.copy()
        if isinstance(value, list):
            return [self._object(item) for item in value]
        if isinstance(value, tuple):
            return tuple(self._object(item) for item in value)
        if isinstance(value, dict):
            return {key: self._object(item) for key, item in value.items()}
        return value

    def _keep(self, value: Any) -> Handle:
        for number, known in enumerate(self.objects):
            if known is value:
                return Handle(number, type_name(value))
        self.objects.append(value)
        return Handle(len(self.objects) - 1, type_name(value))


def describe(error: BaseException) -> dict[str, Any]:
    """An exception as plain text: its type, message, and the student's line where it rose."""
    bases = [base.__name__ for base in type(error).__mro__[1:]]
    if type(error) in SYNTAX_ERRORS and isinstance(error, SyntaxError):
        line, text = error.lineno, (error.text or "").strip()[:200]
        shown = _error(type_name(error), str(error.msg)[:MAX_MESSAGE], line, text)
        return shown | {"bases": bases}
    try:
        message = str(error)[:MAX_MESSAGE]
    except BaseException:  # the text of a student's own exception may even exit
        message = ""
    return _error(type_name(error), message, *where(error.__traceback__)) | {"bases": bases}


def _error(kind: str, message: str, line: int | None, text: str) -> dict[str, Any]:
    return {"type": kind, "message": message, "line": line, "text": text}


def seed_everything(seed: int) -> None:
    """The same start for every generator that the student's code may draw from."""
    random.seed(seed)
    np.random.seed(seed)
    keras = sys.modules.get("keras")
    if keras is not None and hasattr(keras, "Variable"):
        keras.utils.set_random_seed(seed)
