"""Running public checks on a notebook that is in this process."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from autograder import messages
from autograder.assignment import Limits
from autograder.checks.catalogue import CheckInfo
from autograder.errors import UsageError
from autograder.kernels.kernel import KernelFactory
from autograder.notebook.attempt import is_attempted
from autograder.notebook.source import Environment, exercises
from autograder.notebook.statements import only, statements
from autograder.pytest_plugin import ChecksPlugin, Verdicts, run_checks
from autograder.results import ExerciseResult, Text
from autograder.selfcheck.public import PublicChecks
from autograder.selfcheck.report import Report, passes
from autograder.selfcheck.stopped import Stopped
from autograder.selfcheck.uses import first_to_look_at, uses
from autograder.student import Ran, Session, renamed, stopped

# A student's computer may be slower than the one that grades, and nobody loses points here: a call
# has so many times the seconds that it has there. Then one is enough to see that it never ends.
GENEROUS = 2.0
MAX_LOSSES = 1


def report(
    checks: PublicChecks,
    kernels: KernelFactory,
    name: str | None,
    ran: Sequence[Ran] = (),
    *,
    defined: Collection[str] = (),
    told: Callable[[CheckInfo], None] | None = None,
) -> Report:
    """Run the checks of one exercise, or of all, in the kernel that `kernels` gives.

    ran: the cells of the notebook in it, for the sentence that says why a function is not there,
    to see what was not attempted, and which exercise calls which. defined: names that the notebook
    has. told: is called with each check when it is over. Raises Stopped where the user does not
    wait for the end.
    """
    if name is not None and name not in checks.infos:
        raise UsageError(_no_such_exercise(name, list(checks.infos), checks.language))
    run = _Run(checks, kernels, ran, defined, told)
    try:
        results = run.results([name] if name is not None else list(checks.infos))
        results = [run.explained(result) for result in results]
    except KeyboardInterrupt:
        raise Stopped(run.session.exercise, checks.language) from None
    return Report(tuple(results), checks.language, overview=name is None)


class _Run:
    """The checks of one live notebook, each exercise's run once."""

    def __init__(
        self,
        checks: PublicChecks,
        kernels: KernelFactory,
        ran: Sequence[Ran],
        defined: Collection[str],
        told: Callable[[CheckInfo], None] | None,
    ) -> None:
        self._checks, self._ran, self._defined, self._told = checks, ran, defined, told
        self._handed_out = exercises(checks.cells)
        self._sources = _last_definitions(ran, checks.infos)
        self._uses = uses(self._sources, checks.infos)
        self._found: dict[str, ExerciseResult] = {}
        stops = {name: stopped(ran, name) for name in checks.infos}
        self.session = Session(
            (),
            kernels,
            Limits(call_s=GENEROUS * checks.call_s, total_s=float("inf")),
            unavailable={exercise: text for exercise, text in stops.items() if text},
            ran=ran,
            others=self._others,
            reached=self._uses,
            max_losses=MAX_LOSSES,
        )

    def results(self, names: Sequence[str]) -> list[ExerciseResult]:
        """The results of these exercises, in this order."""
        new = [name for name in names if name not in self._found]
        untouched = [name for name in new if self._is_untouched(name)]
        infos = [info for each in new if each not in untouched for info in self._checks.infos[each]]
        bare: dict[str, Environment] = dict.fromkeys(new, "bare")
        plugin = ChecksPlugin(infos, self.session, None, bare, b"public", self._told)
        verdicts = run_checks(plugin, infos) if infos else plugin.verdicts
        for exercise in untouched:
            _leave_out(verdicts, self._checks.infos[exercise])
        for exercise in new:
            self._found[exercise] = ExerciseResult(
                exercise,
                tuple(verdicts.result(info) for info in self._checks.infos[exercise]),
                attempted=exercise not in untouched,
            )
        return [self._found[name] for name in names]

    def explained(self, result: ExerciseResult) -> ExerciseResult:
        """The result, with a note where the cause may be in another exercise that it calls.

        The checks of those are run for it, where they were not yet.
        """
        if passes(result) or not result.attempted:
            return result
        used = [name for name in self._checks.infos if name in self._uses.get(result.name, ())]
        failing = [each for each in self.results(used) if not passes(each)]
        first = first_to_look_at(result.name, [each.name for each in failing], self._uses)
        if not first:
            return result
        names = ", ".join(f"`{name}`" for name in first)
        key = "uses_failing_one" if len(first) == 1 else "uses_failing"
        note = messages.say(key, exercise=result.name, names=names)
        for name in first:
            if name not in self._defined and name not in self._sources:
                note = note + self._missing(name)
        return replace(result, note=note)

    def _missing(self, name: str) -> Text:
        """Why there is no function of that name."""
        found = renamed(self._ran, name, self._others)
        return (
            messages.say("renamed", name=name, found=found)
            if found
            else messages.say("undefined", name=name)
        )

    @property
    def _others(self) -> dict[str, str]:
        """The exercises, each with its cell as it was handed out."""
        cells = self._handed_out
        return {name: cells[name].source if name in cells else "" for name in self._checks.infos}

    def _is_untouched(self, name: str) -> bool:
        """Whether nothing of an exercise was written, or run, that might be an answer."""
        if not self._ran:
            return False
        if name in self._sources:
            handed_out = self._handed_out.get(name)
            return handed_out is not None and not is_attempted(handed_out, self._sources[name])
        return (
            name not in self._defined
            and stopped(self._ran, name) is None
            and not renamed(self._ran, name, self._others)
        )


def _last_definitions(ran: Sequence[Ran], names: Collection[str]) -> dict[str, str]:
    """Exercise -> the statements that define it, of the last cell that has such."""
    return {
        name: only(cell.source, own)
        for cell in ran
        for name in names
        if (own := [part for part in statements(cell.source) if name in part.binds])
    }


def _leave_out(verdicts: Verdicts, infos: Sequence[CheckInfo]) -> None:
    for info in infos:
        key = (info.exercise, info.name)
        verdicts.status[key] = "blocked"
        verdicts.message[key] = messages.say("not_attempted", exercise=info.exercise)


def _no_such_exercise(name: str, known: list[str], language: str) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    hint = (
        messages.say("did_you_mean", name=close[0])
        if close
        else messages.say("exercises_are", names=", ".join(known))
    )
    return messages.say("no_such_exercise", name=name, hint=hint)[language]
