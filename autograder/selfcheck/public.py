"""The folder `checks` that a released assignment has beside its notebook."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from autograder import messages
from autograder.assignment import Limits
from autograder.checks.catalogue import CheckInfo, read_checks
from autograder.errors import UsageError
from autograder.notebook.source import Cell

CHECKS = "checks"
SETTINGS = "checks.toml"


@dataclass(frozen=True)
class PublicChecks:
    """A language, the checks by exercise in the notebook's order, and its code as it was handed out.

    call_s: seconds that a call may take when it is graded.
    """

    language: str
    infos: dict[str, list[CheckInfo]]
    cells: tuple[Cell, ...] = ()
    call_s: float = Limits().call_s


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
        tuple(
            Cell("code", cell["source"], exercise=cell.get("exercise"))
            for cell in order.get("cells", [])
        ),
        float(order.get("call_s", Limits().call_s)),
    )
