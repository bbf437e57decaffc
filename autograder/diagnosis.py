"""Naming a mistake: the known wrong answer that gives the student's answers on the student's inputs.

Every call that the checks of an exercise made is made again of each known mistake. One that agrees
on all of them, where the checks failed, is what the student did. Those that would fail the same
checks are asked first, and a mistake that disagrees once is asked no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from autograder.assignment import Limits
from autograder.errors import CheckFailure, KernelError
from autograder.kernels.kernel import Kernel, KernelFactory, Outcome, same_value
from autograder.notebook.answers import Mistake
from autograder.notebook.plan import solved
from autograder.notebook.source import Cell, Environment, exercises
from autograder.results import Diagnosis
from autograder.student import Exchange, Session, replay

RTOL = 1e-6
UNTOLD = ("out_of_memory", "died", "violated")


class Diagnostician:
    """The known mistakes of an assignment, each a notebook in a space of one shared kernel.

    Sessions are made when an exercise first needs them, and kept for the submissions that follow.
    """

    def __init__(
        self,
        cells: tuple[Cell, ...],
        mistakes: Sequence[Mistake],
        kernels: KernelFactory,
        limits: Limits,
    ) -> None:
        self._cells, self._mistakes, self._limits = cells, mistakes, limits
        self._factory = kernels
        self._kernels: dict[Environment, Kernel] = {}
        self._sessions: dict[str, Session] = {}

    def diagnose(
        self, exercise: str, exchanges: Sequence[Exchange], failed: Sequence[str]
    ) -> Diagnosis | None:
        """The mistake that answers every exchange as the student did, or None.

        exchanges: all that the checks of the exercise asked, in their order, none of them lost.
        failed: the names of the checks that failed; where several mistakes agree, the one that
        fails just these.
        """
        if not exchanges or any(exchange.outcome.status in UNTOLD for exchange in exchanges):
            return None
        known = [mistake for mistake in self._mistakes if exercise in mistake.overrides]
        exact = [m for m in known if set(m.fails.get(exercise, ())) == set(failed)]
        others = [m for m in known if m not in exact]
        chosen = next(self._alike(exact, exercise, exchanges), None)
        if chosen is None:
            two = list(islice(self._alike(others, exercise, exchanges), 2))
            chosen = two[0] if len(two) == 1 else None
        return Diagnosis(chosen.name, chosen.text) if chosen else None

    def close(self) -> None:
        for kernel in self._kernels.values():
            kernel.close()
        self._kernels.clear()
        self._sessions.clear()

    def _alike(
        self, mistakes: Sequence[Mistake], exercise: str, exchanges: Sequence[Exchange]
    ) -> Iterator[Mistake]:
        return (m for m in mistakes if self._agrees(m, exercise, exchanges))

    def _agrees(self, mistake: Mistake, exercise: str, exchanges: Sequence[Exchange]) -> bool:
        session = self._session(mistake)
        environment = exercises(self._cells)[exercise].environment
        try:
            session.enter(exercise, environment, 0)
            return all(_same(got, known) for got, known in replay(session, exchanges))
        except (CheckFailure, KernelError):
            return False

    def _session(self, mistake: Mistake) -> Session:
        if mistake.name not in self._sessions:
            self._sessions[mistake.name] = Session(
                solved(self._cells, mistake.overrides),
                self._shared,
                self._limits,
                space=mistake.name,
                trusted=True,
            )
        return self._sessions[mistake.name]

    def _shared(self, environment: Environment, limits: Limits) -> Kernel:
        kernel = self._kernels.get(environment)
        if kernel is None or not kernel.alive:
            kernel = self._kernels[environment] = self._factory(environment, limits)
        return kernel


def _same(got: Outcome, known: Outcome) -> bool:
    if got.status != known.status:
        return False
    if got.status == "raised":
        return (
            got.error is not None and known.error is not None and got.error.type == known.error.type
        )
    if got.status != "returned":
        return True
    return same_value(got.value, known.value, rtol=RTOL) and same_value(
        got.echo, known.echo, rtol=RTOL
    )
