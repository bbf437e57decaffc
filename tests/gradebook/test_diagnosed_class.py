"""A class in which everybody made another known mistake: each reads in the gradebook which one.

A third of one assignment's mistakes are handed in here; with AUTOGRADER_DIAGNOSED=all, all of
every assignment's.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.assignment import assignment_names, load_assignment
from autograder.demo.hand_in import filled_in, hand_in
from autograder.messages import plain
from autograder.notebook.answers import Mistake, read_mistakes
from autograder.notebook.source import exercises, read_source
from autograder.notebook.submission import SOLUTION_PREFIX

from .conftest import REPOSITORY

EVERY = os.environ.get("AUTOGRADER_DIAGNOSED") == "all"
NAMED = 0.95  # of the mistakes, at least; and none is given a name that is not its own


@pytest.mark.parametrize("name", assignment_names(REPOSITORY) if EVERY else ["a1_perceptron"])
def test_each_reads_the_mistake_that_is_theirs(name: str, tmp_path: Path) -> None:
    mistakes = _hand_in_all(tmp_path, name)

    run = subprocess.run(
        [sys.executable, "-m", "autograder", "grade", name, "--course", str(tmp_path)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    read = {mistake.name: _comments(tmp_path, name, mistake) for mistake in mistakes}
    right = [m.name for m in mistakes if read[m.name] == {plain(m.text.es)}]
    wrong = [m.name for m in mistakes if read[m.name] - {plain(m.text.es)}]
    assert wrong == []
    assert len(right) >= NAMED * len(mistakes)


def _hand_in_all(course: Path, name: str) -> tuple[Mistake, ...]:
    """Make a course, and let a student named after each mistake hand it in."""
    shutil.copytree(REPOSITORY / "solutions" / name, course / "solutions" / name)
    shutil.copytree(REPOSITORY / "assignments" / "es" / name, course / "assignments" / "es" / name)
    shutil.copy(REPOSITORY / "nbgrader_config.py", course)
    cells = read_source(load_assignment(course, name).source)
    solved = {exercise: cell.source for exercise, cell in exercises(cells).items()}
    path = course / "assignments" / "es" / name / f"{name}.ipynb"
    released = json.loads(path.read_text(encoding="utf-8"))
    mistakes = read_mistakes(load_assignment(course, name), cells)[:: 1 if EVERY else 3]
    for mistake in mistakes:
        hand_in(course, mistake.name, name, filled_in(released, solved | mistake.overrides))
    return mistakes


def _comments(course: Path, name: str, mistake: Mistake) -> set[str]:
    """The lines of the comments that a student finds under the exercises of the mistake."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        comments = gradebook.find_submission_notebook(name, name, mistake.name).comments
        return {
            line
            for comment in comments
            if comment.name.removeprefix(SOLUTION_PREFIX) in mistake.overrides
            for line in (comment.auto_comment or "").split("\n")
            if line
        }
