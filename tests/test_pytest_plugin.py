"""Checks as pytest runs them: fixtures, verdicts, and nothing of the machine's own pytest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.checks.catalogue import catalogue, points
from autograder.errors import CheckError, GradingError
from autograder.evidence import Table
from autograder.grading import Grader
from autograder.kernels.kernel import KernelFactory
from autograder.notebook.submission import Submission
from autograder.results import CheckResult, Text

Write = Callable[[str, Mapping[str, str]], Assignment]
Submit = Callable[..., Submission]
Verdicts = Callable[..., dict[str, CheckResult]]

IMPORTS = """import numpy as np
import pytest
from autograder.checks import assert_close, check, expect
from autograder.errors import CheckFailure
"""
HIDDEN = "checks/hidden/test_double.py"


def declared(
    body: str, *, arguments: str = "student", name: str = "test_it", before: str = ""
) -> str:
    """The text of one check worth 10 points."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    return f'\n{before}@check(points=10, es="sí", en="yes")\ndef {name}({arguments}):\n{lines}\n'


@pytest.fixture
def verdicts(
    write_assignment: Write, tiny_files: dict[str, str], submit: Submit, kernels: KernelFactory
) -> Verdicts:
    """verdicts(checks, **answers) grades with these hidden checks of `double`, by check's name."""

    def run(checks: str, **answers: str) -> dict[str, CheckResult]:
        assignment = write_assignment("a0_tiny", tiny_files | {HIDDEN: IMPORTS + checks})
        with Grader(assignment, secret=b"s", kernels=kernels) as grader:
            result = grader.grade(submit(**answers))
        return {check.name: check for check in result.exercises[0].checks}

    return run


# --------------------------------------------------------------------------- verdicts


def test_a_check_that_ends_is_passed(verdicts: Verdicts) -> None:
    check = verdicts(declared("assert student.double(2) == 4"))["test_it"]
    assert (check.status, check.earned, check.message) == ("passed", 10, Text("", ""))


def test_a_failure_is_the_students_and_says_its_sentence(verdicts: Verdicts) -> None:
    check = verdicts(declared('expect(student.double(2) == 5, es="Debe ser 5.", en="Must be 5.")'))[
        "test_it"
    ]
    assert (check.status, check.earned) == ("failed", 0)
    assert check.message == Text(es="Debe ser 5.", en="Must be 5.")


WRONG = "def double(x):\n    return x + np.array([1.0, 2.0, 3.0])"
COMPARED = "assert_close(student.double(np.zeros(3)), np.array([1.0, 0.5, 7.0]))"


def test_a_hidden_check_shows_the_two_numbers_of_its_sentence_and_no_other(
    verdicts: Verdicts,
) -> None:
    """The helper's own evidence holds all six numbers: the door is the plugin's."""
    evidence = verdicts(declared(COMPARED), double=WRONG)["test_it"].evidence
    assert evidence is not None
    assert (evidence.got, evidence.want) == (Table((), ("2.0",)), Table((), ("0.5",)))
    assert evidence.place == (1,)


def test_a_public_check_shows_all_of_both_arrays(verdicts: Verdicts) -> None:
    evidence = verdicts("", double="def double(x):\n    return [x, x]")["test_doubles_a_number"]
    assert evidence.evidence is not None
    assert evidence.evidence.got == Table((2,), ("0.0", "0.0"))
    assert evidence.evidence.want == Table((), ("0.0",))


def test_a_hint_is_kept_apart_from_the_sentence(verdicts: Verdicts) -> None:
    hint = declared('expect(False, es="No.", en="No.", hint=Text(es="¿Y?", en="And?"))')
    check = verdicts("from autograder.checks import Text\n" + hint)["test_it"]
    assert (check.message, check.hint) == (Text("No.", "No."), Text("¿Y?", "And?"))


def test_a_plain_assert_fails_with_the_title(verdicts: Verdicts) -> None:
    check = verdicts(declared("assert student.double(2) == 5"))["test_it"]
    assert check.status == "failed"
    assert check.message == Text(es="No se cumple: sí", en="This does not hold: yes")


@pytest.mark.parametrize(
    "body",
    [
        "1 / 0",
        "student.double(2)[0]",
        "raise RuntimeError('x')",
        "raise SystemExit(0)",
        "pytest.skip('later')",
        "pytest.fail('no')",
        "pytest.xfail('no')",
        "np.testing.no_such_helper()",
        "assert_close(student.double(1), object())",
    ],
    ids=[
        "an exception",
        "an index into a number",
        "a runtime error",
        "an exit",
        "a skip",
        "pytest.fail",
        "an expected failure",
        "a misspelt helper",
        "a comparison of nonsense",
    ],
)
def test_what_else_goes_wrong_in_a_check_is_an_error_of_ours(verdicts: Verdicts, body: str) -> None:
    checks = verdicts(declared(body))
    check = checks["test_it"]
    assert check.status == "error"
    assert check.message.en.startswith("Something of the grader failed, not of your answer: ")
    assert checks["test_doubles_a_number"].status == "passed"


@pytest.mark.parametrize("mark", ["skip", "xfail", "skipif(True, reason='x')"])
def test_a_marked_check_is_never_a_point_or_a_zero_in_silence(
    verdicts: Verdicts, mark: str
) -> None:
    check = verdicts(declared("assert False", before=f"@pytest.mark.{mark}\n"))["test_it"]
    assert check.status in ("error", "failed")
    assert check.message.en


def test_an_unknown_fixture_is_an_error_of_ours(verdicts: Verdicts) -> None:
    assert verdicts(declared("pass", arguments="studnet"))["test_it"].status == "error"


def test_a_public_check_has_no_reference(
    write_assignment: Write, tiny_files: dict[str, str], submit: Submit, kernels: KernelFactory
) -> None:
    tiny_files["checks/public/test_quadruple.py"] = IMPORTS + declared(
        "pass", arguments="student, reference"
    )
    with Grader(write_assignment("a0_tiny", tiny_files), secret=b"s", kernels=kernels) as grader:
        (check, _) = grader.grade(submit()).exercises[1].checks
    assert check.status == "error"
    assert "it can have no reference" in check.message.en


def test_a_reference_that_fails_is_an_error_of_ours(
    write_assignment: Write, tiny_files: dict[str, str], submit: Submit, kernels: KernelFactory
) -> None:
    tiny_files["a0_tiny.py"] = tiny_files["a0_tiny.py"].replace("return 2.0 *", "return 1 / 0 *")
    with Grader(write_assignment("a0_tiny", tiny_files), secret=b"s", kernels=kernels) as grader:
        result = grader.grade(submit())
    statuses = {check.name: check.status for check in result.exercises[0].checks}
    assert statuses["test_doubles_an_array"] == "error"
    assert statuses["test_doubles_a_number"] == "passed"
    assert result.status == "error"


def test_of_several_failing_checks_the_first_says_why_and_the_others_are_blocked(
    verdicts: Verdicts,
) -> None:
    checks = verdicts(declared("student.double(1)"), double="def dobule(x): return x")
    first, second = checks["test_doubles_a_number"], checks["test_it"]
    assert first.status == "failed"
    assert first.message.es == (
        "`double` no está definida. Tu celda define `dobule`: ¿le cambiaste el nombre?"
    )
    assert second.status == "blocked"
    assert second.message.es == "No se revisó, porque algo anterior de `double` falló."


# --------------------------------------------------------------------------- cases


CASES = '@pytest.mark.parametrize("x", [0, 1, 2])\n'


@pytest.mark.parametrize("wrong", [0, 1, 2], ids=["the first", "the second", "the last"])
def test_a_check_of_several_cases_needs_all_of_them(verdicts: Verdicts, wrong: int) -> None:
    check = verdicts(
        declared(
            f"expect(x != {wrong}, es=f'caso {{x}}', en=f'case {{x}}')",
            arguments="student, x",
            before=CASES,
        )
    )["test_it"]
    assert (check.status, check.earned) == ("failed", 0)
    assert check.message.en == f"case {wrong}"


def test_of_several_failing_cases_the_first_is_said(verdicts: Verdicts) -> None:
    body = "expect(x == 0, es=f'caso {x}', en=f'case {x}')"
    check = verdicts(declared(body, arguments="student, x", before=CASES))["test_it"]
    assert check.message.en == "case 1"


def test_an_error_in_a_later_case_is_not_hidden_by_a_passed_one(verdicts: Verdicts) -> None:
    check = verdicts(declared("1 / x if x == 0 else x", arguments="x, student", before=CASES))
    assert check["test_it"].status == "error"


def test_every_case_of_a_check_draws_the_same_numbers(verdicts: Verdicts) -> None:
    body = "drawn.append(rng.normal())\nassert drawn[0] == drawn[-1]"
    text = "drawn = []\n" + declared(body, arguments="student, x, rng", before=CASES)
    assert verdicts(text)["test_it"].status == "passed"


def test_the_failures_of_one_check_do_not_reach_the_next(verdicts: Verdicts) -> None:
    checks = verdicts(
        declared("student.double(2)\nassert False", name="test_one")
        + declared("expect(False, es='a', en='b')", name="test_two")
        + declared("assert student.double(1) == 2", name="test_three")
    )
    assert [checks[f"test_{n}"].status for n in ("one", "two", "three")] == [
        "failed",
        "failed",
        "passed",
    ]


# --------------------------------------------------------------------------- files


def test_a_file_that_breaks_while_grading_is_an_error_of_ours(
    write_assignment: Write, tiny_files: dict[str, str], submit: Submit, kernels: KernelFactory
) -> None:
    assignment = write_assignment("a0_tiny", tiny_files)
    with Grader(assignment, secret=b"s", kernels=kernels) as grader:
        (assignment.folder / HIDDEN).write_text("import no_such_module\n")
        with pytest.raises(GradingError, match="pytest ended with"):
            grader.grade(submit())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("def test_it(student:\n", "SyntaxError"),
        ("import no_such_module\n", "no_such_module"),
        ("def test_it(student): pass\n", "has no points"),
        (IMPORTS + declared("pass", name="test_doubles_a_number"), "two checks called"),
        (IMPORTS + 'EXERCISE = "triple"\n' + declared("pass"), "no exercise 'triple'"),
        (IMPORTS + '@check(points=-1, es="a", en="b")\ndef test_it(): pass\n', "points must be"),
    ],
    ids=[
        "a syntax error",
        "a missing module",
        "no points",
        "a name twice",
        "an unknown exercise",
        "points below 0",
    ],
)
def test_a_broken_check_file_stops_grading_before_the_first_submission(
    write_assignment: Write, tiny_files: dict[str, str], text: str, word: str
) -> None:
    assignment = write_assignment("a0_tiny", tiny_files | {HIDDEN: text})
    with pytest.raises(CheckError, match=word) as caught:
        Grader(assignment, secret=b"s")
    assert str(assignment.folder) in str(caught.value)


def test_an_exercise_without_a_check_stops_grading(
    write_assignment: Write, tiny_files: dict[str, str]
) -> None:
    files = {path: text for path, text in tiny_files.items() if "quadruple.py" not in path}
    with pytest.raises(CheckError, match="'quadruple' has no check"):
        catalogue(write_assignment("a0_tiny", files))


def test_checks_are_listed_by_exercise_with_the_public_ones_first(tiny: Assignment) -> None:
    assert [(info.exercise, info.visibility, info.name) for info in catalogue(tiny)] == [
        ("double", "public", "test_doubles_a_number"),
        ("double", "hidden", "test_doubles_an_array"),
        ("double", "hidden", "test_leaves_its_argument_alone"),
        ("quadruple", "public", "test_quadruples_a_number"),
        ("quadruple", "hidden", "test_quadruples_an_array"),
    ]
    assert catalogue(tiny)[0].title == Text(es="duplica un número", en="doubles a number")


def test_the_points_of_an_exercise_are_the_sum_of_its_checks(tiny: Assignment) -> None:
    assert points(tiny) == {"double": 45.0, "quadruple": 55.0}


def test_a_check_file_may_name_its_exercise(layer: Assignment) -> None:
    assert points(layer) == {"double": 10.0, "Scale": 90.0}


def test_assignments_that_share_a_file_name_are_graded_with_their_own_checks(
    write_assignment: Write, tiny_files: dict[str, str], submit: Submit, kernels: KernelFactory
) -> None:
    """One process grades many assignments, and pytest remembers modules by their names."""
    triples = {
        path.replace("a0_tiny", "a2_triple"): text.replace("2.0 * x", "3.0 * x")
        for path, text in tiny_files.items()
    }
    submission = submit(double="def double(x):\n    return 2.0 * x")
    scores = []
    for name, files in (("a0_tiny", tiny_files), ("a2_triple", triples)):
        assignment = write_assignment(name, files)
        with Grader(assignment, secret=b"s", kernels=kernels) as grader:
            scores.append(grader.grade(submission).exercises[0].checks[0].status)
    assert scores == ["passed", "failed"]


def test_a_check_that_was_changed_is_read_again(
    write_assignment: Write, tiny_files: dict[str, str], submit: Submit, kernels: KernelFactory
) -> None:
    statuses = []
    for condition in ("True", "False"):
        tiny_files[HIDDEN] = IMPORTS + declared(f"assert {condition}")
        with Grader(
            write_assignment("a0_tiny", tiny_files), secret=b"s", kernels=kernels
        ) as grader:
            statuses.append(grader.grade(submit()).exercises[0].checks[1].status)
    assert statuses == ["passed", "failed"]


# --------------------------------------------------------------------------- the machine's pytest


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PYTEST_ADDOPTS", "-x"),
        ("PYTEST_ADDOPTS", "-k nothing_at_all"),
        ("PYTEST_ADDOPTS", "--no-such-option"),
        ("PYTEST_PLUGINS", "no_such_plugin"),
    ],
    ids=["stop at the first", "select none", "an unknown option", "an unknown plugin"],
)
def test_the_environment_does_not_decide_what_is_graded(
    verdicts: Verdicts, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    checks = verdicts(declared("assert True"), double="def double(x):\n    return 1.0 * x")
    assert {name: check.status for name, check in checks.items()} == {
        "test_doubles_a_number": "failed",
        "test_it": "passed",
    }


def test_the_folder_of_the_grader_does_not_decide_what_is_graded(
    verdicts: Verdicts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -x --no-such-option\n")
    (tmp_path / "conftest.py").write_text(
        "import pytest\n@pytest.fixture\ndef student():\n    return None\n"
    )
    monkeypatch.chdir(tmp_path)
    assert verdicts(declared("assert student.double(1) == 2"))["test_it"].status == "passed"


def test_an_interrupted_run_is_no_result(verdicts: Verdicts) -> None:
    """Ctrl-C stops a batch; what was not looked at must not be stored as graded."""
    with pytest.raises((KeyboardInterrupt, GradingError)):
        verdicts(declared("raise KeyboardInterrupt"))


def test_grading_prints_nothing(verdicts: Verdicts, capfd: pytest.CaptureFixture[str]) -> None:
    verdicts(declared("assert True"), double="print('hello')\ndef double(x):\n    return 1")
    assert capfd.readouterr() == ("", "")
