"""What the gradebook says of a class: automatic scores, grades by hand, late penalties."""

from __future__ import annotations

from typing import Any

from nbgrader.api import Gradebook

from autograder.gradebook import grade_course
from autograder.gradebook.marks import Mark, gradebook_marks

RIGHT = {
    "double": "def double(x):\n    return 2 * np.asarray(x)",
    "triple": "def triple(x):\n    return 3 * np.asarray(x)",
}


def test_marks_are_the_automatic_scores_and_what_a_person_made_of_them(course: Any) -> None:
    for student, sources in (("ana", RIGHT), ("beto", {"double": RIGHT["double"]})):
        course.hand_in(student, course.notebook(**sources))
    grade_course(course.folder, "a0_tiny")
    assert gradebook_marks(course.folder, "a0_tiny") == {
        "ana": Mark(100.0, 100.0),
        "beto": Mark(40.0, 40.0),
    }

    with Gradebook(course.database) as gradebook:
        gradebook.find_grade("triple", "a0_tiny", "a0_tiny", "beto").manual_score = 15.0
        gradebook.find_grade("double", "a0_tiny", "a0_tiny", "ana").extra_credit = 2.0
        page = gradebook.find_submission_notebook("a0_tiny", "a0_tiny", "beto")
        page.late_submission_penalty = 5.0
        gradebook.db.commit()

    assert gradebook_marks(course.folder, "a0_tiny") == {
        "ana": Mark(100.0, 102.0),
        "beto": Mark(40.0, 50.0, by_hand=True),
    }


def test_an_assignment_that_nobody_handed_in_has_no_marks(course: Any) -> None:
    assert gradebook_marks(course.folder, "a0_tiny") == {}
