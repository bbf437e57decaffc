"""Running public checks on a notebook that is in this process."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Mapping, Sequence

from autograder import messages
from autograder.assignment import Limits
from autograder.checks.catalogue import CheckInfo
from autograder.errors import UsageError
from autograder.kernels.kernel import KernelFactory
from autograder.notebook.attempt import is_attempted
from autograder.notebook.source import exercises
from autograder.notebook.statements import only, statements
from autograder.pytest_plugin import ChecksPlugin, Verdicts, run_checks
from autograder.results import ExerciseResult
from autograder.selfcheck.public import PublicChecks
from autograder.selfcheck.report import Report
from autograder.student import Ran, Session, renamed, stopped

PATIENCE_S = 86_400.0  # a student who waits for their own code stops it by hand


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
    and to see what was not attempted. defined: names that the notebook has. told: is called with
    each check when it is over.
    """
    if name is not None and name not in checks.infos:
        raise UsageError(_no_such_exercise(name, list(checks.infos), checks.language))
    chosen = [name] if name is not None else list(checks.infos)
    untouched = _unattempted(checks, chosen, ran, defined)
    infos = [info for each in chosen if each not in untouched for info in checks.infos[each]]
    reasons = {exercise: stopped(ran, exercise) for exercise in chosen}
    session = Session(
        (),
        kernels,
        Limits(call_s=PATIENCE_S, total_s=float("inf")),
        unavailable={exercise: text for exercise, text in reasons.items() if text},
        ran=ran,
        others=checks.infos,
    )
    plugin = ChecksPlugin(infos, session, None, dict.fromkeys(chosen, "bare"), b"public", told)
    verdicts = run_checks(plugin, infos) if infos else plugin.verdicts
    for exercise in untouched:
        _leave_out(verdicts, checks.infos[exercise])
    results = tuple(
        ExerciseResult(
            exercise,
            tuple(verdicts.result(info) for info in checks.infos[exercise]),
            attempted=exercise not in untouched,
        )
        for exercise in chosen
    )
    return Report(results, checks.language, overview=name is None)


def _unattempted(
    checks: PublicChecks, chosen: Sequence[str], ran: Sequence[Ran], defined: Collection[str]
) -> set[str]:
    """The exercises of which nothing was written, or run, that might be an answer."""
    if not ran:
        return set()
    handed_out = exercises(checks.cells)
    last: Mapping[str, str] = {
        name: only(cell.source, own)
        for cell in ran
        for name in chosen
        if (own := [part for part in statements(cell.source) if name in part.binds])
    }
    untouched = {
        name
        for name, source in last.items()
        if name in handed_out and not is_attempted(handed_out[name], source)
    }
    return untouched | {
        name
        for name in chosen
        if name not in last
        and name not in defined
        and stopped(ran, name) is None
        and not renamed(ran, name, checks.infos)
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
