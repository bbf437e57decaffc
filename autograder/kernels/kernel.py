"""What the trusted side knows of a kernel: a few requests, each with one outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import numpy as np

from autograder.assignment import PATIENCE, Limits
from autograder.kernels.wire import WAITED, Handle, Opaque
from autograder.notebook.source import Environment

Status = Literal[
    "returned",  # value holds what came back
    "raised",  # error says what, and in which line
    "undefined",  # there is no such name
    "not_callable",  # there is, but it is no function
    "out_of_time",
    "out_of_memory",
    "died",  # the process is gone
    "violated",  # the protocol was broken: the kernel was ended
]

Role = Literal["given", "solution", "helper"]


@dataclass(frozen=True, slots=True)
class CodeError:
    """An exception of the student's code, as bounded plain text."""

    type: str
    message: str = ""
    line: int | None = None
    text: str = ""
    bases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a request ended. `echo` holds the arguments as they were after a call.

    computed_s: seconds that processors worked on it. waited_s: seconds in which it waited, and
    could not have worked. waited: it did so until its limit.
    """

    status: Status
    value: Any = None
    echo: tuple[Any, ...] = ()
    error: CodeError | None = None
    printed: str = ""
    computed_s: float = field(default=0.0, compare=False)
    waited_s: float = field(default=0.0, compare=False)

    @property
    def waited(self) -> bool:
        kind = self.error.type if self.error is not None else ""
        return self.status == "out_of_time" and kind == WAITED


@dataclass(frozen=True, slots=True)
class Request:
    """What a kernel is asked to do; `space` names one of its namespaces.

    role, reserved, calls_s: of a cell to run. A helper does not touch the reserved names, and its
    statements that may call anything have calls_s together; its value is a dict of the names that
    got no value in this one or one before, each with why.
    """

    op: Literal["run", "call", "verb", "seed", "substitute"]
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    name: str = ""
    handle: int = 0
    verb: str = ""
    source: str = ""
    role: Role = "given"
    reserved: Sequence[str] = ()
    calls_s: float = 0.0
    space: str = ""
    seed: int = 0
    echo: bool = False
    limit_s: float = 10.0

    @property
    def at_most_s(self) -> float:
        """The clock's time that it may take, on however busy a machine."""
        return self.limit_s * PATIENCE


Answer = Callable[[str, tuple[Any, ...], dict[str, Any]], Outcome]
"""Answers a call that the kernel's code made of a substitute: name, args, kwargs -> outcome."""


class Kernel(Protocol):
    """A running notebook. A kernel that is not `alive` answers nothing any more."""

    @property
    def alive(self) -> bool: ...

    @property
    def sandbox(self) -> str:
        """What keeps the code in: "bubblewrap", or "none"."""
        ...

    def request(self, request: Request, answer: Answer | None = None) -> Outcome:
        """The outcome of a request. Raises KernelError only for faults of ours.

        `answer` is asked, from here, whenever the code inside calls a substitute.
        """
        ...

    def close(self) -> None: ...


KernelFactory = Callable[[Environment, Limits], Kernel]


def same_value(one: Any, other: Any, *, rtol: float = 1e-9) -> bool:
    """Whether two values that crossed the wire are the same: structure, shape, kind and numbers."""
    numbers = np.ndarray | np.generic | int | float
    if isinstance(one, numbers) and isinstance(other, numbers):
        a, b = np.asarray(one), np.asarray(other)
        kinds = [array.dtype.kind.replace("u", "i") for array in (a, b)]
        if a.shape != b.shape or kinds[0] != kinds[1]:
            return False
        if a.dtype.kind != "f":
            return bool(np.array_equal(a, b))
        if rtol == 0:
            return bool(np.array_equal(a, b, equal_nan=True))
        return bool(np.allclose(a, b, rtol=rtol, atol=1e-12, equal_nan=True))
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(
            same_value(a, b, rtol=rtol) for a, b in zip(one, other, strict=True)
        )
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            same_value(one[key], other[key], rtol=rtol) for key in one
        )
    if isinstance(one, Handle | Opaque) or isinstance(other, Handle | Opaque):
        return type(one) is type(other) and one.type == other.type
    return type(one) is type(other) and bool(one == other)
