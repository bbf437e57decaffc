"""equivalents.toml: what is listed is not tried, and what is listed wrongly is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from autograder.assignment import Assignment
from autograder.errors import AssignmentError
from autograder.grading import Grader
from autograder.kernels.kernel import KernelFactory
from autograder.verify import count, counts_table, verify_mutants
from autograder.verify.equivalents import read_equivalents

Write = Callable[[str, Mapping[str, str]], Assignment]

LISTED = """
[[equivalent]]
exercise = "double"
line = "return 2.0 * np.asarray(x)"
becomes = ["return 2.0 * x"]
reason = "A product with a float makes an array of an array."
"""


def tried(assignment: Assignment, kernels: KernelFactory, every: int = 1) -> dict[str, str]:
    with Grader(assignment, secret=b"s", kernels=kernels, diagnose=False) as grader:
        findings = verify_mutants(assignment, grader, every=every)
    return {f"{f.part} {f.subject}": f.detail for f in findings if not f.holds or "of" in f.detail}


def test_a_mutant_that_survives_is_shown_with_its_line(
    tiny: Assignment, kernels: KernelFactory
) -> None:
    found = tried(tiny, kernels)

    assert found["mutant double, line 4"] == (
        "return 2.0 * np.asarray(x)  →  return 2.0 * x: survives"
    )
    assert found["mutants a0_tiny"] == "3 of 4 are caught, 0 are equivalent"


def test_a_listed_equivalent_is_not_tried(
    tiny_files: dict[str, str], write_assignment: Write, kernels: KernelFactory
) -> None:
    assignment = write_assignment("a0_tiny", tiny_files | {"equivalents.toml": LISTED})

    assert tried(assignment, kernels) == {"mutants a0_tiny": "3 of 3 are caught, 1 are equivalent"}
    assert count(assignment).mutants == 4
    assert count(assignment).equivalents == 1


def test_an_equivalent_without_its_mutant_is_found(
    tiny_files: dict[str, str], write_assignment: Write, kernels: KernelFactory
) -> None:
    stale = LISTED.replace('["return 2.0 * x"]', '["return 2.0 * x", "return 7 * x"]')
    assignment = write_assignment("a0_tiny", tiny_files | {"equivalents.toml": stale})

    found = tried(assignment, kernels, every=100)

    assert found["equivalent double: return 2.0 * np.asarray(x)"] == "no mutant: return 7 * x"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[equivalent", "is not valid TOML"),
        ("[[equivalents]]", "Did you mean 'equivalent'"),
        ("equivalent = 3", "under [[equivalent]]"),
        (LISTED.replace("reason", "because"), "entry 1: unknown key 'because'"),
        (LISTED.replace("reason", "# reason"), 'entry 1 needs exercise = "..."'),
        (LISTED.replace('["return 2.0 * x"]', '"return 2.0 * x"'), 'becomes = ["...", ...]'),
    ],
)
def test_what_is_not_of_the_form_is_refused(
    tiny_files: dict[str, str], write_assignment: Write, text: str, said: str
) -> None:
    assignment = write_assignment("a0_tiny", tiny_files | {"equivalents.toml": text})

    with pytest.raises(AssignmentError) as refused:
        read_equivalents(assignment)

    assert said in str(refused.value)
    assert "equivalents.toml" in str(refused.value)


def test_the_counts_as_a_table(tiny: Assignment) -> None:
    assert counts_table([count(tiny)]).splitlines() == [
        "| assignment | exercises | checks | mistakes | accepted | mutants | equivalent |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        "| `a0_tiny` | 2 | 5 | 1 | 1 | 4 | 0 |",
    ]
