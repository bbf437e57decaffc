"""The frames between the trusted process and a kernel.

    magic (4 bytes) | header length (u32) | body length (u64) | header (JSON) | body (raw bytes)

The header is one JSON object. Values in it are trees of tagged nodes, and the bytes of arrays
stand in the body, C-ordered and little-endian, one after the other. Nothing is pickled, and
every length is checked before anything is allocated.

This file runs on both sides, so it imports nothing of the package.
"""

from __future__ import annotations

import json
import math
import re
import socket
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

MAGIC = b"KAG1"
PREFIX = struct.Struct("<4sIQ")
MAX_HEADER = 1 * 2**20
MAX_BODY = 256 * 2**20  # towards the kernel
MAX_ANSWER = 16 * 2**20  # towards the trusted process, whose memory stays small
MAX_DIMENSIONS = 8
MAX_DEPTH = 16
MAX_NODES = 20_000
MAX_TEXT = 20_000
MAX_INT_DIGITS = 400
LOOK_S = 0.1
WAITED = "waited"  # the error of a request that waited, and did not compute, until its limit
# A control sequence (ECMA-48), an operating system command, or what was cut off of one. Nothing in
# it is given back, so no text takes longer than its length.
_TERMINAL = re.compile(r"\x1b(?:\[[0-?]*+[ -/]*+[@-~]?|\][^\x07\x1b]*+(?:\x07|\x1b\\)?|[@-Z^_])?")
DTYPES = {
    name: np.dtype(name)
    for name in ("<f2", "<f4", "<f8", "|i1", "<i2", "<i4", "<i8", "|u1", "<u2", "<u4", "<u8", "|b1")
}


class FrameError(Exception):
    """A frame or a value breaks the protocol; the stream cannot be used any more."""


class Closed(FrameError):
    """The other side has gone."""


class Late(FrameError):
    """The frame was not complete at its deadline."""


@dataclass(frozen=True, slots=True)
class Handle:
    """A value that stays in the kernel: a layer, a model, a function. `type` is for display only."""

    number: int
    type: str


@dataclass(frozen=True, slots=True)
class Generator:
    """An argument that is made in the kernel: numpy.random.default_rng(seed)."""

    seed: int


@dataclass(frozen=True, slots=True)
class Code:
    """An argument that is a function: a Python expression over `np` and the values in `names`.

    Code("lambda theta: A @ theta", {"A": A}) is the gradient of a quadratic.
    """

    source: str
    names: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Opaque:
    """A value that cannot cross, and what it is, for the sentence that refuses it."""

    type: str


# --------------------------------------------------------------------------- frames


def send(channel: socket.socket, header: dict[str, Any], arrays: list[np.ndarray]) -> None:
    """Send one frame; blocks as long as the other side does not read (its timeout applies)."""
    text = json.dumps(header, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")
    bodies = [np.ascontiguousarray(array) for array in arrays]
    length = sum(body.nbytes for body in bodies)
    if len(text) > MAX_HEADER or length > MAX_BODY:
        raise FrameError(f"a frame of {len(text)} + {length} bytes is over the limit")
    channel.sendall(PREFIX.pack(MAGIC, len(text), length) + text)
    for body in bodies:
        if body.nbytes:
            channel.sendall(body.data.cast("B"))


def receive(
    channel: socket.socket,
    *,
    deadline: float | None = None,
    max_body: int = MAX_BODY,
    while_waiting: Callable[[], None] | None = None,
) -> tuple[dict[str, Any], memoryview]:
    """Receive one whole frame before `deadline` (time.monotonic(); None waits for ever).

    `while_waiting` is called about ten times a second. Raises Closed, Late, or FrameError.
    """
    prefix = _exactly(channel, PREFIX.size, deadline, while_waiting)
    magic, header_length, body_length = PREFIX.unpack(prefix)
    if magic != MAGIC:
        raise FrameError("the frame does not begin with its magic bytes")
    if header_length > MAX_HEADER or body_length > max_body:
        raise FrameError(f"a frame of {header_length} + {body_length} bytes is over the limit")
    text = _exactly(channel, header_length, deadline, while_waiting)
    body = _exactly(channel, body_length, deadline, while_waiting)
    return _header(bytes(text)), body


def _exactly(
    channel: socket.socket,
    length: int,
    deadline: float | None,
    while_waiting: Callable[[], None] | None,
) -> memoryview:
    """Exactly `length` bytes. The buffer grows with what arrives, so a header alone allocates nothing."""
    buffer = bytearray()
    looked = time.monotonic()
    while (missing := length - len(buffer)) > 0:
        remaining = None if deadline is None else deadline - time.monotonic()
        if remaining is not None and remaining <= 0:
            raise Late("no complete frame before the deadline")
        # Also while bytes trickle in: they must not keep anybody from looking.
        if while_waiting is not None and time.monotonic() - looked >= LOOK_S:
            while_waiting()
            looked = time.monotonic()
        if while_waiting is not None:
            remaining = LOOK_S if remaining is None else min(LOOK_S, remaining)
        channel.settimeout(remaining)
        try:
            chunk = channel.recv(min(missing, 2**20))
        except TimeoutError:
            continue
        except OSError as error:
            raise Closed(str(error)) from error
        if not chunk:
            raise Closed("the stream ended")
        buffer += chunk
    return memoryview(buffer)


def _header(text: bytes) -> dict[str, Any]:
    try:
        header = json.loads(
            text.decode("utf-8"),
            object_pairs_hook=_unique,
            parse_constant=_refuse,
            parse_int=_bounded_int,
        )
    except FrameError:
        raise
    except (ValueError, RecursionError) as error:
        raise FrameError("the header is not JSON") from error
    if not isinstance(header, dict):
        raise FrameError("the header is not an object")
    return header


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = dict(pairs)
    if len(keys) != len(pairs):
        raise FrameError("a key stands twice in the header")
    return keys


def _refuse(constant: str) -> Any:
    raise FrameError(f"{constant} is not JSON")


def _bounded_int(digits: str) -> int:
    if len(digits) > MAX_INT_DIGITS:
        raise FrameError("an integer with too many digits")
    return int(digits)


# --------------------------------------------------------------------------- values


def encode(
    value: Any,
    arrays: list[np.ndarray],
    keep: Callable[[Any], Handle] | None = None,
    convert: Callable[[Any], np.ndarray | None] | None = None,
    limit: int = MAX_BODY,
) -> dict[str, Any]:
    """The node of `value`; its arrays are appended to `arrays`. Never raises for what it is given.

    `convert` makes an array of a framework's tensor, or answers None. `keep` stores what cannot
    cross and answers with its handle; without it such a value is opaque.
    A named tuple, or another kind of sequence or dict, crosses as the plain one that it is built on;
    a longdouble as the float64 next to it. Of numbers, only the exact built-in types are plain: a
    subclass may lie about what it is.
    """
    kept = len(arrays)
    try:
        return _Encoder(arrays, keep, convert, limit).node(value, 0)
    except _TooLarge:
        del arrays[kept:]
        return {"t": "opaque", "type": "a value that is too deep or too large"}


class _TooLarge(Exception):
    """The value has more parts than the other side would read."""


class _Encoder:
    def __init__(
        self,
        arrays: list[np.ndarray],
        keep: Callable[[Any], Handle] | None,
        convert: Callable[[Any], np.ndarray | None] | None,
        limit: int,
    ) -> None:
        self.arrays, self.keep, self.convert, self.limit = arrays, keep, convert, limit
        self.count = 0
        self.nbytes = sum(array.nbytes for array in arrays)

    def node(self, value: Any, depth: int) -> dict[str, Any]:
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise _TooLarge
        kind = type(value)
        if value is None:
            return {"t": "none"}
        if kind is bool:
            return {"t": "bool", "v": value}
        if kind is int:
            text = str(value) if value.bit_length() < 1200 else None
            return {"t": "int", "v": text} if text else {"t": "opaque", "type": "a huge int"}
        if kind is float:
            return {"t": "float", "v": value.hex()}
        if kind is str:
            return {"t": "str", "v": value[:MAX_TEXT].encode("utf-8", "replace").decode("utf-8")}
        # Asked of the built-in types themselves: a subclass may have methods of its own.
        if issubclass(kind, tuple | list):
            base: Any = tuple if issubclass(kind, tuple) else list
            items = [self.node(item, depth + 1) for item in base.__iter__(value)]
            return {"t": base.__name__, "v": items}
        if issubclass(kind, dict) and all(type(key) is str for key in dict.__iter__(value)):
            pairs = [
                [key[:MAX_TEXT], self.node(item, depth + 1)] for key, item in dict.items(value)
            ]
            return {"t": "dict", "v": pairs}
        if kind is Handle:
            return {"t": "handle", "n": value.number, "type": value.type}
        if kind is Generator:
            return {"t": "generator", "v": str(value.seed)}
        if kind is Code:
            return {"t": "code", "v": value.source, "names": self.node(value.names, depth + 1)}
        if isinstance(value, np.ndarray | np.generic):
            return self.array(value)
        array = self.convert(value) if self.convert is not None else None
        if array is not None:
            return self.array(array)
        if self.keep is not None:
            handle = self.keep(value)
            return {"t": "handle", "n": handle.number, "type": handle.type}
        return {"t": "opaque", "type": type_name(value)}

    def array(self, value: np.ndarray | np.generic) -> dict[str, Any]:
        # np.array gives a base array in native order, whatever subclass or view it was.
        base = _plain_numbers(np.array(value, copy=True, subok=False, order="C"))
        name = base.dtype.newbyteorder("<").str
        if name not in DTYPES or base.ndim > MAX_DIMENSIONS:
            return {"t": "opaque", "type": f"an array of dtype {str(base.dtype)[:40]}"}
        if base.nbytes + self.nbytes > self.limit:
            return {"t": "opaque", "type": f"an array of {base.nbytes // 2**20} MiB, too large"}
        self.nbytes += base.nbytes
        self.arrays.append(base.astype(DTYPES[name], copy=False))
        return {"t": "array", "dtype": name, "shape": list(base.shape)}


def _plain_numbers(array: np.ndarray) -> np.ndarray:
    """The array as float64 where it is longer, and as numbers where it holds Python's own."""
    if array.dtype.kind == "f" and array.itemsize > 8:
        with np.errstate(over="ignore"):
            return array.astype(np.float64)
    if array.dtype.kind == "O" and 0 < array.size <= MAX_NODES:
        parts = array.ravel().tolist()
        if all(type(part) in (bool, int, float) or isinstance(part, np.generic) for part in parts):
            return np.array(parts).reshape(array.shape)
    return array


def decode(node: Any, body: memoryview) -> Any:
    """The value of a node and its body, arrays read-only. Raises FrameError for anything else."""
    values = decode_all([node], body)
    return values[0]


def decode_all(nodes: list[Any], body: memoryview) -> list[Any]:
    """The values of several nodes that share one body, which they must use to its last byte."""
    decoder = _Decoder(body)
    values = [decoder.value(node, 0) for node in nodes]
    if decoder.offset != len(body):
        raise FrameError("the body is longer than its arrays")
    return values


class _Decoder:
    def __init__(self, body: memoryview) -> None:
        self.body, self.offset, self.count = body, 0, 0

    def value(self, node: Any, depth: int) -> Any:
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise FrameError("a value is too deep or too large")
        if not isinstance(node, dict):
            raise FrameError("a node is not an object")
        tag, content = node.get("t"), node.get("v")
        if tag == "none":
            return None
        if tag == "bool" and isinstance(content, bool):
            return content
        if tag == "int" and isinstance(content, str) and len(content) <= MAX_INT_DIGITS:
            return _number(int, content)
        if tag == "float" and isinstance(content, str) and len(content) <= 40:
            return _number(float.fromhex, content)
        if tag == "str" and isinstance(content, str) and len(content) <= MAX_TEXT:
            return content
        if tag in ("tuple", "list") and isinstance(content, list):
            items = [self.value(item, depth + 1) for item in content]
            return tuple(items) if tag == "tuple" else items
        if tag == "dict" and isinstance(content, list):
            return self.mapping(content, depth)
        if tag == "array":
            return self.array(node)
        if tag == "handle" and type(node.get("n")) is int and node["n"] >= 0:
            return Handle(node["n"], clean(node.get("type")))
        if tag == "generator" and isinstance(content, str) and len(content) <= MAX_INT_DIGITS:
            return Generator(_number(int, content))
        if tag == "code" and isinstance(content, str) and len(content) <= MAX_TEXT:
            names = self.value(node.get("names"), depth + 1)
            if isinstance(names, dict):
                return Code(content, names)
        if tag == "opaque":
            return Opaque(clean(node.get("type")))
        raise FrameError("a node of unknown form")

    def mapping(self, pairs: list[Any], depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for pair in pairs:
            if not isinstance(pair, list) or len(pair) != 2 or not isinstance(pair[0], str):
                raise FrameError("a mapping is not made of pairs")
            if pair[0] in result:
                raise FrameError("a key stands twice in a mapping")
            result[pair[0]] = self.value(pair[1], depth + 1)
        return result

    def array(self, node: dict[str, Any]) -> np.ndarray:
        name, shape = node.get("dtype"), node.get("shape")
        if not isinstance(name, str) or name not in DTYPES:
            raise FrameError("an array of a dtype that is not allowed")
        if not isinstance(shape, list) or len(shape) > MAX_DIMENSIONS:
            raise FrameError("an array without a proper shape")
        if any(type(size) is not int or not 0 <= size <= MAX_BODY for size in shape):
            raise FrameError("an array without a proper shape")
        dtype = DTYPES[name]
        length = math.prod(shape) * dtype.itemsize
        # An empty array may not have axes that no array can have.
        if math.prod(size or 1 for size in shape) > MAX_BODY:
            raise FrameError("an array without a proper shape")
        if length > len(self.body) - self.offset:
            raise FrameError("an array that is longer than its body")
        raw = self.body[self.offset : self.offset + length]
        self.offset += length
        if name == "|b1" and length and np.frombuffer(raw, dtype=np.uint8).max() > 1:
            raise FrameError("a truth value other than 0 and 1")
        # A copy, so that the array is aligned and does not keep the whole frame alive.
        array = np.frombuffer(raw, dtype=dtype).reshape(shape).copy()
        array.flags.writeable = False
        return array


def _number(read: Callable[[str], Any], text: str) -> Any:
    try:
        return read(text)
    except (ValueError, OverflowError) as error:
        raise FrameError("a number that cannot be read") from error


def clean(text: Any, limit: int = 120) -> str:
    """Text from the other side, fit to print: bounded, one line, without control characters."""
    if not isinstance(text, str):
        return "?"
    plain = uncoloured(text[:MAX_TEXT])[:limit]
    return "".join(char if char.isprintable() else " " for char in plain)


def uncoloured(text: str) -> str:
    """The text without a terminal's colours and links, which libraries put into their messages."""
    return _TERMINAL.sub("", text) if "\x1b" in text else text


def type_name(value: Any) -> str:
    """The name of a value's type, asked of the type itself: an instance may lie about it."""
    name = type.__dict__["__name__"].__get__(type(value))
    return clean(name if type(name) is str else "?", 80)
