"""Results in a terminal: plain text that says the score and what went wrong."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console, RenderableType

from autograder.evidence import Evidence, Table
from autograder.reports.terminal import class_summary, class_table, remark, submission_report
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


def test_remark_leaves_the_arguments_out_where_they_are_long() -> None:
    call = f"`double({'1.0, ' * 30})` did not finish within 10 s."

    assert (
        remark(result(replace(FAILED, message=Text(call, call))), "en")
        == "`double(…)` did not finish within 10 s."
    )


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


def test_class_table_says_what_the_gradebook_has_where_that_is_something_else() -> None:
    rows = text_of(class_table([result(PASSED, FAILED)], "es", gradebook={"ana": 55.0})).split("\n")

    assert rows[0].split()[:2] == ["entrega", "puntaje"]
    assert "en el libro de notas" in rows[0]
    assert rows[1].split()[:3] == ["ana", "40/100", "55"]
    assert "gradebook" not in text_of(class_table([result(PASSED, FAILED)]))


def test_class_table_fits_a_terminal_of_80_columns() -> None:
    long = replace(result(PASSED, FAILED), submission="a-name-without-end" * 5)
    stream = StringIO()
    Console(file=stream, width=80).print(class_table([long], gradebook={long.submission: 1.0}))

    assert max(map(len, stream.getvalue().splitlines())) <= 80
    assert "40/100" in stream.getvalue()


@pytest.mark.parametrize(
    ("scores", "es", "en"),
    [
        ([], "No se corrigió ninguna entrega.", "No submission was graded."),
        ([40.0], "1 entrega, con 40.0 de 100", "1 submission, with 40.0 of 100 points."),
        (
            [40.0, 100.0],
            "2 entregas, promedio 70.0 de 100; con todo el puntaje: 1.",
            "2 submissions, mean 70.0 of 100; with full marks: 1.",
        ),
    ],
)
def test_class_summary_counts_in_both_languages(scores: list[float], es: str, en: str) -> None:
    passed = replace(FAILED, status="passed")
    results = [result(PASSED, passed if score == 100.0 else FAILED) for score in scores]

    assert es in class_summary(results, "es")
    assert en in class_summary(results, "en")


def test_a_sentence_that_holds_for_several_checks_is_said_once() -> None:
    text = text_of(submission_report(result(FAILED, NAMED), "en"))

    assert text.count(SENTENCE.en) == 1
    assert text.count("✘") == 2


def test_both_arrays_stand_side_by_side_under_the_sentence() -> None:
    shown = Evidence(
        inputs=(("n", Text("7", "7")),),
        got=Table((2, 2), ("0.5", "1", "2", "3")),
        want=Table((2, 2), ("0.25", "1", "2", "3")),
        wrong=(0,),
    )
    lines = text_of(submission_report(result(replace(FAILED, evidence=shown)), "en")).splitlines()

    assert [line.rstrip() for line in lines[-5:-1]] == [
        "        The smallest input that fails: `n = 7`",
        "        With your code    Right",
        "        0.5*    1         0.25     1",
        "          2     3            2     3",
    ]


def test_an_exercise_without_an_answer_is_no_failure() -> None:
    exercise = ExerciseResult("double", (FAILED,), attempted=False)
    unanswered = SubmissionResult("a0", "ana", (exercise,), "bubblewrap")

    assert text_of(submission_report(unanswered, "en")).splitlines() == [
        "double  0/60  (not answered yet)",
        "ana: 0/60",
    ]


def test_a_long_sentence_is_indented_like_its_beginning() -> None:
    stream = StringIO()
    long = replace(FAILED, message=Text("x " * 80, "word " * 80))
    Console(file=stream, width=60).print(submission_report(result(long), "en"))

    lines = [line for line in stream.getvalue().splitlines() if "word" in line]
    assert len(lines) > 5
    assert all(line.startswith("      word") for line in lines)
