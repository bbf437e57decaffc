"""A notebook behind the boundary, as checks see it: `student.sigmoid(z)` calls it in its kernel.

One class serves the student's notebook and the solved one, so checks read the same on both sides.
"""

from autograder.student.history import Ran, compiled, renamed, stopped
from autograder.student.proxies import Function, Reference, Student, Thing
from autograder.student.replay import replay
from autograder.student.session import Exchange, Session, Spent

__all__ = [
    "Exchange",
    "Function",
    "Ran",
    "Reference",
    "Session",
    "Spent",
    "Student",
    "Thing",
    "compiled",
    "renamed",
    "replay",
    "stopped",
]
