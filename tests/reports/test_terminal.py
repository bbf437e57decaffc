"""Results in a terminal: plain text that says the score and what went wrong."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console, RenderableType

from autograder.reports.terminal import class_table, remark, submission_report
from autograder.results import CheckResult, Diagnosis, ExerciseResult, SubmissionResult, Text

TITLE = Text("duplica", "doubles")
SENTENCE = Text("`double(1)` devolvió 3.", "`double(1)` returned 3.")
DIAGNOSIS = Diagnosis("adds_two", Text("Sumas 2.", "You add 2."))


def result(*checks: CheckResult, sandbox: str = "bubblewrap") -> SubmissionResult:
    return SubmissionResult("a0", "ana", (ExerciseResult("double", checks),), sandbox, time_s=1.25)


PASSED = CheckResult("test_a", TITLE, "public", "passed", 40.0)
FAILED = CheckResult("test_b", TITLE, "hidden", "failed", 60.0, SENTENCE)
NAMED = CheckResult("test_b", TITLE, "hidden", "failed", 60.0, SENTENCE, DIAGNOSIS)


def text_of(renderable: RenderableType) -> str:
    stream = StringIO()
    Console(file=stream, width=120).print(renderable)
    return stream.getvalue()


def test_class_table_gives_each_submission_a_row() -> None:
    text = text_of(class_table([result(PASSED, FAILED)]))

    assert text.splitlines()[1].split() == [
        *["ana", "40/100", "1.2", "s", "`double(1)`", "returned", "3."]
    ]


def test_remark_prefers_the_diagnosis() -> None:
    assert remark(result(PASSED, NAMED), "es") == "Sumas 2."


def test_remark_counts_what_it_leaves_out() -> None:
    other = CheckResult("test_c", TITLE, "hidden", "failed", 1.0, Text("Otra.", "Another."))

    assert remark(result(FAILED, other), "en") == "`double(1)` returned 3. (+1)"


def test_remark_of_full_marks_is_empty() -> None:
    assert remark(result(PASSED), "en") == ""


@pytest.mark.parametrize("language", ["es", "en"])
def test_submission_report_shows_checks_messages_and_diagnosis(language: str) -> None:
    text = text_of(submission_report(result(PASSED, NAMED), language))

    assert f"✔ {TITLE[language]}" in text
    assert f"✘ {TITLE[language]}" in text
    assert SENTENCE[language] in text
    assert f"→ {DIAGNOSIS.text[language]}" in text


def test_submission_report_is_marked_where_there_was_no_sandbox() -> None:
    assert "UNSANDBOXED" in text_of(submission_report(result(PASSED, sandbox="none"), "en"))
