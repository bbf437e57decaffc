"""The text that students read under their exercises."""

from __future__ import annotations

from typing import Any

from nbgrader.api import Gradebook

from autograder.gradebook import grade_course
from autograder.gradebook.classroom import make_feedback
from autograder.gradebook.report import comment, exercise_report, printed_report
from autograder.messages import plain
from autograder.results import CheckResult, Diagnosis, ExerciseResult, Text

DOUBLE = "def double(x):\n    return 2 * np.asarray(x)"
TITLE = Text(es="El doble de tres es seis", en="Twice three is six")
MESSAGE = Text(es="Devolvió 9.", en="It returned 9.")
DIAGNOSIS = Diagnosis("cubes", Text(es="Elevas al cubo.", en="You cube."))


def exercise(*checks: CheckResult, attempted: bool = True) -> ExerciseResult:
    return ExerciseResult("double", checks, attempted)


def test_a_report_says_the_score_each_property_and_what_went_wrong() -> None:
    passed = CheckResult("one", TITLE, "public", "passed", 2.5)
    failed = CheckResult("two", TITLE, "hidden", "failed", 3, MESSAGE, DIAGNOSIS)
    blocked = CheckResult("three", TITLE, "hidden", "blocked", 1)

    report = exercise_report(
        exercise(passed, failed, blocked), "es", note=Text(es="Falta algo.", en="x")
    )

    assert report == (
        "double: 2.5 / 6.5\n\nFalta algo.\n\n"
        "✔ El doble de tres es seis (2.5/2.5)\n\n"
        "✘ El doble de tres es seis (0/3)\n    Devolvió 9.\n    Elevas al cubo.\n\n"
        "– El doble de tres es seis (0/1)\n"
    )


def test_a_sentence_that_holds_for_several_checks_is_said_once() -> None:
    failed = [CheckResult(name, TITLE, "hidden", "failed", 3, MESSAGE) for name in ("one", "two")]

    report = exercise_report(exercise(*failed), "en")

    assert report == (
        "double: 0 / 6\n\n✘ Twice three is six (0/3)\n    It returned 9.\n\n"
        "✘ Twice three is six (0/3)\n"
    )
    assert "    It returned" not in exercise_report(exercise(*failed), "en", note=MESSAGE)


def test_a_comment_says_each_known_mistake_once() -> None:
    failed = CheckResult("two", TITLE, "hidden", "failed", 3, MESSAGE, DIAGNOSIS)

    assert comment(exercise(failed, failed), "en") == "You cube."
    assert comment(exercise(CheckResult("one", TITLE, "public", "passed", 1)), "en") is None
    assert comment(exercise(failed, attempted=False), "es") == "Sin respuesta."


def test_what_a_student_printed_is_labelled_plain_and_cut() -> None:
    printed = printed_report("\x1b[31mrojo\x1b[0m\u202e\u200b ñandú\t1\r\n" + "x" * 10_000, "es")

    assert printed.startswith("[lo que imprimió tu código]\n[31mrojo[0m ñandú\t1\n")
    assert printed.endswith("[…sigue; se cortó aquí]\n")
    assert len(printed) < 4200


def test_ordinary_text_is_kept_as_it_is() -> None:
    text = "El 50 % de α ≤ β,\n\ty «∇f» → 0. 🙂"

    assert plain(text) == text


def test_a_page_of_nbgraders_has_what_a_person_gave_and_said(course: Any) -> None:
    course.hand_in("ana", course.notebook(double=DOUBLE))
    grade_course(course.folder, "a0_tiny")
    make_feedback(course.folder, "a0_tiny")
    page = course.folder / "feedback" / "ana" / "a0_tiny" / "a0_tiny.html"
    before = page.read_text(encoding="utf-8")
    assert "<strong>40</strong> / 100" in before
    assert "Comentario de tu docente" not in before
    assert "return 2 * np.asarray(x)" in before
    assert "BEGIN SOLUTION" not in before

    with Gradebook(course.database) as gradebook:
        gradebook.find_grade("triple", "a0_tiny", "a0_tiny", "ana").manual_score = 15.0
        said = gradebook.find_comment("solution_triple", "a0_tiny", "a0_tiny", "ana")
        said.manual_comment = "Casi: <mira> el factor."
        gradebook.db.commit()
    make_feedback(course.folder, "a0_tiny")

    after = page.read_text(encoding="utf-8")
    assert "<strong>55</strong> / 100" in after
    assert "Casi: &lt;mira&gt; el factor." in after
    assert "Este puntaje lo puso tu docente" in after
