"""The kernels of one notebook.

A session starts them when they are first needed, runs the cells, starts again after a crash, and
keeps the time that the notebook may use.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder import messages
from autograder.assignment import Limits
from autograder.checks.calls import note_call
from autograder.errors import CheckFailure, GradingError
from autograder.kernels import wire
from autograder.kernels.kernel import Kernel, KernelFactory, Outcome, Request
from autograder.notebook.plan import Step, in_environment
from autograder.notebook.source import Environment
from autograder.results import NO_TEXT, Text
from autograder.student.history import Ran, renamed
from autograder.student.sentences import cell_stopped, defined_instead, no_answer

MAX_HARMFUL = 3  # times that helpers may end the kernel before all of them are left out
HELPERS_S = 2.0  # what helpers may use in a kernel for more than definitions
MAX_LOSSES = 2
# Kernels of one notebook that may break the protocol. What comes after one is a process of its own:
# nothing of the broken one is left in it, and it is decoded within the same bounds. So a notebook
# that begins again gets nothing from it that one whose kernel just ends would not get; and its other
# exercises keep their points. One that goes on breaking it is not answered any more.
MAX_VIOLATIONS = 3
MAX_KEPT = 16 * 2**20  # bytes of a check's answers that are kept for the diagnosis
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
class Spent:
    """What a notebook has used of its time, in all its sessions: computing, and waiting."""

    computing_s: float = 0.0
    waiting_s: float = 0.0

    def over(self, limits: Limits) -> Text | None:
        """Which limit of the whole notebook has been met."""
        if self.computing_s >= limits.total_s:
            return messages.say("seconds_of_computing", seconds=f"{limits.total_s:g}")
        if self.waiting_s >= limits.total_s:
            return messages.say("seconds_of_waiting", seconds=f"{limits.total_s:g}")
        return None


@dataclass
class _Running:
    """A kernel with the outcome of each exercise's cell in it."""

    kernel: Kernel
    cells: dict[str, Outcome] = field(default_factory=dict)


class Session:
    """One notebook and its kernels.

    steps: the notebook's cells. kernels: starts a kernel. space: the namespace, where several
    notebooks share one kernel. unavailable: exercise -> why there is nothing to call.
    trusted: a notebook of ours, which serves a whole class: it is never given up.
    spent: what the notebook has used of its time before, and uses now.
    reached: exercise -> earlier ones that its code calls. One of them that was lost, in an endless
    loop or with its kernel, is not waited for again.
    max_losses: calls of one exercise that may run out of time or end the kernel.
    ran: cells that were run elsewhere, in a live notebook. others: the exercises in it, each with
    its cell as it was handed out, "" where that is not known.
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
        ran: Sequence[Ran] = (),
        others: Mapping[str, str] | None = None,
        substitutes: Sequence[str] = (),
        reference: Session | None = None,
        trusted: bool = False,
        spent: Spent | None = None,
        reached: Mapping[str, Collection[str]] | None = None,
        max_losses: int = MAX_LOSSES,
    ) -> None:
        self._steps = steps
        self._kernels = kernels
        self._limits = limits
        self._space = space
        self._unavailable = unavailable or {}
        self._ran, self._others = ran, others or {}
        self._substitutes, self._reference = substitutes, reference
        self.trusted = trusted
        self._running: dict[Environment, _Running] = {}
        self._harmful: dict[tuple[Environment, Step], Outcome] = {}
        self._careful: set[tuple[Environment, Step]] = set()
        self._dropped: dict[Environment, dict[str, str]] = {"bare": {}, "keras": {}}
        self._losses: dict[str, int] = {}
        self._max_losses = max_losses
        self._spent = spent or Spent()
        self._kept_bytes = 0
        self._reached = reached or {}
        self._violations = 0
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
        if self.trusted:
            return
        note_call(NO_TEXT)
        if exercise in self._unavailable:
            raise CheckFailure(self._unavailable[exercise], blocked=True)
        if self._violations >= MAX_VIOLATIONS:
            raise CheckFailure(messages.say("after_violation"), blocked=True)
        if self._losses.get(exercise, 0) >= self._max_losses:
            raise CheckFailure(messages.say("blocked", exercise=exercise), blocked=True)
        reached = self._reached.get(exercise, ())
        for lost in self._losses:
            if lost in reached:
                raise CheckFailure(messages.say("blocked_by_another", name=lost), blocked=True)

    def reseed(self, seed: int) -> None:
        """Let the next request begin from `seed`, as a check does."""
        self._seed, self._fresh = seed, True

    def ask(self, request: Request, *, aside: bool = False) -> Outcome:
        """The outcome of a request to the kernel of the current check.

        aside: it is no question of the check's: nothing is concluded from it.
        """
        running = self._start(self.environment)
        if over := self._spent.over(self._limits):
            raise _out_of_time(over)
        outcome = Outcome("returned")
        if self._fresh:
            self._fresh = False
            seed = Request("seed", seed=self._seed, limit_s=self._limits.call_s)
            outcome = self._timed(running.kernel, seed)
        if outcome.status not in LOST:
            outcome = self._timed(running.kernel, request)
        if outcome.status == "violated" and not self.trusted:
            # Also where a picture was to be drawn: it is not tried a second time.
            self._losses[self.exercise] = self._max_losses
            self._violations += 1
        elif outcome.status in LOST and not self.trusted and not aside:
            self._losses[self.exercise] = self._losses.get(self.exercise, 0) + 1
        if request.op in ("call", "verb") and not aside:
            self._keep(request, outcome)
        return outcome

    def _keep(self, request: Request, outcome: Outcome) -> None:
        """Keep an exchange for the diagnosis; of answers that would fill the memory, no more than that."""
        self._kept_bytes += _nbytes(outcome.value) + _nbytes(outcome.echo)
        if self._kept_bytes > MAX_KEPT:
            outcome = Outcome("died")
        self.exchanges.append(Exchange(request, outcome, self._seed))

    def request(self, op: str, **fields: Any) -> Request:
        """A request with this session's space and the time that is left."""
        return Request(op, space=self._space, limit_s=self._limit(), **fields)  # type: ignore[arg-type]

    def failure(self, outcome: Outcome, name: str, call: Text) -> Exception:
        """The exception for a request that gave no answer, with the sentence that says why."""
        if self.trusted:
            said = f": {outcome.error.type}: {outcome.error.message}" if outcome.error else ""
            return GradingError(f"the solved notebook's {name} ended with {outcome.status}{said}")
        if over := self._spent.over(self._limits):
            return _out_of_time(over)
        if outcome.status in ("undefined", "not_callable"):
            return CheckFailure(self._why_undefined(outcome, name), blocked=True)
        return CheckFailure(no_answer(outcome, call, self._limits, self.environment))

    def stamp(self) -> str:
        """What keeps this session's code in; a kernel is started where none has been."""
        return self.sandbox or self._start("bare").kernel.sandbox

    def dropped(self, environment: Environment, source: str) -> dict[str, str]:
        """The names in `source` that a helper was to define and did not, each with why.

        Why is an error's name and message, or "" for the time.
        """
        words = set(re.findall(r"\w+", source))
        return {name: why for name, why in self._dropped[environment].items() if name in words}

    def note(self, call: Text) -> None:
        """Remember the student's last call; those of the solved notebook are nobody's."""
        if not self.trusted:
            note_call(call)

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
        reserved = [*exercises, *_given_names(self._steps)]
        helpers_s = HELPERS_S
        for name in set(self._substitutes) - set(exercises):
            self._timed(running.kernel, self.request("substitute", name=name))
        for step in in_environment(self._steps, environment):
            if step.exercise is not None and step.exercise in self._substitutes:
                self._timed(running.kernel, self.request("substitute", name=step.exercise))
                continue
            if self._spent.over(self._limits):
                return True
            key = (environment, step)
            ended = len(self._harmful) + len(self._careful)
            if step.role == "helper" and ended > MAX_HARMFUL and key not in self._careful:
                continue
            if key in self._harmful:
                if step.exercise:
                    running.cells[step.exercise] = self._harmful[key]
                continue
            request = self.request(
                "run",
                source=step.source,
                role=step.role,
                reserved=reserved,
                calls_s=0.0 if key in self._careful else max(0.0, helpers_s),
            )
            outcome = self._timed(running.kernel, request)
            if step.role == "helper":
                helpers_s -= max(0.0, outcome.computed_s) + max(0.0, outcome.waited_s)
                self._note_dropped(environment, outcome.value)
            if not running.kernel.alive:
                if step.role == "helper" and key not in self._careful:
                    # Once more, but only for its definitions.
                    self._careful.add(key)
                else:
                    self._harmful[key] = outcome
                self._violations += outcome.status == "violated"
                return False
            if step.exercise:
                running.cells[step.exercise] = outcome
                if outcome.printed:
                    self.printed[step.exercise] = outcome.printed
        return True

    def _note_dropped(self, environment: Environment, names: Any) -> None:
        if isinstance(names, dict):
            self._dropped[environment] = {
                wire.clean(name, 80): wire.clean(why, 200) for name, why in names.items()
            }

    def _timed(self, kernel: Kernel, request: Request) -> Outcome:
        outcome = kernel.request(request, self._answer if self._substitutes else None)
        self._spent.computing_s += outcome.computed_s
        self._spent.waiting_s += outcome.waited_s
        return outcome

    def _answer(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Outcome:
        """Answer the notebook's call of a substitute with the reference's function."""
        if name not in self._substitutes or self._reference is None:
            return Outcome("undefined")
        request = self._reference.request("call", name=name, args=args, kwargs=kwargs)
        return self._reference._start("bare").kernel.request(request)

    def _limit(self) -> float:
        used_s = max(self._spent.computing_s, self._spent.waiting_s)
        return max(0.1, min(self._limits.call_s, self._limits.total_s - used_s))

    # ------------------------------------------------------------------ sentences

    def _why_undefined(self, outcome: Outcome, name: str) -> Text:
        if outcome.status == "not_callable" and outcome.error is not None:
            return messages.say("not_callable", name=name, type=outcome.error.type)
        running = self._running[self.environment]
        cell = running.cells.get(self.exercise)
        if cell is not None and cell.status != "returned":
            return cell_stopped(cell, self.exercise, self._limits)
        found = defined_instead(self._steps, self.exercise) or renamed(
            self._ran, self.exercise, self._others
        )
        if found and found != name and name == self.exercise:
            return messages.say("renamed", name=name, found=found)
        return messages.say("undefined", name=name)


def _out_of_time(over: Text) -> CheckFailure:
    return CheckFailure(messages.say("out_of_time_total", limit=over), blocked=True)


def _given_names(steps: Sequence[Step]) -> list[str]:
    """The functions and classes that the given cells define: a student's helper may not take them."""
    given = "\n".join(step.source for step in steps if step.role == "given")
    return re.findall(r"^(?:def|class)\s+(\w+)", given, re.MULTILINE)


def _nbytes(value: Any) -> int:
    """The bytes of the arrays and texts in a value."""
    if isinstance(value, np.ndarray):
        return int(value.nbytes)
    if isinstance(value, list | tuple):
        return sum(map(_nbytes, value))
    if isinstance(value, dict):
        return sum(map(_nbytes, value.values()))
    return len(value) if isinstance(value, str) else 0
