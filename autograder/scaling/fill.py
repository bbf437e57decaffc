"""Filling the result store: what is not in it yet is graded, and stored as soon as it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from autograder.assignment import Assignment
from autograder.errors import GradingError
from autograder.grading import unreadable
from autograder.notebook.submission import Submission
from autograder.results import SubmissionResult, Text
from autograder.scaling.reuse import Earlier, Reuse
from autograder.scaling.work import Answer, Executor, How, Outcome, Work
from autograder.secret import STATE
from autograder.store import ResultStore, assignment_digest, counts, key_of

HandedIn = Submission | tuple[str, Text]
"""A submission, or the student's id and why the notebook could not be read."""


def fill(
    course: Path,
    assignment: Assignment,
    handed_in: Iterable[HandedIn],
    execute: Executor,
    *,
    secret: bytes,
    force: bool = False,
    on_done: Callable[[Outcome], None] = lambda _outcome: None,
) -> list[Outcome]:
    """Grade what is not in the course's store, and return the outcome of every submission.

    `handed_in` is read as far as there are processes to grade it. `on_done` is told of each
    submission as it is stored. force: grade also what is in the store.

    Raises GradingError where a result cannot be stored, with what to do; SandboxError and
    AssignmentError where nothing can be graded. What was stored until then stays.
    """
    filling = _Filling(course, assignment, secret=secret, force=force)
    outcomes: list[Outcome] = []

    def done(outcome: Outcome) -> None:
        outcomes.append(outcome)
        on_done(outcome)

    def grade(works: Iterator[Work]) -> None:
        # Closed at once when something is raised here, so that no process goes on.
        with closing(execute.run(assignment, works, secret=secret)) as answers:
            for work, answer in answers:
                outcome = filling.stored(work, answer)
                if outcome is not None:
                    done(outcome)

    grade(filling.works(handed_in, done))
    if filling.whole:
        # Their parts do not fit together: there are few, and they are graded in one piece.
        grade(iter([Work(submission) for submission in filling.whole]))
    return sorted(outcomes, key=lambda outcome: outcome.student)


class _Filling:
    """One filling of the store. whole: the submissions that were graded in part in vain."""

    def __init__(self, course: Path, assignment: Assignment, *, secret: bytes, force: bool) -> None:
        self._assignment, self._secret, self._force = assignment, secret, force
        self._folder = course / STATE
        self._store = ResultStore(self._folder / "results")
        self._reuse = Reuse(assignment, self._store, self._folder / "latest", secret=secret)
        self._decided_by = assignment_digest(assignment)
        self._earlier: dict[str, Earlier] = {}
        self.whole: list[Submission] = []

    def works(
        self, handed_in: Iterable[HandedIn], done: Callable[[Outcome], None]
    ) -> Iterator[Work]:
        """The works that are left; whatever needs none is `done` on the way."""
        for item in handed_in:
            if not isinstance(item, Submission):
                done(self._unreadable(*item))
                continue
            key = self.key(item)
            stored = None if self._force else self._store.counted(key, item.name)
            if stored is not None:
                done(Outcome(item.name, key, stored, "stored"))
                continue
            earlier = None if self._force else self._reuse.earlier(item)
            if earlier is None:
                yield Work(item)
            elif earlier.stale:
                self._earlier[key] = earlier
                yield Work(item, earlier.stale)
            else:
                done(self._put(item, key, earlier.result, "stored"))

    def stored(self, work: Work, answer: Answer) -> Outcome | None:
        """Put a result into the store. None where the work has to be done once more, as a whole."""
        submission = work.submission
        key = self.key(submission)
        earlier = self._earlier.pop(key, None)
        result = answer.result
        if result is None:
            return Outcome(submission.name, key, None, "fault", answer.fault)
        if earlier is None:
            return self._put(submission, key, result, "graded")
        merged = self._reuse.merged(earlier, result)
        if merged is None:
            self.whole.append(submission)
            return None
        return self._put(submission, key, merged, "regraded in part")

    def key(self, submission: Submission) -> str:
        return key_of(submission, self._decided_by, secret=self._secret)

    def _put(self, submission: Submission, key: str, result: SubmissionResult, how: How) -> Outcome:
        if counts(result):
            try:
                self._store.put(key, result)
                self._reuse.remember(submission, key)
            except OSError as error:
                raise GradingError(
                    f"the result of {submission.name} cannot be stored: {error}. What was graded "
                    f"before is safe in {self._folder}: make room there, and run the same "
                    "command again; it goes on from there."
                ) from error
        return Outcome(submission.name, key, result, how)

    def _unreadable(self, student: str, text: Text) -> Outcome:
        # Nothing was read of it: what decides the result is the sentence that says why.
        key = self.key(Submission(student, "es", {}, notes={"": text}))
        return Outcome(student, key, unreadable(self._assignment, student, text), "unreadable")
