"""A result as Gradescope's results.json.

The format is that of https://gradescope-autograders.readthedocs.io/en/latest/specs/: `score`,
`execution_time`, `output`, `visibility`, `stdout_visibility`, and `tests`, each with `name`,
`number`, `score`, `max_score`, `status`, `output` and `visibility`.
"""

from __future__ import annotations

import json
from typing import Any

from autograder.messages import plain, say
from autograder.results import CheckResult, ExerciseResult, SubmissionResult


def gradescope(result: SubmissionResult, language: str) -> str:
    """The JSON document for one submission. Nothing in it is read as markup."""
    notes = [result.note[language]]
    if result.sandbox == "none":
        notes.insert(0, say("unsandboxed")[language])
    if result.status == "error":
        notes.append(say("grader_failed")[language])
    document: dict[str, Any] = {
        "score": result.score,
        "execution_time": round(result.time_s, 3),
        "output": plain("\n".join(filter(None, notes))),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        # What the grader itself prints is for the instructor.
        "stdout_visibility": "hidden",
        "tests": [
            _test(exercise, check, f"{i}.{j}", language)
            for i, exercise in enumerate(result.exercises, start=1)
            for j, check in enumerate(exercise.checks, start=1)
        ],
        "extra_data": {"sandbox": result.sandbox, "assignment": result.assignment},
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _test(
    exercise: ExerciseResult, check: CheckResult, number: str, language: str
) -> dict[str, Any]:
    said = check.reasons(language)
    if check.status == "error":
        said.append(say("grader_failed")[language])
    return {
        "number": number,
        "name": plain(f"{exercise.name}: {check.title[language]}"),
        "score": check.earned,
        "max_score": check.points,
        "status": "passed" if check.status == "passed" else "failed",
        "output": plain("\n".join(said)),
        "visibility": "visible",
        "tags": [say("hidden_check")[language]] if check.visibility == "hidden" else [],
        "extra_data": {"verdict": check.status},
    }
