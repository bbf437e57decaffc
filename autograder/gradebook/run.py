"""One run of nbgrader's autograde: the submissions it admits, and their results."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from nbformat import NotebookNode

from autograder import messages
from autograder.assignment import Assignment, assignment_names, load_assignment
from autograder.checks.catalogue import points
from autograder.errors import GradebookError, NotebookError, SandboxError
from autograder.gradebook.config import course_language
from autograder.grading import Grader, unreadable
from autograder.kernels.probes import require_sandbox
from autograder.kernels.warm import warm_kernels
from autograder.notebook.build import rebuilt
from autograder.notebook.source import read_source
from autograder.notebook.submission import Submission, read_submission
from autograder.results import SubmissionResult, Text
from autograder.secret import STATE, course_secret
from autograder.store import ResultStore, counts, submission_key

graded_before: ContextVar[Mapping[str, SubmissionResult]] = ContextVar(
    "graded_before", default=MappingProxyType({})
)
"""Results by their key that are not to be looked for again, also those that ask for a person."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """A submission that was read, or the sentence that says why it could not be."""

    submission: Submission
    refused: Text | None = None


class GradingRun:
    """What one converter grades. Its kernels live until `close`.

    stopped: the error after which nothing more is graded in this run, or None.
    """

    def __init__(self, course: Path, log: logging.Logger) -> None:
        self.course = course
        self.log = log
        self.stopped: SandboxError | None = None
        self._ours = frozenset(assignment_names(course))
        self._admitted: dict[tuple[str, str], Admitted] = {}
        self._graders: dict[str, Grader] = {}
        self._warm = warm_kernels()
        self._loaded: dict[str, Assignment] = {}

    def is_ours(self, assignment: str) -> bool:
        """Whether the assignment comes from solutions/; the rest is left to nbgrader."""
        return assignment in self._ours

    def load(self, name: str) -> Assignment:
        if name not in self._loaded:
            self._loaded[name] = load_assignment(self.course, name)
        return self._loaded[name]

    def admit(self, path: Path, *, student: str, assignment: str) -> NotebookNode:
        """Read the submission whose notebook should be at `path`, and rebuild its notebook."""
        loaded = self.load(assignment)
        cells = read_source(loaded.source)
        try:
            submission = read_submission(handed_in(path), cells, name=student)
            admitted = Admitted(submission)
        except NotebookError as error:
            self.log.warning("%s: %s", path, error)
            language: Any = course_language()
            admitted = Admitted(Submission(student, language, {}), refused=error.text)
        self._admitted = {(student, assignment): admitted}
        return rebuilt(cells, admitted.submission, assignment=assignment, points=points(loaded))

    def submission(self, student: str, assignment: str) -> Submission:
        return self._admitted[student, assignment].submission

    def result(self, student: str, assignment: str) -> SubmissionResult:
        """The result of the submission that was admitted last: stored, or graded now.

        Raises SandboxError where nothing can be graded, and stops the run.
        """
        admitted = self._admitted[student, assignment]
        loaded = self.load(assignment)
        if admitted.refused:
            return unreadable(loaded, student, admitted.refused)
        key = submission_key(loaded, admitted.submission, secret=self._secret)
        known = graded_before.get().get(key) or self._store.counted(key, student)
        if known:
            return known
        try:
            result = self._grader(loaded).grade(admitted.submission)
        except SandboxError as error:
            self.stopped = error
            raise
        if counts(result):
            self._store.put(key, result)
        return result

    def close(self) -> None:
        for grader in self._graders.values():
            grader.close()
        self._graders.clear()
        self._warm.close()

    @cached_property
    def _store(self) -> ResultStore:
        return ResultStore(self.course / STATE / "results")

    @cached_property
    def _secret(self) -> bytes:
        return course_secret(self.course)

    def _grader(self, assignment: Assignment) -> Grader:
        if assignment.name not in self._graders:
            require_sandbox()  # before anybody's work is graded
            self._graders[assignment.name] = Grader(
                assignment, secret=self._secret, kernels=self._warm, lasting=self._warm.lasting
            )
        return self._graders[assignment.name]


def handed_in(path: Path) -> Path:
    """The file to grade for a notebook expected at `path`: it, or the only notebook beside it.

    Browsers rename what is downloaded twice. Raises NotebookError where there is no notebook, or
    more than one and none by the right name, and where the folder, or the student's, is a link:
    what is behind it may be somebody else's work.
    """
    for folder in (path.parent, path.parent.parent):
        if folder.is_symlink():
            raise NotebookError(messages.say("unreadable_file", name=folder.name))
    if os.path.lexists(path):
        return path
    others = sorted(path.parent.glob("*.ipynb"))
    if len(others) != 1:
        raise NotebookError(messages.say("notebook_missing"))
    return others[0]


def run_of(preprocessor: Any, assignment: str) -> GradingRun | None:
    """The run that a preprocessor of nbgrader's works in, where the assignment is ours.

    Raises GradebookError for an assignment of ours outside a run: without our exporter, nbgrader
    would have executed the students' code.
    """
    run: GradingRun | None = getattr(preprocessor.parent, "run", None)
    if run is not None:
        return run if run.is_ours(assignment) else None
    if assignment in assignment_names(Path.cwd()):  # nbgrader works in the course's folder
        raise GradebookError(
            f"{assignment} cannot be graded: c.Autograde.exporter_class is not "
            "autograder.gradebook.door.SubmissionExporter. Leave it to configure()."
        )
    return None
