"""The vocabulary of checks: what the author of an assignment writes with."""

from autograder.checks.arrays import assert_close, assert_equal
from autograder.checks.behaviour import assert_pure, assert_raises
from autograder.checks.declare import check, expect
from autograder.checks.structure import parts
from autograder.results import Text

__all__ = [
    "Text",
    "assert_close",
    "assert_equal",
    "assert_pure",
    "assert_raises",
    "check",
    "expect",
    "parts",
]
