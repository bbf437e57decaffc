"""nbgrader's side: the gradebook, and nbgrader's own commands grading through our checks.

`nbgrader_config.py` at the top of a course calls `configure`; from then on the commands, the
API and the formgrader of nbgrader stage, grade and report our assignments through this package,
and treat every other assignment exactly as they always did.
"""

from autograder.gradebook.config import configure
from autograder.gradebook.course import grade_course, is_registered, register

__all__ = ["configure", "grade_course", "is_registered", "register"]
