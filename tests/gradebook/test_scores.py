"""What may become a grade, before any gradebook is opened."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.errors import GradebookError, NotebookError
from autograder.gradebook.run import handed_in
from autograder.gradebook.scores import _clamped, save_scores
from autograder.results import CheckResult, ExerciseResult, SubmissionResult, Text

CHECK = CheckResult("test_it", Text("sí", "yes"), "hidden", "passed", 40.0)
EXERCISE = ExerciseResult("double", (CHECK,))
UNSANDBOXED = SubmissionResult("a0_tiny", "ana", (EXERCISE,), "none")


def test_no_score_from_outside_a_sandbox_is_saved(tmp_path: Path) -> None:
    database = tmp_path / "gradebook.db"

    with pytest.raises(GradebookError, match="graded without a sandbox"):
        save_scores(
            f"sqlite:///{database}", UNSANDBOXED, student="ana", assignment="a0_tiny", language="es"
        )

    assert not database.exists()


@pytest.mark.parametrize(("points", "saved"), [(40.0, 40.0), (1e9, 40.0), (-5.0, 0.0)])
def test_a_score_is_never_outside_of_what_its_exercise_is_worth(
    points: float, saved: float
) -> None:
    exercise = replace(EXERCISE, checks=(replace(CHECK, points=points),))

    assert _clamped(exercise, 40.0) == saved
    assert _clamped(None, 40.0) == 0.0


@pytest.mark.parametrize("linked", ["ana", "ana/a0_tiny"])
def test_a_folder_that_is_a_link_is_nobodys_work(tmp_path: Path, linked: str) -> None:
    (tmp_path / "zoe" / "a0_tiny").mkdir(parents=True)
    (tmp_path / "zoe" / "a0_tiny" / "a0_tiny.ipynb").write_text("{}")
    path = tmp_path / linked
    path.parent.mkdir(exist_ok=True)
    os.symlink(tmp_path / "zoe" / linked.partition("/")[2], path)

    with pytest.raises(NotebookError):
        handed_in(tmp_path / "ana" / "a0_tiny" / "a0_tiny.ipynb")
