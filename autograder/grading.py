"""Grading one submission: run its notebook in a kernel, run the checks here, word what they found."""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from autograder import messages
from autograder.assignment import Assignment
from autograder.checks.catalogue import CheckInfo, catalogue
from autograder.diagnosis import Diagnostician
from autograder.errors import KernelError, NotebookError
from autograder.kernels.kernel import KernelFactory
from autograder.kernels.process import start_kernel
from autograder.notebook.answers import read_mistakes
from autograder.notebook.attempt import is_attempted
from autograder.notebook.plan import answered, solved
from autograder.notebook.source import Cell, exercises, read_source
from autograder.notebook.submission import Submission, read_submission
from autograder.pytest_plugin import ChecksPlugin, Verdicts, run_checks
from autograder.results import NO_TEXT, CheckResult, ExerciseResult, SubmissionResult, Text
from autograder.student import Session, Spent

TRUSTED_S = 30 * 86_400.0  # our own notebooks serve a whole class


class Grader:
    """Grades the submissions of one assignment, one after the other.

    It keeps the kernels of the solved notebook and of the known mistakes for all of them; each
    submission gets kernels of its own, which end with it. `secret` makes the inputs of the checks
    unknown beforehand. `lasting` starts the kernels that are kept, where `kernels` is for
    submissions alone. Without `diagnose` no mistake is named. Use it as a context manager.
    """

    def __init__(
        self,
        assignment: Assignment,
        *,
        secret: bytes,
        kernels: KernelFactory = start_kernel,
        lasting: KernelFactory | None = None,
        diagnose: bool = True,
    ) -> None:
        self.assignment = assignment
        self._secret = secret
        self._kernels = kernels
        self._cells = read_source(assignment.source)
        self._exercises = exercises(self._cells)
        self._checks = catalogue(assignment)
        limits = replace(assignment.limits, total_s=TRUSTED_S)
        kept = lasting or kernels
        self._reference = Session(solved(self._cells), kept, limits, trusted=True)
        mistakes = read_mistakes(assignment, self._cells) if diagnose else ()
        self._diagnostician = Diagnostician(self._cells, mistakes, kept, limits)

    def grade(
        self, submission: Submission, *, only: Collection[str] | None = None
    ) -> SubmissionResult:
        """The result of one submission. What a student did never raises; only faults of ours do.

        only: the exercises to grade, and with each the ones that it reaches; by default all.
        """
        start = time.monotonic()
        names = self._exercises_of(submission, only)
        checks = [info for info in self._checks if info.exercise in names]
        unavailable, spent = self._unavailable(submission), Spent()
        session = Session(
            answered(self._cells, submission.sources, submission.helpers),
            self._kernels,
            self.assignment.limits,
            unavailable=unavailable,
            spent=spent,
            reached={
                name: reached(name, submission, self._exercises)
                for name in names
                if name in submission.sources
            },
        )
        try:
            verdicts = run_checks(self._plugin(session, submission), checks)
        finally:
            session.close()
        wrong = [name for name in names if verdicts.failed(self._of(name))]
        for exercise in wrong:
            if exercise not in unavailable:
                self._judge_on_its_own(exercise, submission, verdicts, wrong, spent)
        return SubmissionResult(
            assignment=self.assignment.name,
            submission=submission.name,
            exercises=tuple(self._result(name, verdicts, submission, session) for name in names),
            sandbox=session.sandbox or self._stamp(),
            time_s=time.monotonic() - start,
            printed=session.printed,
        )

    def _exercises_of(self, submission: Submission, only: Collection[str] | None) -> list[str]:
        """The exercises to grade, in the notebook's order."""
        if only is None:
            return list(self._exercises)
        wanted = set(only)
        for name in only:
            wanted |= reached(name, submission, self._exercises)
        return [name for name in self._exercises if name in wanted]

    def _stamp(self) -> str:
        """What would have kept the student's code in, where none of it ran."""
        try:
            return self._reference.stamp()
        except KernelError:
            return "none"

    def close(self) -> None:
        """End the kernels that were kept."""
        self._reference.close()
        self._diagnostician.close()

    def __enter__(self) -> Grader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _judge_on_its_own(
        self,
        exercise: str,
        submission: Submission,
        verdicts: Verdicts,
        wrong: Sequence[str],
        spent: Spent,
    ) -> None:
        """Do not carry errors forward: try a failed exercise with right versions of earlier ones.

        Those of `wrong` that come before it, and that its code reaches, are replaced, and only by
        calls that the solved notebook answers from outside. So a wrong `softmax` costs softmax,
        and nothing private enters the student's kernel. All of it is within the submission's time.
        """
        checks = self._of(exercise)
        replaced = reached(exercise, submission, self._exercises) & set(wrong)
        if not replaced:
            return
        session = Session(
            answered(self._cells, submission.sources, submission.helpers),
            self._kernels,
            self.assignment.limits,
            substitutes=sorted(replaced),
            reference=self._reference,
            spent=spent,
        )
        try:
            alone = run_checks(self._plugin(session, submission), checks)
        finally:
            session.close()
        names = ", ".join(f"`{name}`" for name in self._exercises if name in replaced)
        for info in verdicts.failed(checks):
            if alone.status.get((info.exercise, info.name)) == "passed":
                verdicts.passes(info, messages.say("passed_on_its_own", names=names))
        verdicts.exchanges |= alone.exchanges

    def _plugin(self, session: Session, submission: Submission) -> ChecksPlugin:
        return ChecksPlugin(
            self._checks,
            session,
            self._reference,
            {name: cell.environment for name, cell in self._exercises.items()},
            self._secret + f"|{self.assignment.name}|{submission.name}".encode(),
        )

    def _unavailable(self, submission: Submission) -> dict[str, Text]:
        """The exercises of which there is nothing to call, and why."""
        reasons: dict[str, Text] = {}
        for name, cell in self._exercises.items():
            if name not in submission.sources:
                reasons[name] = submission.notes.get(name) or messages.say(
                    "cell_missing", exercise=name
                )
            elif not is_attempted(cell, submission.sources[name]):
                reasons[name] = messages.say("not_attempted", exercise=name)
        return reasons

    def _result(
        self, exercise: str, verdicts: Verdicts, submission: Submission, session: Session
    ) -> ExerciseResult:
        results = [verdicts.result(info) for info in self._of(exercise)]
        failed = [result.name for result in results if result.status == "failed"]
        note = submission.notes.get(exercise, NO_TEXT)
        if failed:
            note = _with_dropped(note, session, self._exercises[exercise], submission)
            exchanges = [
                exchange
                for info in self._of(exercise)
                for exchange in verdicts.exchanges.get((exercise, info.name), [])
            ]
            diagnosis = self._diagnostician.diagnose(exercise, exchanges, failed)
            results = [
                replace(result, diagnosis=diagnosis) if result.status == "failed" else result
                for result in results
            ]
        return ExerciseResult(
            name=exercise,
            checks=tuple(results),
            attempted=exercise in submission.sources
            and is_attempted(self._exercises[exercise], submission.sources[exercise]),
            note=note,
        )

    def _of(self, exercise: str) -> Sequence[CheckInfo]:
        return [info for info in self._checks if info.exercise == exercise]


def _with_dropped(note: Text, session: Session, cell: Cell, submission: Submission) -> Text:
    """A note, and which names of helpers the answer uses that could not be made, and why."""
    source = submission.sources.get(cell.exercise or "", "")
    for name, why in session.dropped(cell.environment, source).items():
        key = "helper_stopped" if why else "helper_out_of_time"
        note = note + messages.say(key, name=name, error=why)
    return note


def reached(exercise: str, submission: Submission, known: Mapping[str, Cell]) -> set[str]:
    """The from-scratch exercises before `exercise` that its code names, or names through others."""
    names = list(known)
    earlier = [name for name in names[: names.index(exercise)] if known[name].environment == "bare"]
    found: set[str] = set()
    unread = [
        submission.sources.get(exercise, ""),
        *(each.source for each in submission.helpers),
    ]
    while unread:
        code = unread.pop()
        for name in earlier:
            if name not in found and re.search(rf"\b{re.escape(name)}\b", code):
                found.add(name)
                unread.append(submission.sources.get(name, ""))
    return found


def grade_files(grader: Grader, paths: Sequence[Path]) -> Iterator[SubmissionResult]:
    """The result of each notebook, in order; one that cannot be read is a result, too."""
    cells = read_source(grader.assignment.source)
    for path in paths:
        try:
            submission = read_submission(path, cells, name=path.stem)
        except NotebookError as error:
            yield unreadable(grader.assignment, path.stem, error.text)
        else:
            yield grader.grade(submission)


def unreadable(assignment: Assignment, name: str, text: Text) -> SubmissionResult:
    """The result of a submission that cannot be read at all: nothing is earned, and `text` says why."""
    infos = catalogue(assignment)
    names = exercises(read_source(assignment.source))
    return SubmissionResult(
        assignment=assignment.name,
        submission=name,
        exercises=tuple(
            ExerciseResult(
                exercise,
                tuple(
                    CheckResult(i.name, i.title, i.visibility, "failed", i.points, text)
                    for i in infos
                    if i.exercise == exercise
                ),
                attempted=False,
            )
            for exercise in names
        ),
        sandbox="bubblewrap",
        note=text,
    )
