"""The vocabulary of checks: what the author of an assignment writes with."""

from autograder.checks.arrays import assert_close, assert_equal
from autograder.checks.behaviour import assert_pure, assert_raises
from autograder.checks.declare import check, expect
from autograder.checks.gradients import assert_gradients, central_differences
from autograder.checks.properties import for_all
from autograder.checks.shows import confusion, curve, learning, line_path, showing
from autograder.checks.structure import as_layer, parts
from autograder.checks.tolerance import assert_matches
from autograder.kernels.wire import Code, Generator
from autograder.results import Text

__all__ = [
    "Code",
    "Generator",
    "Text",
    "as_layer",
    "assert_close",
    "assert_equal",
    "assert_gradients",
    "assert_matches",
    "assert_pure",
    "assert_raises",
    "central_differences",
    "check",
    "confusion",
    "curve",
    "expect",
    "for_all",
    "learning",
    "line_path",
    "parts",
    "showing",
]
