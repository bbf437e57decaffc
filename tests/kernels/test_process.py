"""A kernel behind its socket: whatever the other side sends, it ends as one of the statuses."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from autograder.assignment import Limits
from autograder.errors import KernelError
from autograder.kernels import wire
from autograder.kernels.kernel import Outcome, Request
from autograder.kernels.process import ProcessKernel, start_kernel
from autograder.kernels.process_tree import Work

Agent = Callable[[socket.socket], None]
CALL = Request("call", name="f", limit_s=0.3)


class FakeSandbox:
    """The other end of a kernel: a thread that plays the agent, honestly or not."""

    name = "bubblewrap"
    pid = 0

    def __init__(self, agent: Agent, memory_mib: float = 1.0) -> None:
        self.channel, self._theirs = socket.socketpair()
        self._memory_mib, self._computed_s, self.kept_waiting_s = memory_mib, 0.0, 0.0
        self.killed = False
        self._thread = threading.Thread(target=self._play, args=(agent,), daemon=True)
        self._thread.start()

    def work(self) -> Work:
        return Work(self._computed_s, self.kept_waiting_s)

    def memory_mib(self) -> float:
        return self._memory_mib

    def startup_errors(self) -> str:
        return "Traceback: no numpy"

    def kill(self) -> None:
        if not self.killed:
            self.killed = True
            self._theirs.shutdown(socket.SHUT_RDWR)

    def _play(self, agent: Agent) -> None:
        try:
            agent(self._theirs)
        except (OSError, wire.FrameError):
            return


def asked(agent: Agent, *, memory_mib: float = 1.0) -> tuple[Outcome, ProcessKernel, FakeSandbox]:
    sandbox = FakeSandbox(agent, memory_mib)
    kernel = ProcessKernel(sandbox, memory_mib=100)  # type: ignore[arg-type]
    return kernel.request(CALL), kernel, sandbox


def returned(identity: str, number: int = 3) -> dict[str, Any]:
    value = {"t": "int", "v": str(number)}
    return {"id": identity, "status": "returned", "value": value, "echo": []}


def asks(identity: str, name: str = "double", **fields: Any) -> dict[str, Any]:
    args = [{"t": "int", "v": "4"}]
    return {"id": identity, "status": "asks", "name": name, "args": args, "kwargs": []} | fields


def honest(channel: socket.socket) -> None:
    while True:
        header, _ = wire.receive(channel)
        wire.send(channel, returned(header["id"]), [])


def silent(channel: socket.socket) -> None:
    wire.receive(channel)
    threading.Event().wait(5)


def closes(channel: socket.socket) -> None:
    wire.receive(channel)
    channel.shutdown(socket.SHUT_RDWR)


def sends(raw: Callable[[str], bytes], *, then_closes: bool = False) -> Agent:
    def agent(channel: socket.socket) -> None:
        header, _ = wire.receive(channel)
        channel.sendall(raw(header["id"]))
        if then_closes:
            channel.shutdown(socket.SHUT_WR)
        threading.Event().wait(5)

    return agent


def frame(header: Any, body: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return wire.PREFIX.pack(wire.MAGIC, len(text), len(body)) + text + body


def test_an_honest_answer_leaves_the_kernel_alive() -> None:
    outcome, kernel, sandbox = asked(honest)
    assert (outcome.status, outcome.value) == ("returned", 3)
    assert kernel.request(CALL).value == 3
    assert kernel.alive
    assert not sandbox.killed


@pytest.mark.parametrize(
    "raw",
    [
        lambda _: b"HTTP/1.1 200 OK\r\n\r\n" + bytes(64),
        lambda _: b"\x80\x04\x95" + bytes(64),
        lambda _: wire.PREFIX.pack(wire.MAGIC, 2**32 - 1, 0),
        lambda _: wire.PREFIX.pack(wire.MAGIC, 2, 2**63),
        lambda _: wire.PREFIX.pack(wire.MAGIC, 2, wire.MAX_ANSWER + 1),
        lambda _: frame(b"not JSON at all"),
        lambda _: frame(returned("another")),
        lambda _: frame({"id": "ready"}),
        lambda identity: frame(asks(identity)),
        lambda identity: frame(returned(identity), b"left over"),
        lambda identity: frame(returned(identity) | {"status": "passed"}),
        lambda identity: frame(returned(identity) | {"value": {"t": "pickle"}}),
        lambda identity: frame(
            returned(identity)
            | {"value": {"t": "array", "dtype": "<f8", "shape": [0, *[2**28] * 7]}}
        ),
    ],
    ids=[
        "another protocol",
        "a pickle",
        "a huge header",
        "a huge body",
        "an answer over the limit",
        "no JSON",
        "a wrong id",
        "ready once more",
        "a question where none may be asked",
        "bytes left over",
        "an unknown status",
        "an unknown value",
        "an array of an impossible shape",
    ],
)
def test_a_broken_answer_ends_the_kernel_as_violated(raw: Callable[[str], bytes]) -> None:
    outcome, kernel, sandbox = asked(sends(raw))
    assert outcome.status == "violated"
    assert not kernel.alive
    assert sandbox.killed


def test_half_an_answer_before_the_end_is_a_death() -> None:
    raw = sends(lambda identity: frame(returned(identity))[:30], then_closes=True)
    outcome, kernel, _ = asked(raw)
    assert outcome.status == "died"
    assert not kernel.alive


def test_a_second_answer_is_taken_for_no_other_question() -> None:
    twice = sends(lambda identity: frame(returned(identity)) + frame(returned(identity, 99)))
    outcome, kernel, _ = asked(twice)
    assert outcome.value == 3
    assert kernel.request(CALL).status == "violated"
    assert not kernel.alive


def test_a_kernel_that_says_nothing_is_ended_at_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.kernels.process.GRACE_S", 0.2)
    start = time.monotonic()
    outcome, kernel, sandbox = asked(silent)
    assert outcome.status == "out_of_time"
    assert outcome.waited
    assert time.monotonic() - start < 2.0
    assert sandbox.killed
    assert not kernel.alive


def test_a_kernel_that_computes_beyond_its_limit_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.kernels.process.GRACE_S", 0.2)
    sandbox = FakeSandbox(silent)
    kernel = ProcessKernel(sandbox, memory_mib=100)  # type: ignore[arg-type]
    threading.Timer(0.1, setattr, (sandbox, "_computed_s", 0.6)).start()
    start = time.monotonic()
    outcome = kernel.request(CALL)
    assert time.monotonic() - start < 1.5
    assert outcome.status == "out_of_time"
    assert not outcome.waited
    assert outcome.computed_s == pytest.approx(0.6)
    assert sandbox.killed


def test_a_kernel_that_is_kept_waiting_is_not_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of 0.8 s it was ready, and no processor was free: it has not used its 0.3 s."""
    monkeypatch.setattr("autograder.kernels.process.GRACE_S", 0.0)

    def late(channel: socket.socket) -> None:
        header, _ = wire.receive(channel)
        time.sleep(0.8)
        channel.sendall(frame(returned(header["id"])))

    sandbox = FakeSandbox(late)
    sandbox.kept_waiting_s = 0.8
    kernel = ProcessKernel(sandbox, memory_mib=100)  # type: ignore[arg-type]
    outcome = kernel.request(CALL)
    assert outcome.status == "returned"
    assert outcome.waited_s < 0.2


def test_half_an_answer_is_waited_for_until_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.kernels.process.GRACE_S", 0.2)
    outcome, _, _ = asked(sends(lambda identity: frame(returned(identity))[:-5]))
    assert outcome.status == "out_of_time"


def test_a_closed_stream_is_a_death() -> None:
    outcome, kernel, _ = asked(closes)
    assert outcome.status == "died"
    assert not kernel.alive


def test_a_kernel_over_its_memory_is_ended() -> None:
    outcome, kernel, sandbox = asked(silent, memory_mib=101)
    assert outcome.status == "out_of_memory"
    assert sandbox.killed
    assert not kernel.alive


def test_a_kernel_that_has_ended_answers_nothing_any_more() -> None:
    _, kernel, _ = asked(closes)
    assert kernel.request(CALL) == Outcome("died")


def test_a_kernel_that_does_not_start_says_what_its_process_said() -> None:
    def other(channel: socket.socket) -> None:
        wire.send(channel, {"id": "hello"}, [])

    sandbox = FakeSandbox(other)
    kernel = ProcessKernel(sandbox, memory_mib=100)  # type: ignore[arg-type]
    with pytest.raises(KernelError, match="no numpy"):
        kernel.wait_until_ready()
    assert sandbox.killed


# --------------------------------------------------------------------------- questions


def asking(question: Callable[[str], dict[str, Any]], times: int = 1) -> Agent:
    """An agent that asks, and then returns what it was answered at last."""

    def agent(channel: socket.socket) -> None:
        header, _ = wire.receive(channel)
        for _ in range(times):
            wire.send(channel, question(header["id"]), [])
            answer, _ = wire.receive(channel)
        wire.send(channel, returned(header["id"]) | {"value": answer["value"]}, [])

    return agent


def test_a_question_is_answered_in_the_middle_of_a_request() -> None:
    heard: list[Any] = []

    def answer(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Outcome:
        heard.append((name, args, kwargs))
        return Outcome("returned", value=2 * args[0])

    kernel = ProcessKernel(FakeSandbox(asking(asks, 3)), memory_mib=100)  # type: ignore[arg-type]
    assert kernel.request(CALL, answer).value == 8
    assert heard == [("double", (4,), {})] * 3
    assert kernel.alive


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "another"},
        {"name": None},
        {"name": ["double"]},
        {"args": None},
        {"args": [3]},
        {"args": {"t": "none"}},
        {"kwargs": None},
        {"kwargs": [3]},
        {"kwargs": [["a"]]},
        {"kwargs": [[1, {"t": "none"}]]},
        {"kwargs": [["a", 3]]},
    ],
    ids=str,
)
def test_a_malformed_question_ends_the_kernel_and_is_not_answered(fields: dict[str, Any]) -> None:
    def answer(*_: Any) -> Outcome:
        raise AssertionError("asked")

    agent = asking(lambda identity: asks(identity, **fields))
    kernel = ProcessKernel(FakeSandbox(agent), memory_mib=100)  # type: ignore[arg-type]
    assert kernel.request(CALL, answer).status == "violated"
    assert not kernel.alive


def test_questions_without_end_stop_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.kernels.process.GRACE_S", 0.2)
    agent = asking(asks, 10**9)
    kernel = ProcessKernel(FakeSandbox(agent), memory_mib=100)  # type: ignore[arg-type]
    start = time.monotonic()
    outcome = kernel.request(CALL, lambda *_: Outcome("returned", value=1))
    assert outcome.status == "out_of_time"
    assert time.monotonic() - start < 3


def test_a_large_answer_reaches_a_kernel_that_reads_it_slowly() -> None:
    """The time for an answer is what is left of the request, not what one look at the socket takes."""

    def agent(channel: socket.socket) -> None:
        header, _ = wire.receive(channel)
        wire.send(channel, asks(header["id"]), [])
        time.sleep(0.5)
        wire.receive(channel)
        wire.send(channel, returned(header["id"]), [])

    kernel = ProcessKernel(FakeSandbox(agent), memory_mib=100)  # type: ignore[arg-type]
    answer = Outcome("returned", value=np.zeros(2**20))
    assert kernel.request(CALL, lambda *_: answer).value == 3


# --------------------------------------------------------------------------- with the sandbox

FIND_THE_SOCKET = """
import gc, json, os, socket, struct, sys
def channel():
    return next(o for o in gc.get_objects() if isinstance(o, socket.socket))
def identity():
    frame = sys._getframe()
    while "header" not in frame.f_locals or "id" not in frame.f_locals["header"]:
        frame = frame.f_back
    return frame.f_locals["header"]["id"]
def frame(header):
    text = json.dumps(header).encode()
    return struct.pack("<4sIQ", b"KAG1", len(text), 0) + text
def reply(name, number):
    return frame({"id": name, "status": "returned", "value": {"t": "int", "v": str(number)}, "echo": []})
def garbage():
    os.write(channel().fileno(), b"x" * 100)
def half_a_frame():
    os.write(channel().fileno(), reply(identity(), 7)[:20])
    os._exit(0)
def wrong_id():
    channel().sendall(reply("0" * 32, 7))
def answers_first():
    channel().sendall(reply(identity(), 7))
    return 8
def shuts_the_channel():
    channel().close()
def swaps_the_descriptor():
    agents = channel()
    other, _ = socket.socketpair()
    os.dup2(other.fileno(), agents.fileno())
"""


@pytest.fixture
def kernel() -> Iterator[ProcessKernel]:
    """A bare kernel in the real sandbox, whose notebook has found the agent's socket."""
    kernel = start_kernel("bare", Limits(memory_mib=1024))
    assert kernel.sandbox == "bubblewrap"
    assert kernel.request(Request("run", source=FIND_THE_SOCKET)).status == "returned"
    yield kernel
    kernel.close()


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("garbage", "violated"),
        ("half_a_frame", "died"),
        ("wrong_id", "violated"),
        ("shuts_the_channel", "died"),
        ("swaps_the_descriptor", "died"),
    ],
    ids=lambda text: text.replace("_", " "),
)
def test_student_code_at_the_socket_only_ends_its_kernel(
    kernel: ProcessKernel, name: str, status: str
) -> None:
    assert kernel.request(Request("call", name=name, limit_s=2)).status == status
    assert not kernel.alive


def test_student_code_that_answers_for_the_agent_is_found_out_at_the_next_request(
    kernel: ProcessKernel,
) -> None:
    """The forged answer is the student's answer like any other; the agent's own comes too late."""
    assert kernel.request(Request("call", name="answers_first")).value == 7
    assert kernel.request(Request("call", name="answers_first")).status == "violated"
    assert not kernel.alive
