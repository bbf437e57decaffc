"""A kernel in this very process: for a student's own notebook, and for tests without a sandbox.

It speaks the same requests and turns every value into wire nodes and back, so a check sees exactly
what it would see across the boundary. It keeps nothing in: the code it runs is trusted, or one's own.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.kernels import wire
from autograder.kernels.agent.clock import kept_waiting_s
from autograder.kernels.agent.serve import Ask, Server
from autograder.kernels.frames import answer_header, question, reply_outcome, request_header
from autograder.kernels.kernel import Answer, Outcome, Request


class LocalKernel:
    """The agent's server without a process. `names`, where given, is the namespace of a live notebook.

    interruptible: a KeyboardInterrupt is its user's, and ends what they asked for; by default it is
    the code's own, as in any other kernel.
    """

    alive = True
    sandbox = "none"

    def __init__(self, names: dict[str, Any] | None = None, *, interruptible: bool = False) -> None:
        self._server = Server(names, interruptible=interruptible)

    def request(self, request: Request, answer: Answer | None = None) -> Outcome:
        arrays: list[np.ndarray] = []
        header = request_header(request, arrays) | {"id": "local"}
        self._server.ask = _ask(answer)
        if not request.limit_s:
            reply, answers = self._server.answer(header, _body(arrays))
            return reply_outcome(reply, _body(answers), "local")
        start, computed_s, kept_s = time.monotonic(), time.process_time(), kept_waiting_s()
        reply, answers = self._server.answer(header, _body(arrays))
        computed_s, kept_s = time.process_time() - computed_s, kept_waiting_s() - kept_s
        return replace(
            reply_outcome(reply, _body(answers), "local"),
            computed_s=computed_s,
            waited_s=time.monotonic() - start - computed_s - kept_s,
        )

    def close(self) -> None:
        pass


def _ask(answer: Answer | None) -> Ask:
    def ask(header: dict[str, Any], arrays: list[np.ndarray]) -> tuple[dict[str, Any], memoryview]:
        asked = question(header, _body(arrays), "local")
        if asked is None or answer is None:
            raise wire.FrameError("a question where none may be asked")
        answers: list[np.ndarray] = []
        reply = answer_header(answer(asked.name, asked.args, asked.kwargs), answers)
        return reply, _body(answers)

    return ask


def _body(arrays: list[np.ndarray]) -> memoryview:
    return memoryview(b"".join(array.tobytes() for array in arrays))
