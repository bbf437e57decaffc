"""What is written into nbgrader's gradebook, and when it is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.errors import GradebookError, SandboxError
from autograder.gradebook import grade_course, is_registered, register, run
from autograder.results import CheckResult, Diagnosis, ExerciseResult, SubmissionResult, Text

RIGHT = {
    "double": "def double(x):\n    return 2 * np.asarray(x)",
    "triple": "def triple(x):\n    return 3 * np.asarray(x)",
}
TITLE = Text(es="Una propiedad", en="A property")


class Grades:
    """Stands in for the grader, with the verdicts that a test wants to see written."""

    def __init__(self, exercises: tuple[ExerciseResult, ...], sandbox: str = "bubblewrap") -> None:
        self.exercises, self.sandbox = exercises, sandbox
        self.graded: list[str] = []

    def __call__(self, assignment: Any, *, secret: bytes, **_kernels: Any) -> Grades:
        return self

    def grade(self, submission: Any) -> SubmissionResult:
        self.graded.append(submission.name)
        return SubmissionResult("a0_tiny", submission.name, self.exercises, self.sandbox)

    def close(self) -> None:
        pass


def exercise(name: str, points: float, status: Any = "passed", **more: Any) -> ExerciseResult:
    return ExerciseResult(name, (CheckResult("test_it", TITLE, "public", status, points, **more),))


def grade_by_hand(course: Any, student: str, name: str, score: float) -> None:
    with Gradebook(course.database) as gradebook:
        grade = gradebook.find_grade(name, "a0_tiny", "a0_tiny", student)
        grade.manual_score = score
        gradebook.db.commit()


def test_a_known_mistake_is_said_in_the_comment_and_under_the_cell(course: Any) -> None:
    wrong = "def double(x):\n    return 2 + np.asarray(x)"
    course.hand_in("ana", course.notebook("es", double=wrong))
    course.hand_in("ben", course.notebook("en", double=wrong, triple=RIGHT["triple"]))

    grade_course(course.folder, "a0_tiny")

    entries = course.submissions()
    assert entries["ana"]["auto"] == {"double": 0, "triple": 0}
    assert entries["ben"]["auto"] == {"double": 0, "triple": 60}
    assert entries["ana"]["comments"] == {
        "solution_double": "Sumas dos en vez de multiplicar por dos.",
        "solution_triple": "Sin respuesta.",
    }
    assert entries["ben"]["comments"] == {
        "solution_double": "You add two instead of multiplying by two.",
        "solution_triple": None,
    }
    report = course.outputs("ben")["double"]
    assert "0 / 40" in report
    assert "✘ Twice three is six (0/20)" in report
    assert "You add two instead of multiplying by two." in report
    assert "✔ Three times two is six (60/60)" in course.outputs("ben")["triple"]


def test_a_score_stays_within_what_the_gradebook_allows(course: Any, monkeypatch: Any) -> None:
    over = (exercise("double", 4000.0), exercise("triple", -5.0))
    monkeypatch.setattr(run, "Grader", Grades(over))
    course.hand_in("ana", course.notebook(**RIGHT))

    grade_course(course.folder, "a0_tiny")

    assert course.scores() == {"ana": {"double": 40.0, "triple": 0.0}}


def test_an_exercise_without_a_result_scores_nothing(course: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(run, "Grader", Grades((exercise("double", 40.0),)))
    course.hand_in("ana", course.notebook(**RIGHT))

    grade_course(course.folder, "a0_tiny")

    assert course.scores() == {"ana": {"double": 40.0, "triple": 0.0}}
    assert course.submissions()["ana"]["person"] == set()


def test_only_an_error_of_ours_asks_for_a_person_and_is_tried_again(
    course: Any, monkeypatch: Any
) -> None:
    failing = Grades((exercise("double", 40.0), exercise("triple", 60.0, "error")))
    monkeypatch.setattr(run, "Grader", failing)
    course.hand_in("ana", course.notebook(**RIGHT))

    grade_course(course.folder, "a0_tiny")
    assert course.submissions()["ana"]["person"] == {"triple"}

    working = Grades((exercise("double", 40.0), exercise("triple", 60.0, "failed")))
    monkeypatch.setattr(run, "Grader", working)
    grade_course(course.folder, "a0_tiny")
    assert course.submissions()["ana"]["person"] == set()


def test_a_stored_result_is_not_computed_again(course: Any, monkeypatch: Any) -> None:
    grades = Grades((exercise("double", 40.0), exercise("triple", 60.0, "failed")))
    monkeypatch.setattr(run, "Grader", grades)
    course.hand_in("ana", course.notebook(**RIGHT))

    grade_course(course.folder, "a0_tiny")
    grade_course(course.folder, "a0_tiny")

    assert grades.graded == ["ana"]


def test_a_manual_grade_survives_a_regrade(course: Any) -> None:
    course.hand_in("ana", course.notebook(**{**RIGHT, "triple": "def triple(x):\n    return x"}))
    grade_course(course.folder, "a0_tiny")
    grade_by_hand(course, "ana", "triple", 12.5)

    grade_course(course.folder, "a0_tiny")

    entry = course.submissions()["ana"]
    assert entry["auto"] == {"double": 40.0, "triple": 0.0}
    assert entry["score"] == 52.5
    assert entry["person"] == set()


def test_a_late_penalty_is_still_taken(course: Any) -> None:
    with (course.folder / "nbgrader_config.py").open("a") as config:
        config.write("c.AssignLatePenalties.plugin_class = 'late_plugin.Tenth'\n")
    (course.folder / "late_plugin.py").write_text(
        "from nbgrader.plugins import LateSubmissionPlugin\n\n\n"
        "class Tenth(LateSubmissionPlugin):\n"
        "    def late_submission_penalty(self, student_id, score, total_seconds_late):\n"
        "        return score / 10\n"
    )
    with Gradebook(course.database) as gradebook:
        gradebook.update_or_create_assignment("a0_tiny", duedate="2026-03-01 12:00:00")
    course.hand_in("ana", course.notebook(**RIGHT))
    course.hand_in("ana", "2026-03-02 12:00:00 UTC", name="timestamp.txt")

    assert course.nbgrader("autograde", "a0_tiny").returncode == 0

    entry = course.submissions()["ana"]
    assert (entry["score"], entry["late"]) == (100.0, 10.0)
    assert (course.folder / "autograded" / "ana" / "a0_tiny" / "timestamp.txt").is_file()


def test_an_unknown_assignment_is_refused_with_the_cure(bare_course: Any) -> None:
    bare_course.hand_in("ana", bare_course.notebook(**RIGHT))
    assert not is_registered(bare_course.folder, "a0_tiny")

    with pytest.raises(GradebookError, match=r"does not know a0_tiny.*generate_assignment a0_tiny"):
        grade_course(bare_course.folder, "a0_tiny")

    register(bare_course.folder, "a0_tiny")
    assert is_registered(bare_course.folder, "a0_tiny")


def test_other_points_than_those_of_the_checks_are_refused(course: Any) -> None:
    check = course.folder / "solutions/a0_tiny/checks/public/test_triple.py"
    check.write_text(check.read_text().replace("points=60", "points=30"))
    course.hand_in("ana", course.notebook(**RIGHT))

    with pytest.raises(GradebookError, match="gives 60 points for triple, its checks give 30"):
        grade_course(course.folder, "a0_tiny")

    assert course.submissions() == {}
    register(course.folder, "a0_tiny")  # the cure that the message names
    grade_course(course.folder, "a0_tiny")
    assert course.scores() == {"ana": {"double": 40.0, "triple": 30.0}}


def test_without_a_sandbox_the_run_stops_and_writes_no_grade(course: Any, monkeypatch: Any) -> None:
    class NoSandbox(Grades):
        def grade(self, submission: Any) -> SubmissionResult:
            self.graded.append(submission.name)
            raise SandboxError("bubblewrap is not installed. Install it: apt install bubblewrap")

    grades = NoSandbox(())
    monkeypatch.setattr(run, "Grader", grades)
    for student in ("beto", "caro"):
        course.hand_in(student, course.notebook(**RIGHT))
    course.hand_in("ana", course.notebook(**RIGHT), name="renamed.ipynb")

    with pytest.raises(GradebookError, match="apt install bubblewrap"):
        grade_course(course.folder, "a0_tiny")

    assert grades.graded == ["ana"]
    assert set(course.submissions()) <= {"ana"}
    assert all(
        entry["auto"] == {"double": None, "triple": None} for entry in course.submissions().values()
    )
    assert not list((course.folder).glob("autograded/*/a0_tiny"))


def test_the_real_grader_says_when_there_is_no_sandbox(course: Any, monkeypatch: Any) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise SandboxError("no working sandbox here")

    monkeypatch.setattr("autograder.kernels.probes.start_program", refuse)
    course.hand_in("ana", course.notebook(**RIGHT))

    with pytest.raises(GradebookError, match="no working sandbox here"):
        grade_course(course.folder, "a0_tiny")

    assert all(
        entry["auto"] == {"double": None, "triple": None} for entry in course.submissions().values()
    )


def test_a_result_from_outside_the_sandbox_is_not_written(course: Any, monkeypatch: Any) -> None:
    grades = Grades((exercise("double", 40.0), exercise("triple", 60.0)), sandbox="none")
    monkeypatch.setattr(run, "Grader", grades)
    course.hand_in("ana", course.notebook(**RIGHT))

    with pytest.raises(GradebookError, match="without a sandbox"):
        grade_course(course.folder, "a0_tiny")

    assert course.scores() == {"ana": {"double": None, "triple": None}}


def test_a_failure_half_way_leaves_no_half_of_a_submission(course: Any, monkeypatch: Any) -> None:
    broken = exercise("triple", 60.0, "failed", diagnosis=Diagnosis("x", None))  # type: ignore[arg-type]
    monkeypatch.setattr(run, "Grader", Grades((exercise("double", 40.0), broken)))
    course.hand_in("ana", course.notebook(**RIGHT))

    with pytest.raises(GradebookError):
        grade_course(course.folder, "a0_tiny")

    assert course.scores() == {"ana": {"double": None, "triple": None}}


def test_quiet_where_all_goes_well(course: Any, capfd: Any) -> None:
    course.hand_in("ana", course.notebook(**RIGHT))

    grade_course(course.folder, "a0_tiny")

    out, err = capfd.readouterr()
    assert (out, err) == ("", "")


def test_the_notebook_is_in_the_language_handed_in_and_keeps_the_students_own_cells(
    course: Any,
) -> None:
    nb = course.notebook("en", **RIGHT)
    own = {"cell_type": "code", "id": "mine", "metadata": {}, "outputs": [], "execution_count": 1}
    position = next(i for i, cell in enumerate(nb["cells"]) if cell["id"] == "double") + 1
    nb["cells"].insert(position, {**own, "source": "def my_helper():\n    return 1"})
    course.hand_in("ana", nb)

    grade_course(course.folder, "a0_tiny")

    path = course.folder / "autograded" / "ana" / "a0_tiny" / "a0_tiny.ipynb"
    cells = json.loads(path.read_text())["cells"]
    assert "Doubles and triples" in "".join(cells[0]["source"])
    ids = [cell["id"] for cell in cells]
    assert ids[ids.index("double") + 1] == "own-1"
