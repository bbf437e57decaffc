"""A tiny course with one assignment of two exercises, worth 40 and 60 points."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.gradebook import register
from autograder.notebook.build import released_notebook
from autograder.notebook.source import read_source

COURSE = Path(__file__).parent / "course"
REPOSITORY = Path(__file__).parents[2]
ASSIGNMENT = "a0_tiny"
POINTS = {"double": 40.0, "triple": 60.0}
CONFIG = """from pathlib import Path

from autograder.gradebook import configure

c = get_config()
configure(c, Path(__file__).parent)
"""

collect_ignore = ["course"]  # its checks are pytest functions, but no tests of ours


@pytest.fixture(autouse=True)
def working_folder() -> Iterator[None]:
    """nbgrader changes the folder while it works, and a failure must not change it for others."""
    before = Path.cwd()
    yield
    os.chdir(before)


@dataclass
class Course:
    """A course in a folder, with what an instructor and the students do in it."""

    folder: Path

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder / 'gradebook.db'}"

    def notebook(self, language: str = "es", **sources: str) -> dict[str, Any]:
        """A student's notebook, as JSON: the released one with these sources in its solution cells."""
        cells = read_source(self.folder / "solutions" / ASSIGNMENT / f"{ASSIGNMENT}.py")
        released = released_notebook(cells, assignment=ASSIGNMENT, language=language, points=POINTS)
        for cell in released.cells:
            exercise = cell.id.removeprefix("solution_")
            if cell.id.startswith("solution_") and exercise in sources:
                cell.source = sources[exercise]
        parsed: dict[str, Any] = json.loads(json.dumps(released))
        return parsed

    def hand_in(self, student: str, content: Any, *, name: str = f"{ASSIGNMENT}.ipynb") -> Path:
        """Put a notebook (JSON, text or bytes) into submitted/; the folder that it is in."""
        folder = self.folder / "submitted" / student / ASSIGNMENT
        folder.mkdir(parents=True, exist_ok=True)
        if not isinstance(content, str | bytes):
            content = json.dumps(content)
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(raw)
        return folder

    def nbgrader(
        self, *arguments: str, cwd: Path | None = None, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Run one of nbgrader's commands, as a user would, and show what it said."""
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "nbgrader", *arguments],
            cwd=cwd or self.folder,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
        )
        print(done.stdout)
        return done

    def submissions(self) -> dict[str, dict[str, Any]]:
        """What the gradebook holds: student -> its score, and its grades and comments by cell."""
        with Gradebook(self.database) as gradebook:
            return {
                submission.student.id: {
                    "score": submission.score,
                    "late": sum(n.late_submission_penalty or 0 for n in submission.notebooks),
                    "auto": {g.name: g.auto_score for n in submission.notebooks for g in n.grades},
                    "person": {
                        g.name
                        for n in submission.notebooks
                        for g in n.grades
                        if g.needs_manual_grade
                    },
                    "comments": {
                        c.name: c.auto_comment for n in submission.notebooks for c in n.comments
                    },
                }
                for submission in gradebook.assignment_submissions(ASSIGNMENT)
            }

    def scores(self) -> dict[str, dict[str, float | None]]:
        """The automatic scores: student -> exercise -> score."""
        return {student: entry["auto"] for student, entry in self.submissions().items()}

    def autograded(self, student: str) -> set[str]:
        """The files that nbgrader left in autograded/ of a student, by their names there."""
        folder = self.folder / "autograded" / student / ASSIGNMENT
        return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir()}

    def outputs(self, student: str) -> dict[str, str]:
        """The text under each cell of the autograded notebook."""
        path = self.folder / "autograded" / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        cells = json.loads(path.read_text())["cells"]
        return {
            cell["id"]: "".join("".join(output["text"]) for output in cell["outputs"])
            for cell in cells
            if cell.get("outputs")
        }


@pytest.fixture
def bare_course(tmp_path: Path) -> Course:
    """A course whose gradebook is not there yet."""
    return _new_course(tmp_path / "course")


@pytest.fixture
def course(registered_course: Path, tmp_path: Path) -> Course:
    """A course whose gradebook knows the tiny assignment."""
    return Course(Path(shutil.copytree(registered_course, tmp_path / "course")))


@pytest.fixture(scope="session")
def registered_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = _new_course(tmp_path_factory.mktemp("registered") / "course")
    register(course.folder, ASSIGNMENT)
    return course.folder


def _new_course(folder: Path) -> Course:
    shutil.copytree(COURSE, folder)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    return Course(folder)
