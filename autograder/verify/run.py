"""The whole proof of one assignment, in real sandboxes with warm kernels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from autograder.assignment import Assignment
from autograder.grading import Grader
from autograder.kernels.warm import warm_kernels
from autograder.verify.proof import Finding, verify, verify_mutants

MUTANT_S = 3.0  # seconds a call: a mutant that loops for ever is caught, and need not be waited for


def prove(
    course: Path,
    assignment: Assignment,
    secret: bytes,
    *,
    mutants: bool = True,
    on_finding: Callable[[Finding], None] = lambda _: None,
    on_tried: Callable[[int, int], None] = lambda _tried, _total: None,
) -> list[Finding]:
    """Everything that `verify` and `verify_mutants` find, in this order.

    Raises SandboxError where there is no sandbox.
    """
    with warm_kernels() as warm:
        with Grader(assignment, secret=secret, kernels=warm, lasting=warm.lasting) as grader:
            findings = verify(course, assignment, grader, on_finding=on_finding)
        if not mutants:
            return findings
        quick = for_mutants(assignment)
        with Grader(
            quick, secret=secret, kernels=warm, lasting=warm.lasting, diagnose=False
        ) as grader:
            survived = verify_mutants(quick, grader, on_tried=on_tried)
    for finding in survived:
        on_finding(finding)
    return findings + survived


def for_mutants(assignment: Assignment) -> Assignment:
    """The assignment with the time that a mutant is given."""
    call_s = min(MUTANT_S, assignment.limits.call_s)
    return replace(assignment, limits=replace(assignment.limits, call_s=call_s))
