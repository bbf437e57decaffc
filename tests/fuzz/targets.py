"""What is fuzzed: the bytes that a kernel sends, and the bytes that a student hands in.

Each target takes any bytes and returns; whatever it raises is a fault of ours.
"""

from __future__ import annotations

import json
import struct
import time
from collections.abc import Callable, Iterator

from autograder.errors import NotebookError
from autograder.kernels import frames, wire
from autograder.notebook.source import Cell
from autograder.notebook.submission import parse_submission

IDENTITY = "7"
DOUBLE = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION\n"
CELLS = (
    Cell("code", "import numpy as np"),
    Cell("code", DOUBLE, exercise="double"),
    Cell("code", DOUBLE.replace("double", "triple"), exercise="triple"),
)


class Bytes:
    """A channel from which these bytes can be read, a few at a time, and then no more."""

    def __init__(self, raw: bytes) -> None:
        self._raw, self._at = raw, 0

    def settimeout(self, seconds: float | None) -> None:
        assert seconds is None or seconds > 0

    def recv(self, length: int) -> bytes:
        piece = self._raw[self._at : self._at + min(length, 4096)]
        self._at += len(piece)
        return piece


def frame(raw: bytes) -> None:
    """A frame as a kernel sends it, read as the answer of a request and as its question.

    After a first byte of 0 the bytes are the whole frame. Otherwise two bytes say how long the
    header is, and the lengths in front of it are right: so the fuzzer gets behind them.
    """
    if raw[:1] and raw[0]:
        length = int.from_bytes(raw[1:3], "little")
        header, body = raw[3 : 3 + length], raw[3 + length :]
        raw = wire.PREFIX.pack(wire.MAGIC, len(header), len(body)) + header + body
    else:
        raw = raw[1:]
    try:
        header_read, body_read = wire.receive(
            Bytes(raw),  # type: ignore[arg-type]
            deadline=time.monotonic() + 60,
            max_body=wire.MAX_ANSWER,
        )
        asked = frames.question(header_read, body_read, IDENTITY)
        if asked is None:
            frames.reply_outcome(header_read, body_read, IDENTITY)
    except wire.FrameError:
        pass


def notebook(raw: bytes) -> None:
    """A file that was handed in."""
    try:
        submission = parse_submission(raw, CELLS, name="ana")
    except NotebookError as error:
        assert error.text.es and error.text.en
        return
    assert set(submission.sources) <= {"double", "triple"}
    json.dumps(submission.sources).encode()


TARGETS: dict[str, Callable[[bytes], None]] = {"frames": frame, "notebooks": notebook}


def seeds(target: str) -> Iterator[bytes]:
    """Inputs that are right, from which the fuzzer starts."""
    yield from _frames() if target == "frames" else _notebooks()


def _frames() -> Iterator[bytes]:
    array = {"t": "array", "dtype": "<f8", "shape": [1, 2]}
    nodes = [
        {"t": "none"},
        {"t": "bool", "v": True},
        {"t": "int", "v": "-12"},
        {"t": "float", "v": "0x1.8p+1"},
        {"t": "str", "v": "ñ"},
        {"t": "tuple", "v": [array, {"t": "list", "v": []}]},
        {"t": "dict", "v": [["w", array]]},
        {"t": "handle", "n": 3, "type": "Layer"},
        {"t": "generator", "v": "5"},
        {"t": "code", "v": "lambda x: x", "names": {"t": "dict", "v": []}},
        {"t": "opaque", "type": "set"},
    ]
    for node in nodes:
        reply = {"id": IDENTITY, "status": "returned", "value": node, "echo": [], "printed": "a\n"}
        yield _seed(reply, struct.pack("<2d", 1.5, -0.0) * json.dumps(node).count('"array"'))
    error = {"type": "E", "message": "m", "line": 3, "text": "t", "bases": ["Exception"]}
    yield _seed({"id": IDENTITY, "status": "raised", "error": error, "echo": []}, b"")
    asks = {"status": "asks", "name": "double", "args": [array], "kwargs": [["b", nodes[1]]]}
    yield _seed({"id": IDENTITY} | asks, bytes(16))


def _seed(header: dict[str, object], body: bytes) -> bytes:
    text = json.dumps(header).encode()
    return b"\x01" + len(text).to_bytes(2, "little") + text + body


def _notebooks() -> Iterator[bytes]:
    def cell(source: object, grade_id: str = "", **more: object) -> dict[str, object]:
        metadata = {"nbgrader": {"grade_id": grade_id}} if grade_id else {}
        return {"cell_type": "code", "metadata": metadata, "source": source} | more

    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": "# Dobles"},
        cell("import numpy as np"),
        cell("def double(x):\n    return 2 * x", "solution_double", outputs=[]),
        cell('check("double")', "double"),
        cell(["triple = lambda x: (\n", "3 * x)\n", '%%time\n"""a\\"""'], "solution_triple"),
        cell("@decorated\nclass Helper:\n    x: int = 'a' # '\n"),
    ]
    metadata = {"autograder": {"language": "en"}}
    for content in (
        {"nbformat": 4, "metadata": metadata, "cells": cells},
        {"nbformat": 3, "worksheets": [{"cells": [cell("", input="def triple(x): pass")]}]},
    ):
        yield json.dumps(content, ensure_ascii=False).encode()
