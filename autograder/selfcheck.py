"""`check("sigmoid")` in a student's notebook: the public checks, at once, in the notebook's own process.

Nothing here decides a grade. It runs where the student works, offline, and says the same sentences
as the grader.
"""

from __future__ import annotations

import contextlib
import difflib
import html
import json
import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder import messages
from autograder.assignment import Limits
from autograder.checks.catalogue import CheckInfo, read_checks
from autograder.errors import NotebookError, UsageError
from autograder.kernels.kernel import KernelFactory, Request
from autograder.kernels.local import LocalKernel
from autograder.notebook.submission import MAX_BYTES
from autograder.pytest_plugin import ChecksPlugin, run_checks
from autograder.results import CheckResult, ExerciseResult
from autograder.student import Ran, Session, compiled, stopped

CHECKS = "checks"
SETTINGS = "checks.toml"
PATIENCE_S = 86_400.0  # a student who waits for their own code stops it by hand


@dataclass(frozen=True)
class PublicChecks:
    """The folder `checks` of a released assignment: its language, and its checks by exercise."""

    language: str
    infos: dict[str, list[CheckInfo]]


@dataclass(frozen=True)
class Report:
    """What `check` shows. A notebook shows it as HTML; everything else as text."""

    exercises: tuple[ExerciseResult, ...]
    language: str

    def __str__(self) -> str:
        return "\n".join(line for exercise in self.exercises for line in self._lines(exercise))

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        parts = ['<div style="font-family:sans-serif;line-height:1.5">']
        for exercise in self.exercises:
            summary, *rest = self._lines(exercise)
            parts.append(f"<strong>{html.escape(summary)}</strong><ul style='list-style:none'>")
            parts += [f"<li>{html.escape(line.strip())}</li>" for line in rest]
            parts.append("</ul>")
        return "".join([*parts, "</div>"])

    def _lines(self, exercise: ExerciseResult) -> list[str]:
        passed = sum(check.status == "passed" for check in exercise.checks)
        summary = messages.public_checks(exercise.name, passed=passed, n=len(exercise.checks))
        lines = [summary[self.language]]
        for check in exercise.checks:
            lines.append("  " + _title(check)[self.language])
            if check.status != "passed":
                lines.append("      " + (check.message + check.hint)[self.language])
        return lines


def check(name: str | None = None, *, folder: Path | str | None = None) -> Report:
    """Run the public checks of the exercise `name` on this notebook, or of all exercises.

    The checks are found in the folder `checks` beside the notebook. Raises UsageError, in both
    languages, where there is none, or no exercise of that name.
    """
    from IPython import get_ipython

    if os.environ.get("NBGRADER_EXECUTION") == "autograde":
        # nbgrader takes any value of a grade cell for full marks. It only runs this one where the
        # course's configuration, which grades outside of the notebook, is not in force.
        raise UsageError("nbgrader is not configured for this course: see nbgrader_config.py")
    shell = get_ipython()
    names = shell.user_ns if shell is not None else _caller_names()
    # The first is empty, and the last is the cell that calls this.
    ran = compiled(names.get("In", [])[1:])
    return report(find_checks(Path(folder or ".")), lambda *_: LocalKernel(names), name, ran)


def check_notebook(path: Path, name: str | None = None) -> Report:
    """Run a notebook of one's own from top to bottom in this process, and then its public checks.

    Raises NotebookError where the file is not a notebook.
    """
    kernel = LocalKernel()
    sources, checks = _code_cells(path), find_checks(path.parent)
    with contextlib.chdir(path.parent):  # where its data are, and where Jupyter runs it
        ran = [
            Ran(source, kernel.request(Request("run", source=source, role="given", limit_s=0)))
            for source in sources
        ]
        return report(checks, lambda *_: kernel, name, ran)


def find_checks(folder: Path) -> PublicChecks:
    """The public checks beside a notebook. Raises UsageError where there are none."""
    checks = folder.resolve() / CHECKS
    settings = checks / SETTINGS
    if not settings.is_file():
        text = messages.say("no_checks_here")
        raise UsageError(f"{text.es} / {text.en}")
    order = tomllib.loads(settings.read_text(encoding="utf-8"))
    infos = [
        info for path in sorted(checks.glob("test_*.py")) for info in read_checks(path, "public")
    ]
    return PublicChecks(
        order["language"],
        {name: [i for i in infos if i.exercise == name] for name in order["exercises"]},
    )


def report(
    checks: PublicChecks, kernels: KernelFactory, name: str | None, ran: Sequence[Ran] = ()
) -> Report:
    """Run the checks of one exercise, or of all, in the kernel that `kernels` gives.

    ran: the cells of the notebook in it, for the sentence that says why a function is not there.
    """
    if name is not None and name not in checks.infos:
        raise UsageError(_no_such_exercise(name, list(checks.infos), checks.language))
    chosen = [name] if name is not None else list(checks.infos)
    infos = [info for exercise in chosen for info in checks.infos[exercise]]
    reasons = {exercise: stopped(ran, exercise) for exercise in chosen}
    session = Session(
        (),
        kernels,
        Limits(call_s=PATIENCE_S, total_s=float("inf")),
        unavailable={exercise: text for exercise, text in reasons.items() if text},
        ran=ran,
        others=checks.infos,
    )
    plugin = ChecksPlugin(infos, session, None, dict.fromkeys(chosen, "bare"), b"public")
    verdicts = run_checks(plugin, infos)
    results = tuple(
        ExerciseResult(exercise, tuple(verdicts.result(info) for info in checks.infos[exercise]))
        for exercise in chosen
    )
    return Report(results, checks.language)


def _title(result: CheckResult) -> Any:
    key = {"passed": "check_passed", "blocked": "check_blocked"}.get(result.status, "check_failed")
    return messages.say(key, title=result.title)


def _no_such_exercise(name: str, known: list[str], language: str) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    hint = (
        messages.say("did_you_mean", name=close[0])
        if close
        else messages.say("exercises_are", names=", ".join(known))
    )
    return messages.say("no_such_exercise", name=name, hint=hint)[language]


def _caller_names() -> dict[str, Any]:
    """Outside of IPython: the names of the main module."""
    import __main__

    return vars(__main__)


def _code_cells(path: Path) -> list[str]:
    """The sources of a notebook's code cells, without the cells that only call `check`."""
    try:
        with path.open("rb") as file:
            cells = json.loads(file.read(MAX_BYTES))["cells"]
        sources = [
            "".join(cell["source"]) if isinstance(cell["source"], list) else str(cell["source"])
            for cell in cells
            if cell["cell_type"] == "code"
        ]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotebookError(messages.say("notebook_not_json")) from error
    return [source for source in sources if not source.strip().startswith("check(")]
