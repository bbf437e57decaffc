"""Proving an assignment: what is right gets everything, what is wrong is found, nothing is missing."""

from autograder.verify.counts import Counts, count, counts_table
from autograder.verify.proof import Finding, verify, verify_mutants
from autograder.verify.run import prove

__all__ = ["Counts", "Finding", "count", "counts_table", "prove", "verify", "verify_mutants"]
