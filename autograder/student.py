"""A notebook behind the boundary, as checks see it: `student.sigmoid(z)` calls it in its kernel.

One class serves the student's notebook and the solved one, so checks read the same on both sides.
A `Session` owns the kernels of one notebook: it starts them when they are first needed, runs the
cells, starts again after a crash, and keeps the time that the notebook may use.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder import messages
from autograder.assignment import Limits
from autograder.checks.calls import describe_call, note_call
from autograder.errors import CheckFailure, GradingError
from autograder.kernels.kernel import CodeError, Kernel, KernelFactory, Outcome, Request
from autograder.kernels.wire import Handle
from autograder.notebook.plan import Step, in_environment
from autograder.notebook.source import Environment
from autograder.results import NO_TEXT, Text

MAX_LOSSES = 2  # calls of one exercise that may run out of time or end the kernel
LOST = ("out_of_time", "out_of_memory", "died", "violated")


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request of a check and how it ended, kept for the diagnosis.

    seed: where the kernel's generators began in that check.
    """

    request: Request
    outcome: Outcome
    seed: int


@dataclass
class _Running:
    """A kernel with the outcome of each exercise's cell in it."""

    kernel: Kernel
    cells: dict[str, Outcome] = field(default_factory=dict)


class Session:
    """One notebook and its kernels.

    steps: the notebook's cells. kernels: starts a kernel. space: the namespace, where several
    notebooks share one kernel. unavailable: exercise -> why there is nothing to call.
    substitutes: functions that are not the notebook's own but answered, from here, by `reference`.
    """

    def __init__(
        self,
        steps: Sequence[Step],
        kernels: KernelFactory,
        limits: Limits,
        *,
        space: str = "",
        unavailable: dict[str, Text] | None = None,
        substitutes: Sequence[str] = (),
        reference: Session | None = None,
    ) -> None:
        self._steps = steps
        self._kernels = kernels
        self._limits = limits
        self._space = space
        self._unavailable = unavailable or {}
        self._substitutes, self._reference = substitutes, reference
        self._running: dict[Environment, _Running] = {}
        self._harmful: dict[tuple[Environment, Step], Outcome] = {}
        self._losses: dict[str, int] = {}
        self._used_s = 0.0
        self._violated = False
        self._seed = 0
        self._fresh = True
        self.exercise = ""
        self.environment: Environment = "bare"
        self.exchanges: list[Exchange] = []
        self.printed: dict[str, str] = {}
        self.sandbox = ""

    def enter(self, exercise: str, environment: Environment, seed: int) -> None:
        """Begin a check of `exercise`: what follows is called in `environment`, from `seed`.

        Raises CheckFailure where there is nothing to call, or not any more.
        """
        self.exercise, self.environment = exercise, environment
        self.reseed(seed)
        self.exchanges = []
        note_call("")
        if exercise in self._unavailable:
            raise CheckFailure(self._unavailable[exercise], blocked=True)
        if self._violated or self._losses.get(exercise, 0) >= MAX_LOSSES:
            raise CheckFailure(messages.say("blocked", exercise=exercise), blocked=True)

    def reseed(self, seed: int) -> None:
        """Let the next request begin from `seed`, as a check does."""
        self._seed, self._fresh = seed, True

    def ask(self, request: Request) -> Outcome:
        """The outcome of a request to the kernel of the current check."""
        running = self._start(self.environment)
        if self._fresh:
            self._fresh = False
            self._timed(
                running.kernel, Request("seed", seed=self._seed, limit_s=self._limits.call_s)
            )
        outcome = self._timed(running.kernel, request)
        if outcome.status in LOST:
            self._losses[self.exercise] = self._losses.get(self.exercise, 0) + 1
            self._violated |= outcome.status == "violated"
        if request.op in ("call", "verb"):
            self.exchanges.append(Exchange(request, outcome, self._seed))
        return outcome

    def request(self, op: str, **fields: Any) -> Request:
        """A request with this session's space and the time that is left."""
        return Request(op, space=self._space, limit_s=self._limit(), **fields)  # type: ignore[arg-type]

    def failure(self, outcome: Outcome, name: str, call: str) -> Exception:
        """The exception for a request that gave no answer, with the sentence that says why."""
        if self._used_s >= self._limits.total_s:
            text = messages.say("out_of_time_total", limit=f"{self._limits.total_s:g}")
            return CheckFailure(text, blocked=True)
        if outcome.status in ("undefined", "not_callable"):
            return CheckFailure(self._why_undefined(outcome, name), blocked=True)
        return CheckFailure(_why_no_answer(outcome, f"`{call}`", self._limits, self.environment))

    def close(self) -> None:
        """End the kernels of this session."""
        for running in self._running.values():
            running.kernel.close()
        self._running.clear()

    # ------------------------------------------------------------------ kernels

    def _start(self, environment: Environment) -> _Running:
        """The running kernel of `environment`, with the notebook's cells run in it.

        A cell that ends its kernel is left out when the next one starts, so this ends.
        """
        while True:
            running = self._running.get(environment)
            if running is not None and running.kernel.alive:
                return running
            running = _Running(self._kernels(environment, self._limits))
            self._running[environment] = running
            self.sandbox = running.kernel.sandbox
            if self._run_cells(running, environment):
                return running

    def _run_cells(self, running: _Running, environment: Environment) -> bool:
        """Run the cells; False where one of them ended the kernel."""
        exercises = [step.exercise for step in self._steps if step.exercise]
        for step in in_environment(self._steps, environment):
            if step.exercise is not None and step.exercise in self._substitutes:
                self._timed(running.kernel, self.request("substitute", name=step.exercise))
                continue
            if (environment, step) in self._harmful:
                if step.exercise:
                    running.cells[step.exercise] = self._harmful[environment, step]
                continue
            request = self.request("run", source=step.source, role=step.role, reserved=exercises)
            outcome = self._timed(running.kernel, request)
            if not running.kernel.alive:
                self._harmful[environment, step] = outcome
                self._violated |= outcome.status == "violated"
                return False
            if step.exercise:
                running.cells[step.exercise] = outcome
                if outcome.printed:
                    self.printed[step.exercise] = outcome.printed
        return True

    def _timed(self, kernel: Kernel, request: Request) -> Outcome:
        start = time.monotonic()
        try:
            return kernel.request(request, self._answer if self._substitutes else None)
        finally:
            self._used_s += time.monotonic() - start

    def _answer(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Outcome:
        """Answer the notebook's call of a substitute with the reference's function."""
        if name not in self._substitutes or self._reference is None:
            return Outcome("undefined")
        request = self._reference.request("call", name=name, args=args, kwargs=kwargs)
        return self._reference._start("bare").kernel.request(request)

    def _limit(self) -> float:
        return max(0.1, min(self._limits.call_s, self._limits.total_s - self._used_s))

    # ------------------------------------------------------------------ sentences

    def _why_undefined(self, outcome: Outcome, name: str) -> Text:
        if outcome.status == "not_callable" and outcome.error is not None:
            return messages.say("not_callable", name=name, type=outcome.error.type)
        running = self._running[self.environment]
        cell = running.cells.get(self.exercise)
        if cell is not None and cell.status != "returned":
            return _why_cell_stopped(cell, self.exercise, self._limits)
        found = _defined_instead(self._steps, self.exercise)
        if found and found != name and name == self.exercise:
            return messages.say("renamed", name=name, found=found)
        return messages.say("undefined", name=name)


class Function:
    """A function or class of the notebook. Calling it calls it in the kernel."""

    def __init__(self, session: Session, name: str) -> None:
        self._session, self._name = session, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        outcome = self.outcome(*args, **kwargs)
        if outcome.status != "returned":
            raise self.fail(outcome)
        return _wrap(outcome.value, self._session)

    def outcome(self, *args: Any, echo: bool = False, **kwargs: Any) -> Outcome:
        """The outcome of a call, also where it raised. With `echo`, the arguments as they were after."""
        self._call = describe_call(self._name, args, kwargs)
        note_call(self._call)
        request = self._session.request(
            "call", name=self._name, args=_unwrap(args), kwargs=_unwrap_items(kwargs), echo=echo
        )
        return self._session.ask(request)

    def fail(self, outcome: Outcome) -> Exception:
        """The exception that says why a call gave no answer."""
        return self._session.failure(outcome, self._name, self._call)


class Thing:
    """A value that stays in the kernel: a layer or a model. Its methods are the agent's verbs."""

    def __init__(self, session: Session, handle: Handle) -> None:
        self._session, self._handle = session, handle

    @property
    def label(self) -> str:
        return self._handle.type

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._ask("call", args, kwargs)

    def weights(self) -> Any:
        """The weights by name: {name: array}."""
        return self._ask("weights", (), {})

    def assign(self, name: str, value: Any) -> Any:
        """Give a weight a new value."""
        return self._ask("assign", (name, value), {})

    def get(self, name: str) -> Any:
        """An attribute, where it is plain data."""
        return self._ask("get", (name,), {})

    def _ask(self, verb: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        name = self.label if verb == "call" else f"{self.label}.{verb}"
        call = describe_call(name, args, kwargs)
        note_call(call)
        outcome = self._session.ask(
            self._session.request(
                "verb",
                verb=verb,
                handle=self._handle.number,
                args=_unwrap(args),
                kwargs=_unwrap_items(kwargs),
            )
        )
        if outcome.status != "returned":
            raise self._session.failure(outcome, name, call)
        return _wrap(outcome.value, self._session)


class Student:
    """The notebook of a student: `student.name` is its function `name`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __getattr__(self, name: str) -> Function:
        if name.startswith("_"):
            raise AttributeError(name)
        return Function(self._session, name)


class Reference(Student):
    """The solved notebook. Where it gives no answer, the fault is ours and not the student's."""

    def __getattr__(self, name: str) -> Function:
        if name.startswith("_"):
            raise AttributeError(name)
        return _Trusted(self._session, name)


class _Trusted(Function):
    def outcome(self, *args: Any, echo: bool = False, **kwargs: Any) -> Outcome:
        request = self._session.request(
            "call", name=self._name, args=_unwrap(args), kwargs=_unwrap_items(kwargs), echo=echo
        )
        return self._session.ask(request)

    def fail(self, outcome: Outcome) -> Exception:
        said = f": {outcome.error.type}: {outcome.error.message}" if outcome.error else ""
        return GradingError(f"the solved notebook's {self._name} ended with {outcome.status}{said}")


def replay(session: Session, exchanges: Sequence[Exchange]) -> Iterator[tuple[Outcome, Outcome]]:
    """Each recorded outcome with the outcome of the same request in another notebook.

    Handles are matched in the order in which they appear, so a recorded layer finds its counterpart.
    """
    counterpart: dict[int, int] = {}
    seed = None
    for exchange in exchanges:
        recorded = exchange.request
        if exchange.seed != seed:
            seed = exchange.seed
            session.reseed(seed)
        outcome = session.ask(
            session.request(
                recorded.op,
                name=recorded.name,
                verb=recorded.verb,
                handle=counterpart.get(recorded.handle, recorded.handle),
                args=recorded.args,
                kwargs=recorded.kwargs,
                echo=recorded.echo,
            )
        )
        if isinstance(outcome.value, Handle) and isinstance(exchange.outcome.value, Handle):
            counterpart[exchange.outcome.value.number] = outcome.value.number
        yield exchange.outcome, outcome


def _wrap(value: Any, session: Session) -> Any:
    if isinstance(value, Handle):
        return Thing(session, value)
    if isinstance(value, list | tuple):
        return type(value)(_wrap(item, session) for item in value)
    if isinstance(value, dict):
        return {key: _wrap(item, session) for key, item in value.items()}
    return value


def _unwrap(value: Any) -> Any:
    if isinstance(value, Thing):
        return value._handle
    if isinstance(value, list | tuple):
        return type(value)(_unwrap(item) for item in value)
    if isinstance(value, dict):
        return _unwrap_items(value)
    return value


def _unwrap_items(items: dict[str, Any]) -> dict[str, Any]:
    return {key: _unwrap(value) for key, value in items.items()}


def _why_no_answer(outcome: Outcome, call: str, limits: Limits, environment: Environment) -> Text:
    error = outcome.error or CodeError("")
    if outcome.status == "raised":
        if error.type == "NotImplementedError":
            return messages.say("not_implemented", call=call)
        if error.type == "NotHere":
            return messages.say("library_not_here", call=call, library=f"`{error.message}`")
        return messages.say("raised", call=call, error=_error(error), place=_place(error))
    if outcome.status == "out_of_time":
        return messages.say(
            "out_of_time", call=call, limit=f"{limits.call_s:g}", place=_place(error)
        )
    if outcome.status == "out_of_memory":
        limit = limits.memory_mib if environment == "bare" else limits.keras_memory_mib
        return messages.say("out_of_memory", call=call, limit=limit)
    return messages.say("violated" if outcome.status == "violated" else "died", call=call)


def _why_cell_stopped(cell: Outcome, exercise: str, limits: Limits) -> Text:
    error = cell.error or CodeError("")
    if cell.status == "raised" and error.type == "NotHere":
        return messages.say("library_not_here", call=f"`{exercise}`", library=f"`{error.message}`")
    if cell.status == "raised":
        return messages.say(
            "cell_raised", exercise=exercise, error=_error(error), place=_place(error)
        )
    if cell.status == "out_of_time":
        limit = f"{limits.call_s:g}"
        return messages.say("cell_out_of_time", exercise=exercise, limit=limit, place=_place(error))
    if cell.status == "out_of_memory":
        return messages.say("cell_out_of_memory", exercise=exercise)
    return messages.say("cell_died", exercise=exercise)


def _error(error: CodeError) -> str:
    return f"{error.type}: {error.message}" if error.message else error.type


def _place(error: CodeError) -> Text:
    return messages.say("line", line=error.line, text=error.text) if error.line else NO_TEXT


def _defined_instead(steps: Sequence[Step], exercise: str) -> str:
    """The first name that the exercise's cell defines at its top level."""
    for step in steps:
        if step.exercise == exercise and step.role == "solution":
            match = re.search(r"^(?:def|class)\s+(\w+)", step.source, re.MULTILINE)
            return match.group(1) if match else ""
    return ""
