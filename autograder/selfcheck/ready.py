"""A notebook's file as it will be handed in: its cells, and whether it runs from top to bottom."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from autograder import messages
from autograder.errors import NotebookError, UsageError
from autograder.kernels.kernel import Outcome, Request
from autograder.kernels.local import LocalKernel
from autograder.notebook.attempt import is_attempted
from autograder.notebook.source import exercises
from autograder.notebook.submission import MAX_BYTES, Submission, parse_submission
from autograder.results import ExerciseResult, Text
from autograder.selfcheck.public import PublicChecks, find_checks
from autograder.selfcheck.report import Report
from autograder.selfcheck.run import report
from autograder.selfcheck.stopped import Stopped
from autograder.student import Ran

REHEARSAL = "AUTOGRADER_REHEARSAL"  # set while a notebook is run to look at it
LONGEST = 60  # characters of a line of a student's own that are quoted


def is_rehearsal() -> bool:
    """Whether a notebook is being run to look at it: the checks that it calls itself do nothing."""
    return REHEARSAL in os.environ


def check_notebook(path: Path, name: str | None = None) -> Report:
    """Run a notebook of one's own from top to bottom in this process, and then its public checks.

    What is amiss with its cells is noted. Raises NotebookError where the file is no notebook, and
    Stopped where the user does not wait for the end.
    """
    raw = _read(path)
    sources, checks, kernel = (
        _code_cells(raw),
        find_checks(path.parent),
        LocalKernel(interruptible=True),
    )
    with contextlib.chdir(path.parent), _rehearsal():  # where its data are, and Jupyter runs it
        try:
            ran = [
                Ran(source, kernel.request(Request("run", source=source, role="given", limit_s=0)))
                for source in sources
            ]
        except KeyboardInterrupt:
            raise Stopped("", checks.language) from None
        found = report(checks, lambda *_: kernel, name, ran)
    if name is not None or not checks.cells:
        return found
    submission = parse_submission(raw, checks.cells, name=path.stem)
    return found.with_notes(tuple(_notes(checks, submission, ran)))


def from_top_to_bottom(path: Path) -> Report:
    """The same in a process of its own, as in a kernel that was just started."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "report.json"
        command = [sys.executable, "-m", "autograder.selfcheck", str(path), str(target)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if not target.is_file():
            last = done.stderr.strip().rpartition("\n")[2]
            raise NotebookError(messages.say("did_not_run", name=path.name, why=last[:200]))
        return report_from_json(json.loads(target.read_text(encoding="utf-8")))


def report_to_json(found: Report) -> dict[str, Any]:
    """What another process needs of a report."""
    return {
        "exercises": [exercise.to_json() for exercise in found.exercises],
        "language": found.language,
        "notes": [note.to_json() for note in found.notes or ()],
    }


def report_from_json(data: dict[str, Any]) -> Report:
    return Report(
        tuple(ExerciseResult.from_json(each) for each in data["exercises"]),
        data["language"],
        overview=True,
        brief=True,
        notes=tuple(Text.from_json(note) for note in data["notes"]),
    )


def path_of(given: bool | str, names: Mapping[str, Any], folder: Path, language: str) -> Path:
    """The file of the notebook that is asking: as given, as its editor says, or the only one here.

    Raises UsageError where it is not known.
    """
    told = [
        given if isinstance(given, str) else "",
        names.get("__vsc_ipynb_file__", ""),  # of VS Code
        os.environ.get("JPY_SESSION_NAME", ""),  # of Jupyter
    ]
    for each in told:
        path = folder / str(each)
        if each and path.suffix == ".ipynb" and path.is_file():
            return path.resolve()
    here = sorted(folder.glob("*.ipynb"))
    if len(here) == 1 and not told[0]:
        return here[0].resolve()
    raise UsageError(messages.say("which_notebook")[language])


@contextlib.contextmanager
def _rehearsal() -> Iterator[None]:
    os.environ[REHEARSAL] = "1"
    try:
        yield
    finally:
        del os.environ[REHEARSAL]


def _notes(checks: PublicChecks, submission: Submission, ran: list[Ran]) -> Iterator[Text]:
    """What is to be put right before the notebook is handed in."""
    yield from submission.notes.values()
    for number, cell in enumerate(ran, start=1):
        error = cell.outcome.error
        # A cell that calls what is not written yet is not to blame.
        if cell.outcome.status != "returned" and not (
            error is not None and error.type == "NotImplementedError"
        ):
            yield messages.say(
                "stops_here", number=number, line=_line(cell), why=_why(cell.outcome)
            )
            break
    handed_out = exercises(checks.cells)
    untouched = [
        name
        for name, source in submission.sources.items()
        if not is_attempted(handed_out[name], source)
    ]
    if untouched:
        yield messages.say("not_answered", names=", ".join(f"`{name}`" for name in untouched))


def _line(cell: Ran) -> str:
    lines = [line.strip() for line in cell.source.splitlines() if line.strip()]
    first = lines[0] if lines else ""
    first = first.replace("`", "'")
    return first if len(first) <= LONGEST else first[: LONGEST - 1] + "…"


def _why(outcome: Outcome) -> str:
    if outcome.error is None:
        return outcome.status
    return f"{outcome.error.type}: {outcome.error.message}".rstrip(": ")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES)
    except OSError as error:
        raise NotebookError(messages.say("unreadable_file", name=path.name)) from error


def _code_cells(raw: bytes) -> list[str]:
    """The sources of a notebook's code cells."""
    try:
        return [
            "".join(cell["source"]) if isinstance(cell["source"], list) else str(cell["source"])
            for cell in json.loads(raw)["cells"]
            if cell["cell_type"] == "code"
        ]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotebookError(messages.say("notebook_not_json")) from error
