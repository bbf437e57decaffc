"""`verify` proves an assignment, and finds each way in which one can be wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

import pytest

from autograder.assignment import Assignment
from autograder.grading import Grader
from autograder.kernels.kernel import KernelFactory
from autograder.notebook.answers import read_accepted, read_mistakes
from autograder.notebook.source import read_source
from autograder.release import build
from autograder.verify import Finding, verify, verify_mistakes
from autograder.verify.proof import touched

Write = Callable[[str, Mapping[str, str]], Assignment]


class Prove(Protocol):
    def __call__(self, assignment: Assignment, *, built: bool = True) -> dict[str, Finding]: ...


@pytest.fixture
def prove(kernels: KernelFactory) -> Prove:
    """prove(assignment) builds and verifies it, without a sandbox: subject -> finding."""

    def run(assignment: Assignment, *, built: bool = True) -> dict[str, Finding]:
        course = assignment.folder.parent.parent
        if built:
            build(course, [assignment.name])
        with Grader(assignment, secret=b"secret", kernels=kernels) as grader:
            findings = verify(course, assignment, grader, on_finding=lambda _: None)
        return {f"{finding.part} {finding.subject}": finding for finding in findings}

    return run


def test_a_sound_assignment_holds_in_every_line(tiny: Assignment, prove: Prove) -> None:
    findings = prove(tiny)

    assert {key: f.detail for key, f in findings.items() if not f.holds} == {}
    assert findings["mistake adds_two"].detail == "60 of 100, as declared"


def test_points_that_do_not_add_up_are_found(
    tiny_files: dict[str, str], write_assignment: Write, prove: Prove
) -> None:
    path = "checks/hidden/test_double.py"
    tiny_files[path] = tiny_files[path].replace("points=30", "points=29")

    findings = prove(write_assignment("a0_tiny", tiny_files))

    assert findings["points sum"].detail == "99 of 100"
    assert not findings["points sum"].holds


def test_a_mistake_that_no_check_notices_is_found(
    tiny_files: dict[str, str], write_assignment: Write, prove: Prove
) -> None:
    header = tiny_files["mistakes/adds_two.py"].split("def double")[0]
    tiny_files["mistakes/adds_two.py"] = header + "def double(x):\n    return 2.0 * np.asarray(x)\n"

    finding = prove(write_assignment("a0_tiny", tiny_files))["mistake adds_two"]

    assert not finding.holds
    assert "declared but passed: double.test_doubles_a_number" in finding.detail


def test_a_mistake_that_loses_more_than_it_declares_is_found(
    tiny_files: dict[str, str], write_assignment: Write, prove: Prove
) -> None:
    path = "mistakes/adds_two.py"
    tiny_files[path] = tiny_files[path].replace('"test_doubles_a_number", ', "")

    finding = prove(write_assignment("a0_tiny", tiny_files))["mistake adds_two"]

    assert not finding.holds
    assert "not declared: double.test_doubles_a_number" in finding.detail


def test_the_exercises_that_call_a_wrong_one_can_be_left_out(
    tiny: Assignment, kernels: KernelFactory
) -> None:
    with Grader(tiny, secret=b"secret", kernels=kernels) as grader:
        (alone,) = verify_mistakes(tiny, grader, dependents=False)
        (all_of_it,) = verify_mistakes(tiny, grader)
        none = list(verify_mistakes(tiny, grader, among=slice(1, None)))

    assert alone.holds and all_of_it.holds
    assert alone.detail == all_of_it.detail == "60 of 100, as declared"
    assert none == []


def test_a_rejected_accepted_answer_is_found(
    tiny_files: dict[str, str], write_assignment: Write, prove: Prove
) -> None:
    tiny_files["accepted/adds_it_to_itself.py"] += "\ndouble = lambda x: 3.0 * np.asarray(x)\n"

    finding = prove(write_assignment("a0_tiny", tiny_files))["accepted adds_it_to_itself"]

    assert not finding.holds
    assert finding.detail.startswith("60 of 100: double.test_doubles_a_number (failed)")


def test_prose_in_one_language_only_is_found(
    tiny_files: dict[str, str], write_assignment: Write, prove: Prove
) -> None:
    source = tiny_files["a0_tiny.py"]
    tiny_files["a0_tiny.py"] = source.replace('# %% [markdown] lang="en"\n# # Doubles\n', "")

    finding = prove(write_assignment("a0_tiny", tiny_files))["languages prose"]

    assert not finding.holds
    assert finding.detail == "1 cells in es, 0 cells in en"


def test_a_release_that_is_out_of_date_is_found(tiny: Assignment, prove: Prove) -> None:
    folder = tiny.folder.parent.parent / "assignments" / "es" / "a0_tiny"
    build(tiny.folder.parent.parent, [tiny.name])
    (folder / "a0_tiny.ipynb").write_text("{}")

    finding = prove(tiny, built=False)["release a0_tiny"]

    assert not finding.holds
    assert "a0_tiny.ipynb: changed" in finding.detail


def test_an_answer_is_tried_where_it_can_make_a_difference(
    tiny_files: dict[str, str], write_assignment: Write
) -> None:
    # `quadruple` calls `double`, so it is tried with every answer that overrides `double`.
    def of(**changes: str) -> dict[str, tuple[str, ...]]:
        assignment = write_assignment("a0_tiny", tiny_files | changes)
        cells = read_source(assignment.source)
        answers = [*read_mistakes(assignment, cells), *read_accepted(assignment, cells)]
        return {answer.name: touched(answer, cells) for answer in answers}

    assert of()["adds_two"] == ("double", "quadruple")

    own = 'x"""A way of its own."""\nquarter = 0.25\ndef quadruple(x):\n    return 4 * np.asarray(x)\n'
    assert of(**{"accepted/own.py": own[1:]})["own"] == ("quadruple",)

    given = tiny_files["a0_tiny.py"].replace(
        "import numpy as np\n", "import numpy as np\nquarter = 1\n"
    )
    changed = {"accepted/own.py": own[1:], "a0_tiny.py": given}
    assert of(**changed)["own"] == ("double", "quadruple")
