"""A class of the tiny course: handed in, graded by the command, and looked up in its gradebook."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from autograder.assignment import Assignment, load_assignment
from autograder.notebook.build import released_notebook
from autograder.notebook.source import read_source

from .tiny import POINTS

ASSIGNMENT = "a0_tiny"
WRONG = "def double(x):\n    return np.asarray(x) + 2.0"


@dataclass
class Class:
    """A course in a folder, with what its instructor and students do."""

    folder: Path
    running: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def assignment(self) -> Assignment:
        return load_assignment(self.folder, ASSIGNMENT)

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder / 'gradebook.db'}"

    @property
    def notebook(self) -> Path:
        return self.folder / "autograded" / "s00" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"

    def hand_in(self, student: str, **answers: str) -> None:
        """A notebook that answers rightly, but for `answers`."""
        cells = read_source(self.assignment.source)
        released = released_notebook(cells, assignment=ASSIGNMENT, language="en", points=POINTS)
        sources = {cell.exercise: cell.source for cell in cells if cell.exercise} | answers
        for cell in released.cells:
            exercise = cell.id.removeprefix("solution_")
            if cell.id.startswith("solution_") and exercise in sources:
                cell.source = sources[exercise]
        folder = self.folder / "submitted" / student / ASSIGNMENT
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(released), encoding="utf-8")

    def hand_in_all(self, number: int) -> list[str]:
        """Every third student adds two instead of doubling."""
        names = [f"s{i:02}" for i in range(number)]
        for i, name in enumerate(names):
            self.hand_in(name, **({"double": WRONG} if i % 3 == 1 else {}))
        return names

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        """Start `autograder grade`, in a process group of its own as a shell does."""
        process = subprocess.Popen(
            [sys.executable, "-m", "autograder", "grade", ASSIGNMENT, *arguments],
            cwd=self.folder,
            env=os.environ | {"COLUMNS": "120"} | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.running.append(process)
        return process

    def grade(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """Run `autograder grade` to its end: the exit code, and what it said."""
        process = self.start(*arguments, **environment)
        said, _ = process.communicate(timeout=120)
        print(said)
        return process.returncode, said

    def stored(self) -> int:
        """How many results the store holds."""
        return len(list((self.folder / ".autograder" / "results").glob("*/*.json")))

    def stored_at(self) -> dict[str, int]:
        """When each result was stored: a result that was graded again has another time."""
        entries = (self.folder / ".autograder" / "results").glob("*/*.json")
        return {path.stem: path.stat().st_mtime_ns for path in entries}

    def scores(self, database: str = "") -> dict[str, dict[str, float | None]]:
        """The gradebook's automatic scores: student -> exercise -> score."""
        with Gradebook(database or self.database) as gradebook:
            return {
                submission.student.id: {
                    grade.name: grade.auto_score
                    for notebook in submission.notebooks
                    for grade in notebook.grades
                }
                for submission in gradebook.assignment_submissions(ASSIGNMENT)
            }


def expected(students: list[str]) -> dict[str, dict[str, float]]:
    """The scores of a class that was handed in by `hand_in_all`.

    Doubling wrongly costs double alone: quadruple is judged with a right version of it.
    """
    return {
        student: POINTS | ({"double": 5.0} if i % 3 == 1 else {})
        for i, student in enumerate(students)
    }


def until(true: Callable[[], Any], *, seconds: float = 60.0) -> Any:
    """Wait until `true()` is, and return it."""
    end = time.monotonic() + seconds
    while not (value := true()):
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.02)
    return value


def descendants(pid: int) -> list[int]:
    """The processes below `pid`, of any session."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z":
            parents[int(entry.name)] = int(fields[1])
    found = [pid]
    for parent in found:
        found += [child for child, of in parents.items() if of == parent]
    return found[1:]


def workers(pid: int) -> list[int]:
    """The grading processes below `pid`."""
    return [child for child in descendants(pid) if "autograder.scaling.worker" in command(child)]


def command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
