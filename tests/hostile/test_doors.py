"""The whole corpus as one class, through every door by which nbgrader can be told to grade.

The attacks hand in beside honest students, some of whom are graded before and some after them.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.gradebook import configure, grade_course, register

from .attacks import corpus
from .secrets_planted import ASSIGNMENT, Course, planted_course
from .server import formgrader, tools

pytestmark = pytest.mark.xdist_group("doors")  # the class is graded once

CONFIG = """
from pathlib import Path
from autograder.gradebook import configure
c = get_config()
configure(c, Path(__file__).parent)
"""
# nbgrader goes through the class by name: before, among and after the attacks.
HONEST = ("a000", "ana", "d_honest", "zz_honest")
WRONG = "a00_honest_wrong_answer"
# The published attacks on nbgrader and one of each other kind; AUTOGRADER_HOSTILE=all takes every one.
EVERY_ONE = os.environ.get("AUTOGRADER_HOSTILE") == "all"
OTHERS = (
    "c01_",
    "c02_",
    "c03_",
    "c08_",
    "d08_",
    "e01_",
    "e19_",
    "e20_",
    "f01_",
    "g01_",
    "k03_",
    "p",
)
ATTACKS = [
    attack
    for attack in corpus()
    if not attack.is_of_the_course and (EVERY_ONE or attack.name.startswith(("a", "b", *OTHERS)))
]
STUDENTS = [attack.student for attack in ATTACKS if not attack.told.get("ungraded")]
# Pages are slow to make; these are the students whose text ends up in them.
FEEDBACK = ("a2*", "d0*")
# A page that ran any of these would have run the student's code in the reader's browser.
RUNS = re.compile(
    r"<script>hostilemark|<(?:img|svg|iframe)[^>&]*hostilemark|(?:href|src)=\"?javascript:hostile"
)


@dataclass
class Class:
    """A course whose gradebook is nbgrader's own, with everybody's submissions."""

    course: Course
    submitted: dict[str, str]
    exit_status: int = -1

    @property
    def root(self) -> Path:
        return self.course.root

    def nbgrader(self, *arguments: str) -> int:
        """Run one of nbgrader's commands; its exit status. What it says holds no secret."""
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "nbgrader", *arguments],
            cwd=self.root,
            env=tools(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=1200,
        )
        print(done.stdout[-20_000:])
        assert self.course.leaked(done.stdout) == []
        return done.returncode

    def grades(self) -> dict[str, dict[str, tuple[float | None, float | None, bool]]]:
        """student -> exercise -> automatic score, a person's, and if one must look."""
        with Gradebook(f"sqlite:///{self.root / 'gradebook.db'}") as gradebook:
            return {
                submission.student.id: {
                    grade.name: (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
                    for notebook in submission.notebooks
                    for grade in notebook.grades
                }
                for submission in gradebook.assignment_submissions(ASSIGNMENT)
            }

    def worth(self) -> dict[str, float]:
        with Gradebook(f"sqlite:///{self.root / 'gradebook.db'}") as gradebook:
            notebook = gradebook.find_notebook(ASSIGNMENT, ASSIGNMENT)
            return {cell.name: float(cell.max_score) for cell in notebook.grade_cells}

    def assert_nothing_gained(self, students: list[str]) -> None:
        """No attack is above the honest wrong answer, and honest answers have full marks."""
        grades, worth = self.grades(), self.worth()
        wrong = {name: score for name, (score, _, _) in grades[WRONG].items()}
        assert set(students) <= set(grades), "the batch was not finished"
        for student in students:
            assert grades[student].keys() == worth.keys()
            for exercise, (score, by_hand, asks) in grades[student].items():
                where = f"{student}: {exercise}"
                assert by_hand is None and asks is False, where
                if student in HONEST:
                    assert score == worth[exercise], where
                else:
                    assert score is not None and score <= wrong[exercise] < worth[exercise], where

    def assert_nothing_written(self) -> None:
        """No secret stands in what nbgrader wrote, and no file of the course was changed."""
        leaks = {}
        for path in [*self.root.glob("autograded/**/*"), *self.root.glob("feedback/**/*")]:
            # The honest ones handed in the solved notebook, with the secret in its comment.
            if path.is_file() and path.relative_to(self.root).parts[1] not in HONEST:
                found = self.course.leaked(path.read_text("utf-8", errors="replace"))
                if found:
                    leaks[str(path)] = found
        assert leaks == {}
        assert self.untouched() == self.submitted
        assert list(self.root.glob("*pwned*")) == []

    def untouched(self) -> dict[str, str]:
        return {
            path: content
            for path, content in self.course.fingerprint().items()
            if path.startswith((f"{self.root}/solutions", f"{self.root}/submitted"))
        }


@pytest.fixture(scope="module")
def classroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Class]:
    root = tmp_path_factory.mktemp("doors") / "course"
    before = Path.cwd()
    with planted_course(root, gradebook=False) as course:
        (root / "nbgrader_config.py").write_text(CONFIG)
        register(root, ASSIGNMENT)
        with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
            gradebook.update_or_create_student("ana", last_name=course.secret("gradebook"))
        for attack in ATTACKS:
            folder = root / "submitted" / attack.student / ASSIGNMENT
            attack.hand_in(folder, course.released(), course.places)
        for name in HONEST:
            hand_in(root, name, course.solved())
        no_folders(root / "submitted")
        everybody = Class(course, {})
        everybody.submitted = everybody.untouched()
        yield everybody
    os.chdir(before)


def no_folders(submitted: Path) -> None:
    """Students of whom there is no folder where one should be: they must not stop the others."""
    for name in ("odd_file", "odd_loop", "odd_pipe"):
        (submitted / name).mkdir()
    (submitted / "odd_file" / ASSIGNMENT).write_text("this is no folder")
    (submitted / "odd_loop" / ASSIGNMENT).symlink_to(ASSIGNMENT)
    os.mkfifo(submitted / "odd_pipe" / ASSIGNMENT)


def hand_in(root: Path, student: str, notebook: dict[str, Any]) -> None:
    path = root / "submitted" / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    if not path.exists():
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(notebook), "utf-8")


@pytest.fixture(scope="module")
def graded(classroom: Class) -> Class:
    """The class after `nbgrader autograde`."""
    classroom.exit_status = classroom.nbgrader("autograde", ASSIGNMENT)
    return classroom


def test_the_command(graded: Class) -> None:
    graded.assert_nothing_gained([*STUDENTS, *HONEST])
    graded.assert_nothing_written()
    assert graded.exit_status == 0


def test_the_feedback(graded: Class) -> None:
    for pattern in FEEDBACK:
        assert graded.nbgrader("generate_feedback", ASSIGNMENT, f"--student={pattern}") == 0

    pages = {
        path.parts[-3]: path.read_text("utf-8")
        for path in (graded.root / "feedback").glob(f"*/{ASSIGNMENT}/*.html")
    }
    for student in ("a20_script_in_markdown", "a21_html_outputs", "d08_looks_like_a_verdict"):
        assert student in pages
    assert "hostilemark" in pages["a20_script_in_markdown"], "the student's own text is shown"
    for student, page in pages.items():
        assert RUNS.search(page) is None, student
        assert graded.course.leaked(page) == [], student
    graded.assert_nothing_written()


@pytest.mark.filterwarnings("ignore:Object of type <Submitted")  # nbgrader with SQLAlchemy 2.1
def test_the_api(graded: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other, as the formgrader does; stored results serve where there are any."""
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import Config

    everybody = [*STUDENTS, *HONEST][:: 1 if EVERY_ONE else 4]
    before = graded.grades()
    config = Config()
    configure(config, graded.root)
    monkeypatch.chdir(graded.root)
    api = NbGraderAPI(config=config)

    for student in everybody:
        outcome = api.autograde(ASSIGNMENT, student)
        assert outcome["success"], (student, outcome)

    assert graded.grades() == before
    graded.assert_nothing_gained(everybody)
    graded.assert_nothing_written()


def test_the_formgrader(graded: Class) -> None:
    """A handful, graded anew: no stored result is left."""
    handful = [
        "a000",
        "a05_equal_to_everything",
        "a13_writes_the_gradebook",
        "a17_duplicated_ids",
        "c08_forges_a_reply",
        "e19_a_pipe",
        "zz_honest",
    ]
    before = graded.grades()
    shutil.rmtree(graded.root / ".autograder" / "results")

    with formgrader(graded.root) as ask:
        for student in handful:
            answer = ask("POST", f"/formgrader/api/submission/{ASSIGNMENT}/{student}/autograde")
            assert answer["success"], answer

    assert graded.grades() == before
    graded.assert_nothing_gained(handful)
    graded.assert_nothing_written()


def test_a_folder_that_is_a_link_is_nobodys_work(graded: Class) -> None:
    """A student hands in a link to the folder of another one, who has full marks."""
    thief = graded.root / "submitted" / "thief"
    thief.mkdir()
    (thief / ASSIGNMENT).symlink_to(f"../zz_honest/{ASSIGNMENT}")
    try:
        grade_course(graded.root, ASSIGNMENT, ["thief"])

        assert sum(score or 0 for score, _, _ in graded.grades()["thief"].values()) == 0
    finally:
        shutil.rmtree(thief)
