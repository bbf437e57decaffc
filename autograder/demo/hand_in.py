"""Handing in: a released notebook with answers written into its solution cells."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.notebook.build import BEGIN, END
from autograder.notebook.submission import SOLUTION_PREFIX


def as_a_student_writes(source: str) -> str:
    """An answer without the comments that mark the solution in the solved notebook."""
    lines = source.split("\n")
    return "\n".join(line for line in lines if BEGIN not in line and END not in line)


def filled_in(released: Mapping[str, Any], answers: Mapping[str, str]) -> dict[str, Any]:
    """A copy of a released notebook in which `answers` (exercise -> source) stand in their cells."""
    notebook = copy.deepcopy(dict(released))
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        exercise = grade_id.removeprefix(SOLUTION_PREFIX)
        if grade_id.startswith(SOLUTION_PREFIX) and exercise in answers:
            cell["source"] = answers[exercise]
    return notebook


def hand_in(course: Path, student: str, assignment: str, notebook: Mapping[str, Any]) -> Path:
    """Put a notebook where nbgrader collects a student's work, and return its path."""
    path = course / "submitted" / student / assignment / f"{assignment}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
    return path
