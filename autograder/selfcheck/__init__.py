"""`check("sigmoid")` in a student's notebook: the public checks, at once, in the notebook's own process.

Nothing here decides a grade. It runs where the student works, offline, and says the same sentences
as the grader.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from autograder.errors import UsageError
from autograder.kernels.local import LocalKernel
from autograder.selfcheck.hints import Asked
from autograder.selfcheck.progress import Progress
from autograder.selfcheck.public import PublicChecks, find_checks
from autograder.selfcheck.ready import check_notebook, from_top_to_bottom, is_rehearsal, path_of
from autograder.selfcheck.report import Report
from autograder.selfcheck.run import report
from autograder.selfcheck.stopped import Stopped
from autograder.student import compiled

__all__ = ["PublicChecks", "Report", "Stopped", "check", "check_notebook", "find_checks", "report"]

_asked = Asked()


def check(
    name: str | None = None,
    *,
    hint: bool = False,
    ready: bool | str = False,
    folder: Path | str | None = None,
) -> Report | None:
    """Run the public checks of the exercise `name` on this notebook, or of all exercises, and show them.

    hint: show one more hint of what does not pass. ready: look at the notebook's file as it will be
    handed in: its cells, and whether it runs from top to bottom in a process of its own; a text
    names the file, where it is not found. The checks are in the folder `checks` beside the notebook.
    Raises UsageError, in both languages, where there is none, or no exercise of that name.
    """
    from IPython import get_ipython

    if os.environ.get("NBGRADER_EXECUTION") == "autograde":
        # nbgrader takes any value of a grade cell for full marks. It only runs this one where the
        # course's configuration, which grades outside of the notebook, is not in force.
        raise UsageError("nbgrader is not configured for this course: see nbgrader_config.py")
    if is_rehearsal():
        return None  # the notebook is being run to look at it: its own checks come at the end
    shell = get_ipython()
    names = shell.user_ns if shell is not None else _caller_names()
    checks = find_checks(Path(folder or "."))
    try:
        if ready:
            path = path_of(ready, names, Path(folder or "."), checks.language)
            return from_top_to_bottom(path).show()
        # The first is empty, and the last is the cell that calls this.
        ran = compiled(names.get("In", [])[1:])
        with Progress(checks, shown=shell is not None and name is None) as progress:
            found = report(
                checks,
                lambda *_: LocalKernel(names, interruptible=True),
                name,
                ran,
                defined=names,
                told=progress.one_more,
            )
    except Stopped:
        raise
    except KeyboardInterrupt:
        raise Stopped("", checks.language) from None
    return (found.with_hints(_asked.one_more(found.exercises)) if hint else found).show()


def _caller_names() -> dict[str, Any]:
    """Outside of IPython: the names of the main module."""
    import __main__

    return vars(__main__)
