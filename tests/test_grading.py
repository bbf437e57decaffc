"""One submission graded: points, verdicts, sentences, and what one exercise costs another."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from autograder import messages
from autograder.assignment import Assignment, Limits
from autograder.errors import KernelError
from autograder.grading import Grader, unreadable
from autograder.kernels.kernel import Answer, Kernel, KernelFactory, Outcome, Request
from autograder.kernels.local import LocalKernel
from autograder.kernels.process import start_kernel
from autograder.notebook.source import Environment, read_source
from autograder.notebook.submission import Helper, Submission, read_submission
from autograder.results import SubmissionResult, Text, dumps

Write = Callable[[str, Mapping[str, str]], Assignment]
Submit = Callable[..., Submission]
Grade = Callable[..., SubmissionResult]

STUB = 'def double(x):\n    """Twice x, for a number or an array."""\n    raise NotImplementedError()\n'
WRONG = "def double(x):\n    return 3.0 * np.asarray(x)"


def statuses(result: SubmissionResult) -> dict[str, str]:
    return {check.name: check.status for item in result.exercises for check in item.checks}


def scores(result: SubmissionResult) -> dict[str, float]:
    return {exercise.name: exercise.score for exercise in result.exercises}


# --------------------------------------------------------------------------- points


def test_the_right_answers_get_every_point(grade: Grade) -> None:
    result = grade()
    assert (result.status, result.score, result.max_score) == ("graded", 100, 100)
    assert scores(result) == {"double": 45, "quadruple": 55}
    assert all(exercise.attempted for exercise in result.exercises)


def test_an_accepted_answer_gets_every_point(grade: Grade, tiny: Assignment) -> None:
    assert grade(double=tiny.answers("accepted")[0].read_text()).score == 100


def test_nothing_handed_in_is_graded_as_nothing(grade: Grade) -> None:
    result = grade(double=None, quadruple=None)
    assert (result.status, result.score, result.max_score) == ("graded", 0, 100)
    assert set(statuses(result).values()) == {"failed", "blocked"}


@pytest.mark.parametrize(
    ("source", "lost"),
    [
        ("def double(x):\n    return float(2 * np.sum(x))", {"test_doubles_an_array"}),
        (
            "def double(x):\n    x = np.array(x) if np.ndim(x) == 0 or np.ndim(x) == 2 else x\n"
            "    x *= 2.0\n    return x",
            {"test_leaves_its_argument_alone"},
        ),
    ],
    ids=["numbers only", "changes its argument"],
)
def test_a_mistake_costs_the_checks_that_notice_it(
    grade: Grade, source: str, lost: set[str]
) -> None:
    verdicts = statuses(grade(double=source, quadruple=OWN))
    assert {name for name, status in verdicts.items() if status != "passed"} == lost


def test_every_check_of_a_result_keeps_its_points(grade: Grade) -> None:
    result = grade(double=WRONG)
    for exercise in result.exercises:
        assert exercise.max_score == {"double": 45, "quadruple": 55}[exercise.name]
        for check in exercise.checks:
            assert check.earned == (check.points if check.status == "passed" else 0)


# --------------------------------------------------------------------------- other exercises

OWN = "def quadruple(x):\n    return 4.0 * np.asarray(x)"


def test_a_wrong_exercise_costs_no_other_one_that_calls_it(grade: Grade) -> None:
    """What fails is asked once more, beside right versions of the wrong exercises before it."""
    result = grade(double=WRONG)
    assert scores(result)["double"] < 45
    assert scores(result)["quadruple"] == 55
    assert {check.message for check in result.exercises[1].checks} == {
        messages.say("passed_on_its_own", names="`double`")
    }


@pytest.mark.parametrize(
    "double",
    [STUB, None, "def double(x)\n    return", "def dobule(x):\n    return 2 * x"],
    ids=["a stub", "a missing cell", "a syntax error", "another name"],
)
def test_an_exercise_without_an_answer_costs_no_other_one_that_calls_it(
    grade: Grade, double: str | None
) -> None:
    assert scores(grade(double=double)) == {"double": 0, "quadruple": 55}


@pytest.mark.parametrize(
    "quadruple",
    ["def quadruple(x):\n    return double(x)", "def quadruple(x):\n    return 5.0 * double(x)"],
    ids=["too little", "too much"],
)
def test_right_versions_of_the_others_do_not_make_a_wrong_exercise_right(
    grade: Grade, quadruple: str
) -> None:
    result = grade(double=WRONG, quadruple=quadruple)
    assert scores(result)["quadruple"] == 0
    assert {check.status for check in result.exercises[1].checks} == {"failed"}


def test_a_wrong_exercise_is_not_replaced_by_the_right_one_in_its_own_checks(grade: Grade) -> None:
    """A later cell, or a helper, must not be a way to call the solved notebook."""
    helper = Helper("quadruple", "original = double")
    result = grade(double="def double(x):\n    return original(x)", helpers=[helper])
    assert scores(result)["double"] == 0


def test_an_exercise_that_was_right_is_not_asked_again(grade: Grade) -> None:
    result = grade(double=WRONG, quadruple=OWN)
    assert scores(result)["quadruple"] == 55
    assert {check.message for check in result.exercises[1].checks} == {Text("", "")}


@pytest.mark.parametrize(
    "source",
    ["def double(x)\n    return", "1 / 0", "def double(x):\n    return undefined", "import nmpy"],
    ids=["syntax error", "raises", "unknown name", "missing module"],
)
def test_a_broken_cell_costs_only_its_exercise(grade: Grade, source: str) -> None:
    result = grade(double=source, quadruple=OWN)
    assert scores(result) == {"double": 0, "quadruple": 55}
    first = result.exercises[0].checks[0]
    assert first.status == "failed"
    assert "stopped with" in first.message.en


def test_own_helper_cells_are_used(grade: Grade) -> None:
    result = grade(
        quadruple="def quadruple(x):\n    return fourfold(x)",
        helpers=[Helper("double", "def fourfold(x):\n    return 4.0 * np.asarray(x)")],
    )
    assert result.score == 100


def test_a_helper_cannot_answer_for_an_exercise(grade: Grade) -> None:
    helper = Helper("quadruple", "def double(x):\n    return 2.0 * np.asarray(x)")
    assert scores(grade(double=WRONG, helpers=[helper]))["double"] < 45


# --------------------------------------------------------------------------- not attempted


def test_a_stub_is_not_attempted(grade: Grade) -> None:
    exercise = grade(double=STUB).exercises[0]
    assert not exercise.attempted
    assert exercise.checks[0].status == "failed"
    assert exercise.checks[0].message == messages.say("not_attempted", exercise="double")
    assert {check.status for check in exercise.checks[1:]} == {"blocked"}


def test_a_missing_cell_is_not_attempted_and_says_so(grade: Grade) -> None:
    missing = messages.say("cell_missing", exercise="double")
    exercise = grade(double=None, notes={"double": missing}).exercises[0]
    assert exercise.note == missing
    assert exercise.checks[0].message == missing
    assert not exercise.attempted


def test_a_note_about_a_cell_is_kept(grade: Grade) -> None:
    twice = messages.say("cell_twice", exercise="double")
    result = grade(notes={"double": twice})
    assert result.score == 100
    assert result.exercises[0].note == twice


# --------------------------------------------------------------------------- inputs

SEES = """from autograder.checks import check, expect


@check(points=1, es="ve", en="sees")
def test_sees(student, rng):
    drawn = rng.integers(2**62)
    expect(False, es=f"{drawn} {student.double(1)}", en=f"{drawn} {student.double(1)}")


@check(points=1, es="ve", en="sees")
def test_sees_others(student, rng):
    expect(False, es="", en=f"{rng.integers(2**62)}")
"""


@pytest.fixture
def inputs(
    write_assignment: Write, tiny_files: dict[str, str], submit: Submit, kernels: KernelFactory
) -> Callable[..., tuple[str, str]]:
    """inputs(student) is what two checks drew, and what the student's own generator gave."""

    def drawn(name: str, secret: bytes = b"s", assignment_name: str = "a0_tiny") -> tuple[str, str]:
        files = {
            path.replace("a0_tiny", assignment_name): text for path, text in tiny_files.items()
        }
        files["checks/hidden/test_double.py"] = SEES
        assignment = write_assignment(assignment_name, files)
        with Grader(assignment, secret=secret, kernels=kernels) as grader:
            result = grader.grade(
                submit(name=name, double="def double(x):\n    return np.random.rand()")
            )
        checks = {check.name: check.message.en for check in result.exercises[0].checks}
        return checks["test_sees"], checks["test_sees_others"]

    return drawn


def test_inputs_are_the_same_at_a_regrade(inputs: Callable[..., tuple[str, str]]) -> None:
    assert inputs("ana") == inputs("ana")


@pytest.mark.parametrize(
    "other",
    [{"name": "ben"}, {"name": "ana", "secret": b"t"}],
    ids=["for another student", "with another secret"],
)
def test_inputs_are_new(inputs: Callable[..., tuple[str, str]], other: dict[str, Any]) -> None:
    assert set(inputs("ana")).isdisjoint(inputs(**other))


def test_inputs_differ_between_checks(inputs: Callable[..., tuple[str, str]]) -> None:
    one, another = inputs("ana")
    assert one.split()[0] != another


# --------------------------------------------------------------------------- faults of ours


class Failing(LocalKernel):
    """A kernel that plays the statuses it is told instead of calling."""

    def __init__(self, status: Any) -> None:
        super().__init__()
        self._status = status

    def request(self, request: Request, answer: Answer | None = None) -> Outcome:
        return Outcome(self._status) if request.op == "call" else super().request(request, answer)


@pytest.mark.parametrize("status", ["out_of_time", "violated"])
def test_a_solved_notebook_without_answers_is_never_a_zero_in_silence(
    tiny: Assignment, submit: Submit, status: str
) -> None:
    """Its kernel serves the whole class: no submission may pay for it, however often it fails."""

    def factory(_environment: Environment, limits: Limits) -> Kernel:
        ours = limits.total_s != tiny.limits.total_s
        return Failing(status) if ours else LocalKernel()

    with Grader(tiny, secret=b"s", kernels=factory) as grader:
        results = [grader.grade(submit(name=name)) for name in ("ana", "ben", "eva")]
    for result in results:
        assert statuses(result)["test_doubles_an_array"] == "error"
        assert statuses(result)["test_doubles_a_number"] == "passed"
        assert result.status == "error"


def test_a_kernel_that_cannot_be_started_is_an_error_of_ours(
    tiny: Assignment, submit: Submit
) -> None:
    def factory(*_: object) -> Kernel:
        raise KernelError("no memory on this machine")

    with Grader(tiny, secret=b"s", kernels=factory) as grader:
        result = grader.grade(submit())
    assert set(statuses(result).values()) == {"error"}
    assert result.status == "error"
    assert "no memory on this machine" in result.exercises[0].checks[0].message.en


def test_a_submission_that_could_not_be_read_says_why_at_every_check(tiny: Assignment) -> None:
    text = Text(es="Dañado.", en="Damaged.")
    result = unreadable(tiny, "ana", text)
    assert (result.status, result.score, result.max_score) == ("graded", 0, 100)
    assert {check.message for item in result.exercises for check in item.checks} == {text}
    assert result.note == text


# --------------------------------------------------------------------------- the result


def test_out_json_is_as_documented(grade: Grade) -> None:
    (written,) = json.loads(dumps([grade(double="def double(x):\n    return np.asarray(x) + 2.0")]))
    documented = [
        "assignment",
        "submission",
        "status",
        "sandbox",
        "score",
        "max_score",
        "exercises",
    ]
    assert [key for key in written if key in documented] == documented
    assert written["assignment"] == "a0_tiny"
    assert written["submission"] == "ana"
    assert written["status"] == "graded"
    assert written["score"] == sum(item["score"] for item in written["exercises"])
    assert written["max_score"] == 100
    for exercise in written["exercises"]:
        assert {"name", "score", "max_score", "checks"} <= set(exercise)
        assert exercise["score"] == sum(check["earned"] for check in exercise["checks"])
        for check in exercise["checks"]:
            assert {
                "name",
                "visibility",
                "status",
                "points",
                "earned",
                "message",
                "diagnosis",
            } <= set(check)
            assert set(check["message"]) == {"es", "en"}
            assert check["visibility"] in ("public", "hidden")
    assert written["exercises"][0]["checks"][0]["diagnosis"] == {
        "mistake": "adds_two",
        "es": "Sumas 2 en vez de multiplicar por 2.",
        "en": "You add 2 instead of multiplying by 2.",
    }


def test_what_was_printed_is_kept_and_changes_no_score(grade: Grade) -> None:
    result = grade(double="print('hola')\nimport sys\nsys.stderr.write('x')\n" + RIGHT)
    assert result.score == 100
    assert result.printed == {"double": "hola\nx"}


RIGHT = "def double(x):\n    return 2.0 * np.asarray(x)"


@pytest.mark.parametrize("double", [RIGHT, STUB], ids=["graded", "not attempted"])
def test_a_result_without_a_sandbox_is_stamped_whatever_was_handed_in(
    tiny: Assignment, submit: Submit, kernels: KernelFactory, double: str
) -> None:
    with Grader(tiny, secret=b"s", kernels=kernels) as grader:
        assert grader.grade(submit(double=double, quadruple=None)).sandbox == "none"


def test_results_of_one_grader_do_not_depend_on_their_order(grader: Grader, submit: Submit) -> None:
    wrong, right = submit(name="ana", double=WRONG), submit(name="ben")
    first, _, again = (statuses(grader.grade(item)) for item in (wrong, right, wrong))
    assert first == again


# --------------------------------------------------------------------------- in the real sandbox


@pytest.fixture
def sandboxed(tiny: Assignment, submit: Submit) -> Grade:
    def grade(**answers: Any) -> SubmissionResult:
        with Grader(tiny, secret=b"s", kernels=start_kernel) as grader:
            return grader.grade(submit(**answers))

    return grade


def test_the_right_answers_get_every_point_in_the_sandbox(sandboxed: Grade) -> None:
    result = sandboxed()
    assert (result.status, result.score, result.sandbox) == ("graded", 100, "bubblewrap")


def test_a_right_version_is_asked_across_the_boundary(sandboxed: Grade) -> None:
    result = sandboxed(double=WRONG)
    assert scores(result)["quadruple"] == 55
    assert result.status == "graded"


def test_one_hostile_exercise_costs_itself_alone(sandboxed: Grade) -> None:
    result = sandboxed(
        double="import os\ndef double(x):\n    os._exit(0)",
        quadruple=OWN,
    )
    assert result.status == "graded"
    assert scores(result) == {"double": 0, "quadruple": 55}


def test_an_endless_exercise_is_asked_twice_and_no_more(sandboxed: Grade) -> None:
    result = sandboxed(
        double="def double(x):\n    while True: pass",
        quadruple=OWN,
    )
    assert scores(result) == {"double": 0, "quadruple": 55}
    asked = [check.status for check in result.exercises[0].checks]
    assert asked == ["failed", "blocked", "blocked"]


def test_a_table_of_a_helper_is_there_for_the_answer(grade: Grade) -> None:
    table = Helper(None, "factors = dict()\nfor i in range(3):\n    factors[i] = float(i)")
    result = grade(double="def double(x):\n    return factors[2] * np.asarray(x)", helpers=[table])
    assert scores(result) == {"double": 45, "quadruple": 55}


def test_a_name_that_no_helper_could_make_is_told_where_an_answer_fails(grade: Grade) -> None:
    helpers = [Helper(None, "factor = 2 / 0\nother = 1 / 0")]
    result = grade(double="def double(x):\n    return factor * np.asarray(x)", helpers=helpers)
    assert result.exercises[0].note.en == (
        "Your own cell that defines `factor` stopped with ZeroDivisionError: division by zero, so "
        "there is no `factor` when grading."
    )
    assert result.exercises[1].note.en == ""


def test_a_cell_that_ends_its_kernel_is_run_again_for_its_definitions(sandboxed: Grade) -> None:
    helpers = [Helper(None, "import os\nfactor = 2.0\nx = os._exit(1)\nhalf = 0.5")]
    double = "def double(x):\n    return np.asarray(x) * factor * half / 0.5"
    result = sandboxed(double=double, helpers=helpers)
    assert scores(result) == {"double": 45, "quadruple": 55}


@pytest.mark.keras
def test_a_keras_layer_is_graded_beside_a_bare_exercise(layer: Assignment, submit: Submit) -> None:
    uses_keras = "import keras\ndef double(x):\n    return keras.ops.add(x, x)"
    with Grader(layer, secret=b"s", kernels=start_kernel) as grader:
        result = grader.grade(submit(double=uses_keras))
    assert (result.status, result.sandbox) == ("graded", "bubblewrap")
    assert scores(result) == {"double": 0, "Scale": 90}
    message = result.exercises[0].checks[0].message.en
    assert message.startswith("`double(0.0)` uses `keras.ops.add`.")


def test_a_course_on_disk_is_graded_from_the_notebook_file(
    tiny: Assignment, ipynb: Callable[..., bytes], kernels: KernelFactory, tmp_path: Path
) -> None:
    path = tmp_path / "ana.ipynb"
    cells = [("solution_double", RIGHT), (None, "z = 1"), ("solution_quadruple", OWN)]
    path.write_bytes(ipynb(cells, autograder={"language": "en"}))
    submission = read_submission(path, read_source(tiny.source), name="ana")
    with Grader(tiny, secret=b"s", kernels=kernels) as grader:
        result = grader.grade(submission)
    assert (submission.language, result.score) == ("en", 100)
