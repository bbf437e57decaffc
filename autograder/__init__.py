"""A neural-network course in Keras notebooks, and the grader that marks them.

In a student's notebook:

    from autograder import check
    check("heaviside")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.selfcheck import check

__all__ = ["check"]


def __getattr__(name: str) -> Any:
    # Imported when asked for: everything below this package imports it, and most of it needs no check.
    if name == "check":
        from autograder.selfcheck import check

        return check
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
