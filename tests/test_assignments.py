"""Every assignment of the course is proved, in the real sandbox.

The solved notebook and every accepted answer get everything, every mistake loses exactly what it
declares and is named, both languages are complete, and what is released is what the sources give.
Of the automatic mutants a sample is tried here, and all of them by `make verify`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.assignment import assignment_names, load_assignment
from autograder.verify import prove

COURSE = Path(__file__).parents[1]
MUTANTS = 12  # each twelfth one


@pytest.mark.parametrize("name", assignment_names(COURSE))
def test_assignment_proves_itself(name: str) -> None:
    assignment = load_assignment(COURSE, name)

    findings = prove(COURSE, assignment, b"tests", every=MUTANTS)

    against = {f"{f.part} {f.subject}": f.detail for f in findings if not f.holds}
    assert against == {}
    assert sum(finding.part == "mistake" for finding in findings) >= 8
    assert sum(finding.part == "accepted" for finding in findings) >= 5
