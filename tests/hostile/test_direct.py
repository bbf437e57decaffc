"""Every attack of the corpus against the grader itself, with the real sandbox.

None gains a point over an honest wrong answer, reads a secret, costs much, leaves anything
behind, or keeps the next submission from being graded.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.errors import NotebookError
from autograder.grading import Grader, unreadable
from autograder.notebook.source import read_source
from autograder.notebook.submission import Submission, parse_submission, read_submission
from autograder.results import SubmissionResult, dumps

from .attacks import SECONDS, Attack, corpus
from .secrets_planted import Course
from .watch import watching

TRUSTED_MIB = 300
SANDBOX_MIB = 3000
RESULT_BYTES = 1_000_000
ATTACKS = [attack for attack in corpus() if not attack.is_of_the_course]
HONEST_WRONG = ATTACKS[0]


@pytest.fixture(scope="module")
def honest(course: Course, grader: Grader) -> SubmissionResult:
    """The right answers, graded before all attacks.

    It starts the kernels that the grader keeps, so that none of them is taken for an attack's.
    """
    return grader.grade(_solved(course))


@pytest.fixture(scope="module")
def honest_wrong(
    course: Course,
    grader: Grader,
    honest: SubmissionResult,
    tmp_path_factory: pytest.TempPathFactory,
) -> SubmissionResult:
    """What an honest wrong answer to every exercise scores: the measure of the attacks."""
    folder = tmp_path_factory.mktemp("honest") / "wrong"
    result = grade(HONEST_WRONG, course, grader, folder)
    assert all(exercise.score < exercise.max_score / 3 for exercise in result.exercises)
    return result


def grade(attack: Attack, course: Course, grader: Grader, folder: Path) -> SubmissionResult:
    path = attack.hand_in(folder, course.released(), course.places)
    cells = read_source(course.assignment.source)
    try:
        submission = read_submission(path, cells, name=attack.student)
    except NotebookError as error:
        assert error.text.es and error.text.en
        return unreadable(course.assignment, attack.student, error.text)
    return grader.grade(submission)


@pytest.mark.parametrize("attack", ATTACKS[1:], ids=lambda attack: attack.name)
def test_attack_gains_nothing(
    attack: Attack,
    course: Course,
    grader: Grader,
    honest_wrong: SubmissionResult,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = attack.told
    folder = course.root / "submitted" / attack.student / "a1_perceptron"
    path = attack.hand_in(folder, course.released(), course.places)
    before = course.fingerprint()
    monkeypatch.chdir(folder)  # where `autograder grade` is called by a careful nobody

    with watching() as cost:
        cells = read_source(course.assignment.source)
        try:
            submission = read_submission(path, cells, name=attack.student)
        except NotebookError as error:
            refused, result = True, unreadable(course.assignment, attack.student, error.text)
        else:
            refused, result = False, grader.grade(submission)

    written = dumps([result])
    written.encode("utf-8")  # it can be stored
    read = SubmissionResult.from_json(json.loads(written)[0])
    assert read.score == result.score
    honest_scores = {exercise.name: exercise.score for exercise in honest_wrong.exercises}
    for exercise in result.exercises:
        assert exercise.score <= honest_scores[exercise.name], exercise.name
        assert exercise.score < exercise.max_score, exercise.name
    assert result.status == "graded", _errors(result)
    assert refused == told.get("unreadable", "file" in told)
    assert told.get("proof", "") in written, "the attack was not executed"
    assert told.get("says", "") in written
    assert told.get("never_says", "FOUND") not in written
    assert "FOUND" not in written, "the attack found what it looked for"
    assert course.leaked(written) == []
    assert len(written) < RESULT_BYTES
    assert course.fingerprint() == before, "files of the course were changed"
    assert cost.left == set(), "processes were left"
    assert cost.seconds < told.get("seconds", SECONDS)
    assert cost.trusted_mib < TRUSTED_MIB
    assert cost.sandbox_mib < told.get("sandbox_mib", SANDBOX_MIB)


def test_honest_answers_score_the_same_after_all_attacks(
    course: Course, grader: Grader, honest: SubmissionResult
) -> None:
    after = grader.grade(_solved(course))

    assert honest.score == honest.max_score
    assert after.exercises == honest.exercises


@pytest.mark.parametrize(
    "attack",
    [attack for attack in ATTACKS if attack.told.get("finds_secrets_outside")],
    ids=lambda attack: attack.name,
)
def test_reader_finds_secrets_where_there_is_no_sandbox(attack: Attack, course: Course) -> None:
    """The attacks that found nothing above were not simply looking in the wrong places."""
    folder = course.root / "submitted" / "ana" / "a1_perceptron"

    said = subprocess.run(
        [sys.executable, "-c", attack.program(course.places)],
        cwd=folder,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert said.returncode == 0, said.stderr
    assert course.leaked(said.stdout) != []


def test_every_folder_says_what_it_tries() -> None:
    for attack in ATTACKS:
        assert attack.told["what"]
        assert attack.told["attacks"] or attack.told.get("file") or attack is HONEST_WRONG


def _solved(course: Course) -> Submission:
    raw = json.dumps(course.solved()).encode()
    return parse_submission(raw, read_source(course.assignment.source), name="honest")


def _errors(result: SubmissionResult) -> list[str]:
    return [
        f"{exercise.name}.{check.name}: {check.message.en}"
        for exercise in result.exercises
        for check in exercise.checks
        if check.status == "error"
    ]
