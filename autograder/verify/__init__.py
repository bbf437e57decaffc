"""Proving an assignment: what is right gets everything, what is wrong is found, nothing is missing."""

from autograder.verify.counts import Counts, count, counts_table
from autograder.verify.proof import Finding, verify, verify_mistakes, verify_mutants, verify_right
from autograder.verify.run import for_mutants, prove

__all__ = [
    "Counts",
    "Finding",
    "count",
    "counts_table",
    "for_mutants",
    "prove",
    "verify",
    "verify_mistakes",
    "verify_mutants",
    "verify_right",
]
