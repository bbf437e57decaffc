"""A course with planted secrets, and a grader that meets every attack, one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from autograder.grading import Grader
from autograder.kernels.warm import warm_kernels

from .secrets_planted import Course, planted_course
from .watch import adopt_orphans


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    with planted_course(tmp_path_factory.mktemp("hostile") / "course") as course:
        yield course


KERNELS = ["cold", "warm"] if os.environ.get("AUTOGRADER_HOSTILE") == "all" else ["cold"]


@pytest.fixture(scope="module", params=KERNELS)
def grader(request: pytest.FixtureRequest, course: Course) -> Iterator[Grader]:
    """One grader for the whole module: what one submission breaks, the next would notice.

    Its kernels are cold; AUTOGRADER_HOSTILE=all takes warm ones, too, as the other doors do.
    """
    adopt_orphans()
    secret = b"a secret of this test's course"
    if request.param == "cold":
        with Grader(course.assignment, secret=secret) as grader:
            yield grader
        return
    with (
        warm_kernels() as warm,
        Grader(course.assignment, secret=secret, kernels=warm, lasting=warm.lasting) as grader,
    ):
        yield grader
