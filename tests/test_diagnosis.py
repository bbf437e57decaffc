"""Naming a mistake: said where every answer agrees with it, and never where one does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from autograder.assignment import Assignment
from autograder.grading import Grader
from autograder.kernels.kernel import KernelFactory
from autograder.notebook.submission import Submission
from autograder.results import SubmissionResult

Write = Callable[[str, Mapping[str, str]], Assignment]
Submit = Callable[..., Submission]
Grade = Callable[..., SubmissionResult]

QUADRUPLE = "def quadruple(x):\n    return 4.0 * np.asarray(x)"


def named(result: SubmissionResult, exercise: int = 0) -> set[str | None]:
    """The mistakes that the failed checks of an exercise name."""
    return {
        check.diagnosis.mistake if check.diagnosis else None
        for check in result.exercises[exercise].checks
        if check.status == "failed"
    }


def mistake(body: str, *fails: str, exercise: str = "double", name: str = "a sentence") -> str:
    checks = ", ".join(f'"{check}"' for check in fails)
    return f'"""\nes = "{name}"\nen = "{name}"\n\n[fails]\n{exercise} = [{checks}]\n"""\n\n{body}\n'


BOTH = ("test_doubles_a_number", "test_doubles_an_array")


@pytest.mark.parametrize(
    "double",
    [
        "def double(x):\n    return np.asarray(x) + 2.0",
        "def double(x):\n    two = 1 + 1.0\n    return np.add(two, x)",
        "def double(x):\n    print('debug')\n    return np.asarray(x) - -2.0 + 1e-12",
    ],
    ids=["as known", "written otherwise", "to round-off, with output"],
)
def test_a_known_mistake_is_named_however_it_is_written(grade: Grade, double: str) -> None:
    result = grade(double=double, quadruple=QUADRUPLE)
    assert named(result) == {"adds_two"}
    (check,) = {c.diagnosis.text.es for c in result.exercises[0].checks if c.diagnosis}
    assert check == "Sumas 2 en vez de multiplicar por 2."


@pytest.mark.parametrize(
    "double",
    [
        "def double(x):\n    return 3.0 * np.asarray(x)",
        "def double(x):\n    return np.asarray(x) + (2.0 if np.ndim(x) == 0 else 2.001)",
        "def double(x):\n    return (np.asarray(x) + 2.0).tolist() if np.ndim(x) < 2 else None",
        "def double(x):\n    return np.asarray(x) + np.float32(2.0) if np.ndim(x) else 1 / 0",
        "def double(x):\n    return None",
        "def double(x):\n    return x[0]",
        "def double(x):\n    raise NotImplementedError()",
        "def dobule(x):\n    return np.asarray(x) + 2.0",
    ],
    ids=[
        "another mistake",
        "the same on numbers only",
        "another type on arrays",
        "an error on numbers",
        "nothing returned",
        "an error",
        "a stub",
        "renamed",
    ],
)
def test_another_mistake_is_not_given_its_name(grade: Grade, double: str) -> None:
    assert named(grade(double=double, quadruple=QUADRUPLE)) == {None}


def test_a_right_answer_is_given_no_name(grade: Grade) -> None:
    result = grade()
    assert all(c.diagnosis is None for item in result.exercises for c in item.checks)


def test_what_was_not_attempted_is_given_no_name(grade: Grade) -> None:
    assert named(grade(double=None)) == {None}


def test_only_the_failed_checks_of_the_exercise_carry_the_name(grade: Grade) -> None:
    result = grade(double="def double(x):\n    return np.asarray(x) + 2.0", quadruple=QUADRUPLE)
    double, quadruple = result.exercises
    assert {c.name for c in double.checks if c.diagnosis} == set(BOTH)
    assert all(c.diagnosis is None for c in quadruple.checks)


@pytest.fixture
def grade_with(
    write_assignment: Write, tiny_files: dict[str, str], submit: Submit, kernels: KernelFactory
) -> Callable[..., list[SubmissionResult]]:
    """grade_with({name: mistake}, *answers) grades each answer to `double` beside those mistakes."""

    def grade(mistakes: Mapping[str, str], *answers: str) -> list[SubmissionResult]:
        tiny_files["assignment.toml"] = tiny_files["assignment.toml"].replace("1.5", "0.2")
        files = tiny_files | {f"mistakes/{k}.py": text for k, text in mistakes.items()}
        with Grader(write_assignment("a0_tiny", files), secret=b"s", kernels=kernels) as grader:
            return [
                grader.grade(submit(name=f"student {i}", double=source, quadruple=QUADRUPLE))
                for i, source in enumerate(answers)
            ]

    return grade


GradeWith = Callable[..., list[SubmissionResult]]


def test_of_two_mistakes_that_agree_the_one_that_fails_the_same_checks_is_named(
    grade_with: GradeWith,
) -> None:
    body = "def double(x):\n    return np.asarray(x) * 5.0"
    mistakes = {
        "a_fails_one": mistake(body, "test_doubles_an_array"),
        "b_fails_both": mistake(body, *BOTH),
    }
    (result,) = grade_with(mistakes, body)
    assert named(result) == {"b_fails_both"}


def test_of_two_mistakes_that_agree_without_a_difference_none_is_guessed(
    grade_with: GradeWith,
) -> None:
    body = "def double(x):\n    return np.asarray(x) * 5.0"
    mistakes = {
        "one": mistake(body, "test_leaves_its_argument_alone"),
        "two": mistake(body, "test_doubles_an_array"),
    }
    (result,) = grade_with(mistakes, body)
    assert named(result) == {None}


def test_a_mistake_that_changes_its_argument_is_told_apart(grade_with: GradeWith) -> None:
    keeps = "def double(x):\n    return 2.0 * np.asarray(x)"
    changes = (
        "def double(x):\n    y = 2.0 * np.asarray(x)\n    if np.ndim(x) == 1: x += 1\n    return y"
    )
    mistakes = {"changes_it": mistake(changes, "test_leaves_its_argument_alone")}
    wrong, right = grade_with(mistakes, changes, keeps)
    assert named(wrong) == {"changes_it"}
    assert named(right) == set()


def test_a_mistake_that_raises_is_named_by_the_type_of_its_error(grade_with: GradeWith) -> None:
    body = "def double(x):\n    return x['a']"
    other = "def double(x):\n    return x / 0 if np.ndim(x) == 0 else undefined"
    mistakes = {"indexes": mistake(body, *BOTH)}
    same, another = grade_with(mistakes, "def double(x):\n    return (x)['b']", other)
    assert "indexes" in named(same)
    assert named(another) == {None}


def test_a_mistake_without_an_end_is_named_for_every_student(grade_with: GradeWith) -> None:
    body = "def double(x):\n    while True: pass"
    mistakes = {"never_ends": mistake(body, *BOTH)}
    results = grade_with(mistakes, *[body] * 4)
    assert [named(result) for result in results] == [{"never_ends"}] * 4


def test_a_mistake_in_another_exercise_is_not_named(grade_with: GradeWith) -> None:
    body = "def quadruple(x):\n    return np.asarray(x) + 2.0"
    mistakes = {"elsewhere": mistake(body, "test_quadruples_a_number", exercise="quadruple")}
    (result,) = grade_with(mistakes, "def double(x):\n    return np.asarray(x) + 2.0")
    assert named(result) == {"adds_two"}


def test_a_broken_mistake_names_nothing_and_stops_nothing(grade_with: GradeWith) -> None:
    mistakes = {"broken": mistake("def double(x):\n    return 1 / 0\n1 / 0", *BOTH)}
    (result,) = grade_with(mistakes, "def double(x):\n    return np.asarray(x) + 2.0")
    assert named(result) == {"adds_two"}
    assert result.status == "graded"


def test_one_mistake_does_not_change_another_in_their_shared_kernel(grade_with: GradeWith) -> None:
    mistakes = {
        "a_spoils": mistake("STATE = 7.0\ndef double(x):\n    return STATE + np.asarray(x)", *BOTH),
        "b_reads": mistake("STATE = 9.0\ndef double(x):\n    return STATE + np.asarray(x)", *BOTH),
    }
    seven, nine = grade_with(
        mistakes,
        "def double(x):\n    return np.asarray(x) + 7.0",
        "def double(x):\n    return np.asarray(x) + 9.0",
    )
    assert named(seven) == {"a_spoils"}
    assert named(nine) == {"b_reads"}
