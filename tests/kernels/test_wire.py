"""The frames between the trusted process and a kernel: what crosses, and what is refused."""

from __future__ import annotations

import contextlib
import json
import math
import socket
import threading
import time
import tracemalloc
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_np

from autograder.kernels import wire
from autograder.kernels.frames import reply_outcome, request_header
from autograder.kernels.kernel import Request

EXAMPLES = settings(max_examples=150)
MIB = 2**20

arrays = st_np.arrays(
    dtype=st.sampled_from(sorted(wire.DTYPES)),
    shape=st_np.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**1100), 2**1100)
    | st.floats()
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
)
plain = st.recursive(
    scalars | arrays,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(
            st.text(st.characters(exclude_categories=["Cs"]), max_size=8), inner, max_size=4
        )
    ),
    max_leaves=12,
)


def identical(one: Any, other: Any) -> bool:
    """Equal in type, structure, dtype, shape and bits (NaN equals NaN, and -0.0 is not 0.0)."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return (
            one.dtype == other.dtype
            and one.shape == other.shape
            and one.tobytes() == other.tobytes()
        )
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(identical, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(identical(one[key], other[key]) for key in one)
    if isinstance(one, float):
        return one.hex() == other.hex()
    return bool(one == other)


def crossed(value: Any, **options: Any) -> Any:
    """The value after it was encoded, written as JSON, and decoded."""
    pieces: list[np.ndarray] = []
    node = json.loads(json.dumps(wire.encode(value, pieces, **options), allow_nan=False))
    return wire.decode(node, memoryview(b"".join(piece.tobytes() for piece in pieces)))


def frame(header: Any, body: bytes = b"") -> bytes:
    """A frame around any header, also one that `send` would never write."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return wire.PREFIX.pack(wire.MAGIC, len(text), len(body)) + text + body


def received(raw: bytes, **options: Any) -> tuple[dict[str, Any], memoryview]:
    """What `receive` makes of these bytes, after which the stream ends."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        writer = threading.Thread(target=_write, args=(theirs, raw))
        writer.start()
        try:
            return wire.receive(ours, deadline=time.monotonic() + 10, **options)
        finally:
            ours.close()
            writer.join()


def _write(channel: socket.socket, raw: bytes) -> None:
    try:
        channel.sendall(raw)
    except OSError:
        return
    finally:
        channel.close()


@pytest.fixture
def channel() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


# --------------------------------------------------------------------------- what crosses


@EXAMPLES
@given(plain)
def test_every_plain_value_crosses_unchanged(value: Any) -> None:
    assert identical(crossed(value), value)


@EXAMPLES
@given(st.lists(plain, max_size=3))
def test_values_that_share_a_body_cross_in_one_frame(values: list[Any]) -> None:
    pieces: list[np.ndarray] = []
    nodes = [wire.encode(value, pieces) for value in values]
    header, body = received(frame({"v": nodes}, b"".join(piece.tobytes() for piece in pieces)))
    assert identical(wire.decode_all(header["v"], body), values)


def test_a_sent_frame_is_received_whole(channel: tuple[socket.socket, socket.socket]) -> None:
    ours, theirs = channel
    array = np.arange(12.0).reshape(3, 4)
    wire.send(theirs, {"id": "ñandú"}, [array])
    header, body = wire.receive(ours, deadline=time.monotonic() + 5)
    assert header == {"id": "ñandú"}
    assert bytes(body) == array.tobytes()


@pytest.mark.parametrize(
    "value",
    [np.float64(1.5), np.float32(1.5), np.int16(-3), np.uint8(200), np.bool_(True), np.array(2.0)],
    ids=["float64", "float32", "int16", "uint8", "bool", "array without axes"],
)
def test_a_numpy_scalar_arrives_as_an_array_without_axes(value: Any) -> None:
    got = crossed(value)
    assert type(got) is np.ndarray
    assert (got.shape, got.dtype, got[()]) == ((), value.dtype, value)


@pytest.mark.parametrize(
    "array",
    [
        np.arange(12.0).reshape(3, 4).T,
        np.arange(12.0)[::-2],
        np.arange(6, dtype=">i4"),
        np.broadcast_to(np.float32(3), (2, 3)),
        np.ma.masked_array([1.0, 2.0], mask=[True, False]),
        np.asfortranarray(np.eye(3)),
    ],
    ids=["transposed", "backwards", "big-endian", "broadcast", "subclass", "column order"],
)
def test_any_layout_of_an_array_arrives_with_its_values(array: np.ndarray) -> None:
    got = crossed(array)
    assert type(got) is np.ndarray
    np.testing.assert_array_equal(got, np.array(array, subok=False))


def test_an_array_arrives_read_only_and_on_its_own() -> None:
    got = crossed(np.ones(3))
    assert not got.flags.writeable
    with pytest.raises(ValueError, match="read-only"):
        got[0] = 2.0


class _Liar(float):
    """A subclass may lie about what it is, so it is no plain value."""


@pytest.mark.parametrize(
    ("value", "type_name"),
    [
        (np.ones(2, complex), "an array of dtype complex128"),
        (np.array(["a"]), "an array of dtype <U1"),
        (np.array([None]), "an array of dtype object"),
        (np.array("2020-01-01", "datetime64[D]"), "an array of dtype datetime64[D]"),
        (np.zeros((1,) * 9), "an array of dtype float64"),
        (2**1200, "a huge int"),
        ({1: 2}, "dict"),
        ({1, 2}, "set"),
        (b"bytes", "bytes"),
        (1j, "complex"),
        (_Liar(1), "_Liar"),
        (lambda: 0, "function"),
        (float, "type"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_cross_arrives_as_the_name_of_what_it_is(value: Any, type_name: str) -> None:
    assert crossed(value) == wire.Opaque(type_name)


class Pair(NamedTuple):
    w: np.ndarray
    b: float


class Loud(list[Any]):
    """A list whose own methods are not to be called."""

    def __iter__(self) -> Any:
        raise RuntimeError


class LoudDict(dict[str, Any]):
    """A dict whose own methods are not to be called."""

    __iter__ = items = Loud.__iter__  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Pair(np.ones(2), 1.5), (np.ones(2), 1.5)),
        (Loud([1, Pair(np.ones(1), 2.0)]), [1, (np.ones(1), 2.0)]),
        (OrderedDict(w=1, b=2), {"w": 1, "b": 2}),
        (LoudDict(w=1), {"w": 1}),
        (np.longdouble(1.5), np.array(1.5)),
        (np.array([0.1, 2.0], np.longdouble), np.array([0.1, 2.0])),
        (np.array([0.5, 2.0], np.float16), np.array([0.5, 2.0], np.float16)),
        (np.array([[1.0, 2.0]]).view(np.matrix), np.array([[1.0, 2.0]])),
        (np.array([1, -1], dtype=object), np.array([1, -1])),
        (np.array([[1, 0.5]], dtype=object), np.array([[1.0, 0.5]])),
        (np.array([True, np.False_], dtype=object), np.array([True, False])),
        (np.array(3.0), np.array(3.0)),
    ],
    ids=[
        "a named tuple",
        "a list of another class",
        "an ordered dict",
        "a dict of another class",
        "a longdouble",
        "longdoubles",
        "float16",
        "a matrix",
        "integers as objects",
        "numbers as objects",
        "truth values as objects",
        "an array without axes",
    ],
)
def test_an_unusual_form_of_plain_data_crosses_as_the_plain_one(value: Any, plain: Any) -> None:
    assert identical(crossed(value), plain)


@pytest.mark.parametrize("parts", [[1, None], [1, 2**80], [1, "a"], [[1], 2]], ids=str)
def test_objects_that_are_no_numbers_do_not_cross(parts: list[Any]) -> None:
    array = np.empty(2, dtype=object)
    array[:] = parts
    assert crossed(array) == wire.Opaque("an array of dtype object")


def test_an_array_over_the_limit_is_named_and_not_sent() -> None:
    pieces: list[np.ndarray] = []
    node = wire.encode(np.zeros(MIB), pieces, limit=4 * MIB)
    assert node == {"t": "opaque", "type": "an array of 8 MiB, too large"}
    assert not pieces


def test_a_value_that_stays_arrives_as_its_handle() -> None:
    kept: list[Any] = []

    def keep(value: Any) -> wire.Handle:
        kept.append(value)
        return wire.Handle(7, wire.type_name(value))

    assert crossed([set()], keep=keep) == [wire.Handle(7, "set")]
    assert kept == [set()]


def test_a_list_that_holds_itself_is_cut_off() -> None:
    endless: list[Any] = []
    endless.append(endless)
    got: Any = crossed(endless)
    while isinstance(got, list):
        (got,) = got
    assert got == wire.Opaque("a value that is too deep or too large")


@pytest.mark.parametrize(
    "value",
    [
        [0] * (wire.MAX_NODES + 1),
        [[0] * 200] * 200,
        [np.zeros(1)] * (wire.MAX_NODES + 1),
    ],
    ids=["a long list", "a long list of lists", "a long list of arrays"],
)
def test_a_value_of_too_many_parts_arrives_as_what_it_is(value: Any) -> None:
    assert "too large" in str(crossed(value))


def test_a_long_text_is_cut_at_its_limit() -> None:
    assert crossed("ñ" * (wire.MAX_TEXT + 5)) == "ñ" * wire.MAX_TEXT


def test_a_lone_surrogate_does_not_break_the_frame() -> None:
    assert crossed("a\ud800b") == "a?b"


def test_the_name_of_a_type_is_asked_of_the_type() -> None:
    class Meta(type):
        @property
        def __name__(cls) -> str:  # type: ignore[override]
            raise RuntimeError

    class Hostile(metaclass=Meta):
        __class__ = int  # type: ignore[assignment]

    assert wire.type_name(Hostile()) == "Hostile"


# --------------------------------------------------------------------------- broken frames

VALID = frame(
    {"v": [{"t": "array", "dtype": "<f8", "shape": [2]}, {"t": "int", "v": "3"}]}, bytes(16)
)


@pytest.mark.parametrize("length", range(0, len(VALID), 3))
def test_a_cut_off_frame_is_closed(length: int) -> None:
    with pytest.raises(wire.Closed):
        received(VALID[:length])


@settings(max_examples=150)
@given(st.data())
def test_a_frame_with_changed_bytes_raises_only_a_frame_error(data: st.DataObject) -> None:
    raw = bytearray(VALID)
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw) - 1))
        raw[start : start + data.draw(st.integers(0, 6))] = data.draw(st.binary(max_size=6))
        if not raw:
            break
    try:
        header, body = received(bytes(raw), max_body=MIB)
        nodes = header.get("v")
        wire.decode_all(nodes if isinstance(nodes, list) else [nodes], body)
    except wire.FrameError:
        pass


@settings(max_examples=150)
@given(st.binary(max_size=200))
def test_arbitrary_bytes_raise_only_a_frame_error(raw: bytes) -> None:
    with pytest.raises(wire.FrameError):
        received(raw)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["t", "v", "n", "type", "dtype", "shape"]), inner, max_size=5
        )
    ),
    max_leaves=20,
)
tags = st.sampled_from(
    ["none", "bool", "int", "float", "str", "tuple", "list", "dict", "array", "handle", "opaque"]
)


@settings(max_examples=150)
@given(
    st.fixed_dictionaries(
        {"t": tags},
        optional={
            "v": json_values | st.text("0123456789.xinfaep+-", max_size=8),
            "n": json_values,
            "type": json_values,
            "dtype": json_values | st.sampled_from(sorted(wire.DTYPES)),
            "shape": json_values | st.lists(st.integers(-1, 2**40), max_size=9),
        },
    ),
    st.binary(max_size=32),
)
def test_an_arbitrary_node_is_decoded_or_raises_only_a_frame_error(node: Any, body: bytes) -> None:
    with contextlib.suppress(wire.FrameError):
        wire.decode(node, memoryview(body))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"null",
        b'"text"',
        b'{"id": 1,}',
        b'{"id": "\xff"}',
        b'{"id": NaN}',
        b'{"id": Infinity}',
        b'{"id": -Infinity}',
        b'{"id": 1, "id": 2}',
        b'{"v": [{"t": "none", "t": "int"}]}',
        b'{"id": ' + b"9" * 401 + b"}",
        b'{"v": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b'{"v": ' + b'{"a":' * 150_000 + b"1" + b"}" * 150_000 + b"}",
    ],
    ids=[
        "empty",
        "a list",
        "null",
        "a text",
        "cut JSON",
        "not UTF-8",
        "NaN",
        "infinity",
        "minus infinity",
        "a key twice",
        "a key twice inside",
        "a very long integer",
        "very deep lists",
        "very deep objects",
    ],
)
def test_a_malformed_header_is_refused(text: bytes) -> None:
    with pytest.raises(wire.FrameError) as caught:
        received(frame(text))
    assert not isinstance(caught.value, wire.Closed | wire.Late)


@pytest.mark.parametrize(
    ("node", "body"),
    [
        (None, b""),
        ([], b""),
        ({}, b""),
        ({"t": "pickle", "v": "x"}, b""),
        ({"t": ["none"]}, b""),
        ({"t": {"t": "none"}}, b""),
        ({"t": "bool", "v": 1}, b""),
        ({"t": "int", "v": 3}, b""),
        ({"t": "int", "v": "three"}, b""),
        ({"t": "int", "v": "9" * 401}, b""),
        ({"t": "float", "v": 1.0}, b""),
        ({"t": "float", "v": "0x1p99999"}, b""),
        ({"t": "float", "v": "0" * 41}, b""),
        ({"t": "str", "v": None}, b""),
        ({"t": "str", "v": "x" * (wire.MAX_TEXT + 1)}, b""),
        ({"t": "list", "v": {}}, b""),
        ({"t": "list", "v": [3]}, b""),
        ({"t": "dict", "v": [["a"]]}, b""),
        ({"t": "dict", "v": [[1, {"t": "none"}]]}, b""),
        ({"t": "dict", "v": [["a", {"t": "none"}], ["a", {"t": "none"}]]}, b""),
        ({"t": "handle", "n": -1, "type": "Layer"}, b""),
        ({"t": "handle", "n": True, "type": "Layer"}, b""),
        ({"t": "handle", "n": 1.0, "type": "Layer"}, b""),
        ({"t": "array", "dtype": "<f8", "shape": [2]}, bytes(8)),
        ({"t": "array", "dtype": "<f8", "shape": [1]}, bytes(16)),
        ({"t": "array", "dtype": "<f8"}, bytes(8)),
        ({"t": "array", "dtype": "<f8", "shape": 1}, bytes(8)),
        ({"t": "array", "dtype": "<f8", "shape": [-1]}, bytes(8)),
        ({"t": "array", "dtype": "<f8", "shape": [1.0]}, bytes(8)),
        ({"t": "array", "dtype": "<f8", "shape": [True]}, bytes(8)),
        ({"t": "array", "dtype": "<f8", "shape": [1] * 9}, bytes(8)),
        ({"t": "array", "dtype": "<f8", "shape": [2**28] * 8}, bytes(8)),
        ({"t": "array", "dtype": "<f8", "shape": [0, *[2**28] * 7]}, b""),
        ({"t": "array", "dtype": "|O", "shape": [1]}, bytes(8)),
        ({"t": "array", "dtype": "|V8", "shape": [1]}, bytes(8)),
        ({"t": "array", "dtype": ">f8", "shape": [1]}, bytes(8)),
        ({"t": "array", "dtype": ["<f8"], "shape": [1]}, bytes(8)),
        ({"t": "array", "dtype": "|b1", "shape": [2]}, b"\x01\x02"),
        ({"t": "none"}, b"x"),
    ],
    ids=[
        "null",
        "a list",
        "no tag",
        "unknown tag",
        "tag is a list",
        "tag is an object",
        "truth value is a number",
        "integer is a number",
        "integer is a word",
        "integer is too long",
        "float is a number",
        "float overflows",
        "float is too long",
        "text is null",
        "text is too long",
        "list is an object",
        "list of no nodes",
        "mapping of no pairs",
        "mapping with a number for key",
        "mapping with a key twice",
        "handle below 0",
        "handle is a truth value",
        "handle is a float",
        "array longer than the body",
        "body longer than the array",
        "array without shape",
        "shape is a number",
        "size below 0",
        "size is a float",
        "size is a truth value",
        "too many axes",
        "a product beyond all memory",
        "empty, and too large all the same",
        "array of objects",
        "array of records",
        "array in the other byte order",
        "dtype is a list",
        "truth values other than 0 and 1",
        "a body without arrays",
    ],
)
def test_a_malformed_node_is_refused(node: Any, body: bytes) -> None:
    with pytest.raises(wire.FrameError):
        wire.decode(node, memoryview(body))


def test_a_value_that_is_too_deep_is_refused() -> None:
    node: dict[str, Any] = {"t": "none"}
    for _ in range(wire.MAX_DEPTH + 1):
        node = {"t": "list", "v": [node]}
    with pytest.raises(wire.FrameError, match="too deep"):
        wire.decode(node, memoryview(b""))


def test_a_value_of_too_many_parts_is_refused() -> None:
    node = {"t": "list", "v": [{"t": "none"}] * wire.MAX_NODES}
    with pytest.raises(wire.FrameError, match="too large"):
        wire.decode(node, memoryview(b""))


# --------------------------------------------------------------------------- memory and time


@pytest.mark.parametrize(
    "prefix",
    [
        wire.PREFIX.pack(b"KAG2", 2, 0),
        wire.PREFIX.pack(wire.MAGIC, wire.MAX_HEADER + 1, 0),
        wire.PREFIX.pack(wire.MAGIC, 2**32 - 1, 0),
        wire.PREFIX.pack(wire.MAGIC, 2, 2**64 - 1),
        wire.PREFIX.pack(wire.MAGIC, 2, wire.MAX_ANSWER + 1),
    ],
    ids=["magic", "header over the limit", "huge header", "huge body", "answer over the limit"],
)
def test_a_length_over_the_limit_is_refused_before_anything_is_read(prefix: bytes) -> None:
    with pytest.raises(wire.FrameError) as caught:
        received(prefix + b"{}", max_body=wire.MAX_ANSWER)
    assert not isinstance(caught.value, wire.Closed)


def test_a_header_that_announces_much_allocates_nothing() -> None:
    raw = wire.PREFIX.pack(wire.MAGIC, 2, wire.MAX_BODY) + b"{}" + bytes(1000)
    tracemalloc.start()
    try:
        with pytest.raises(wire.Closed):
            received(raw)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * MIB


def test_sending_more_than_the_limit_is_refused_before_the_first_byte(
    channel: tuple[socket.socket, socket.socket],
) -> None:
    ours, theirs = channel
    with pytest.raises(wire.FrameError, match="over the limit"):
        wire.send(theirs, {"text": "x" * (wire.MAX_HEADER + 1)}, [])
    ours.setblocking(False)
    with pytest.raises(BlockingIOError):
        ours.recv(1)


def test_an_incomplete_frame_is_late_at_its_deadline(
    channel: tuple[socket.socket, socket.socket],
) -> None:
    ours, theirs = channel
    theirs.sendall(VALID[:10])
    start = time.monotonic()
    with pytest.raises(wire.Late):
        wire.receive(ours, deadline=start + 0.3)
    assert time.monotonic() - start < 2.0


def test_a_stream_that_breaks_is_closed(channel: tuple[socket.socket, socket.socket]) -> None:
    ours, theirs = channel
    ours.sendall(b"unread")
    theirs.close()  # which resets the stream

    with pytest.raises(wire.Closed, match="reset"):
        wire.receive(ours, deadline=time.monotonic() + 5)


def test_a_trickle_of_bytes_is_late_all_the_same(
    channel: tuple[socket.socket, socket.socket],
) -> None:
    ours, theirs = channel
    with trickle(theirs), pytest.raises(wire.Late):
        wire.receive(ours, deadline=time.monotonic() + 0.4)


def test_a_silent_kernel_is_watched_while_it_is_waited_for(
    channel: tuple[socket.socket, socket.socket],
) -> None:
    ours, _ = channel
    calls: list[float] = []
    with pytest.raises(wire.Late):
        wire.receive(
            ours,
            deadline=time.monotonic() + 0.55,
            while_waiting=lambda: calls.append(time.monotonic()),
        )
    assert 3 <= len(calls) <= 8


def test_a_trickle_of_bytes_does_not_escape_the_watch(
    channel: tuple[socket.socket, socket.socket],
) -> None:
    ours, theirs = channel
    calls: list[float] = []
    with trickle(theirs), pytest.raises(wire.Late):
        wire.receive(
            ours,
            deadline=time.monotonic() + 0.8,
            while_waiting=lambda: calls.append(time.monotonic()),
        )
    assert len(calls) >= 3


class trickle:  # noqa: N801  (reads as a verb in a with statement)
    """Send the first bytes of a long frame, one every 20 ms, until the block ends."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        for byte in wire.PREFIX.pack(wire.MAGIC, 1000, 0) + bytes(1000):
            if self._stop.wait(0.02):
                return
            self._channel.sendall(bytes([byte]))


# --------------------------------------------------------------------------- requests and replies


def reply(**changes: Any) -> dict[str, Any]:
    return {"id": "7", "status": "returned", "value": {"t": "none"}, "echo": []} | changes


def test_a_request_carries_its_arguments_and_their_arrays() -> None:
    pieces: list[np.ndarray] = []
    request = Request("call", name="f", args=(1, np.ones(2)), kwargs={"axis": 0}, echo=True)
    header = request_header(request, pieces)
    assert (header["op"], header["name"], header["echo"]) == ("call", "f", True)
    assert [node["t"] for node in header["args"]] == ["int", "array"]
    assert header["kwargs"] == [["axis", {"t": "int", "v": "0"}]]
    assert len(pieces) == 1


def test_a_reply_is_read_with_its_value_and_echo() -> None:
    outcome = reply_outcome(
        reply(value={"t": "int", "v": "3"}, echo=[{"t": "bool", "v": True}], printed="a\tb\n"),
        memoryview(b""),
        "7",
    )
    assert (outcome.status, outcome.value, outcome.echo) == ("returned", 3, (True,))
    assert outcome.printed == "a\tb\n"


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "8"},
        {"id": None},
        {"id": 7},
        {"status": "passed"},
        {"status": None},
        {"status": ["returned"]},
        {"status": "died"},
        {"echo": None},
        {"echo": {"t": "none"}},
        {"echo": [3]},
        {"value": None},
        {"value": {"t": "array", "dtype": "<f8", "shape": [1]}},
    ],
    ids=lambda changes: ", ".join(f"{key} {value}" for key, value in changes.items())[:50],
)
def test_a_reply_of_another_form_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(wire.FrameError):
        reply_outcome(reply(**changes), memoryview(b""), "7")


@settings(max_examples=150)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "id": st.just("7") | json_values,
            "status": st.sampled_from(["returned", "raised"]) | json_values,
            "value": json_values,
            "echo": st.just([]) | json_values,
            "error": json_values
            | st.fixed_dictionaries(
                {"type": json_values, "line": json_values, "text": json_values}
            ),
            "printed": json_values,
        },
    )
)
def test_an_arbitrary_reply_is_read_or_raises_only_a_frame_error(raw: dict[str, Any]) -> None:
    with contextlib.suppress(wire.FrameError):
        reply_outcome(raw, memoryview(b""), "7")


def test_an_error_from_the_other_side_becomes_bounded_plain_text() -> None:
    raw = {"type": "E" * 900, "message": "a\x1b[31m\nb" + "x" * 900, "line": 3, "text": "\x00y"}
    error = reply_outcome(reply(status="raised", error=raw), memoryview(b""), "7").error
    assert error is not None
    assert error.type == "E" * 80
    assert error.message.startswith("a bxxx")
    assert len(error.message) == 500
    assert (error.line, error.text) == (3, " y")


@pytest.mark.parametrize("line", [0, -1, True, 1.5, "3", 10**9, None], ids=str)
def test_a_line_number_that_cannot_be_is_dropped(line: Any) -> None:
    error = reply_outcome(
        reply(status="raised", error={"type": "E", "line": line}), memoryview(b""), "7"
    ).error
    assert error is not None
    assert error.line is None


def test_printed_text_is_bounded_and_holds_no_control_characters() -> None:
    outcome = reply_outcome(
        reply(printed="\x1b[2Jhello\r\n\u202e" + "x" * 50_000), memoryview(b""), "7"
    )
    assert outcome.printed.startswith("hello\n")
    assert len(outcome.printed) <= 20_000
    assert all(char.isprintable() or char in "\n\t" for char in outcome.printed)


def test_a_float_crosses_to_its_last_bit() -> None:
    for value in (0.1, -0.0, 5e-324, math.inf, -math.inf, 1.7976931348623157e308):
        assert crossed(value).hex() == value.hex()
    assert math.isnan(crossed(math.nan))


# --------------------------------------------------------------------------- a terminal's colours

BOLD = "\x1b[1mInput 0 of layer 'dense'\x1b[0m is \x1b[38;5;196mwrong\x1b[0m"


def test_the_colours_of_a_librarys_message_do_not_reach_a_sentence() -> None:
    """Keras prints its messages in bold, also where no terminal shows them."""
    raw = {"type": "ValueError", "message": BOLD, "line": 1, "text": BOLD, "bases": []}
    outcome = reply_outcome(
        reply(status="raised", error=raw, printed=f"{BOLD}\n"), memoryview(b""), "7"
    )
    said = "Input 0 of layer 'dense' is wrong"
    assert outcome.error is not None
    assert (outcome.error.message, outcome.error.text) == (said, said)
    assert outcome.printed == f"{said}\n"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("\x1b]8;;https://keras.io\x1b\\a link\x1b]8;;\x07", "a link"),
        ("cut off\x1b[38;5", "cut off"),
        ("cut off\x1b", "cut off"),
        ("\x1bMup", "up"),
        ("[1m is an index of mine", "[1m is an index of mine"),
    ],
    ids=["a link", "within a colour", "before a colour", "another sequence", "no sequence"],
)
def test_what_a_terminal_takes_for_its_own_is_left_out_and_nothing_else(
    text: str, left: str
) -> None:
    assert wire.uncoloured(text) == left


@pytest.mark.parametrize("part", ["\x1b", "\x1b[", "\x1b[1", "\x1b]", "\x1b]\x1b", "\x1b[;"])
def test_no_text_takes_long_to_be_freed_of_its_colours(part: str) -> None:
    start = time.process_time()
    wire.uncoloured(part * (wire.MAX_TEXT // len(part)))
    assert time.process_time() - start < 0.5
