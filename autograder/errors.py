"""Every exception that the package raises on purpose, as a tree.

AutograderError                     something is wrong; the message says what, where and what to do
├── UsageError                      the call or its input cannot be used              (exit 2)
│   ├── AssignmentError             a folder in solutions/ is incomplete or malformed
│   ├── CheckError                  a check is declared or written wrongly
│   └── NotebookError               a file is not a notebook that can be read
├── SandboxError                    no working sandbox: nothing is graded without one (exit 3)
├── KernelError                     a kernel could not be started, or its process is gone
│   └── WireError                   a frame breaks the protocol: the kernel is ended
├── GradebookError                  nbgrader's gradebook refused, or does not fit the assignment
└── GradingError                    something of ours failed while grading            (exit 1)

CheckFailure                        the student's work is wrong: a verdict, not an error
"""

from __future__ import annotations

from autograder.results import NO_TEXT, Evidence, Text


class AutograderError(Exception):
    """Something is wrong; the message says what, where and what to do about it."""

    exit_code = 1


class UsageError(AutograderError):
    """The call, or a file given to it, cannot be used as it is."""

    exit_code = 2


class AssignmentError(UsageError):
    """A folder in solutions/ is incomplete or malformed."""


class CheckError(UsageError):
    """A check is declared or written wrongly."""


class NotebookError(UsageError):
    """A file is not a notebook that can be read; `text` says so to the student."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class SandboxError(AutograderError):
    """No working sandbox. Names the probe that failed and its cure."""

    exit_code = 3


class KernelError(AutograderError):
    """A kernel could not be started, or its process is gone."""


class WireError(KernelError):
    """A frame breaks the protocol. The stream cannot be resynchronised: the kernel is ended."""


class GradebookError(AutograderError):
    """nbgrader's gradebook refused, or does not fit the assignment."""


class GradingError(AutograderError):
    """Something of ours failed while grading; never the student's fault."""


class CheckFailure(Exception):
    """The student's work is wrong. Not an AutograderError: it is a verdict.

    `text` is the sentence in both languages, `hint` one that does not give the answer away,
    `evidence` what else there is to show, None where there was no answer. `blocked` marks a failure
    that was already reported by an earlier check of the same exercise.
    """

    def __init__(
        self,
        text: Text,
        *,
        blocked: bool = False,
        hint: Text | None = None,
        evidence: Evidence | None = None,
    ) -> None:
        super().__init__(text.en)
        self.text = text
        self.blocked = blocked
        self.hint = hint or NO_TEXT
        self.evidence = evidence
