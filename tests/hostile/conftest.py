"""A course with planted secrets, and a grader that meets every attack, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from autograder.grading import Grader

from .secrets_planted import Course, planted_course
from .watch import adopt_orphans


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    with planted_course(tmp_path_factory.mktemp("hostile") / "course") as course:
        yield course


@pytest.fixture(scope="module")
def grader(course: Course) -> Iterator[Grader]:
    """One grader for the whole module: what one submission breaks, the next would notice."""
    adopt_orphans()
    with Grader(course.assignment, secret=b"a secret of this test's course") as grader:
        yield grader
