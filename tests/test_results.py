"""Results: sums, verdicts, and the documented JSON."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.results import (
    CheckResult,
    Diagnosis,
    ExerciseResult,
    SubmissionResult,
    Text,
    Verdict,
    dumps,
)

TITLE = Text(es="duplica", en="doubles")


def checked(status: Verdict = "passed", points: float = 5.0, **fields: Any) -> CheckResult:
    return CheckResult("test_doubles", TITLE, "hidden", status, points, **fields)


def submitted(*exercises: ExerciseResult, **fields: Any) -> SubmissionResult:
    return SubmissionResult("a0_tiny", "ana", exercises, "bubblewrap", **fields)


@pytest.mark.parametrize(
    ("status", "earned"), [("passed", 5.0), ("failed", 0.0), ("blocked", 0.0), ("error", 0.0)]
)
def test_only_a_passed_check_earns_its_points(status: Verdict, earned: float) -> None:
    assert checked(status).earned == earned


def test_points_add_up_over_checks_and_exercises() -> None:
    one = ExerciseResult("double", (checked(points=10), checked("failed", 20)))
    two = ExerciseResult("quadruple", (checked(points=0.5),))
    assert (one.score, one.max_score) == (10, 30)
    assert (submitted(one, two).score, submitted(one, two).max_score) == (10.5, 30.5)


@pytest.mark.parametrize("status", ["passed", "failed", "blocked"])
def test_a_submission_is_graded_whatever_its_score(status: Verdict) -> None:
    assert submitted(ExerciseResult("double", (checked(status),))).status == "graded"


def test_one_error_of_ours_makes_the_whole_an_error() -> None:
    exercise = ExerciseResult("double", (checked(), checked("error"), checked("failed")))
    assert submitted(exercise).status == "error"


def test_a_result_without_exercises_is_an_error_and_no_zero() -> None:
    assert submitted().status == "error"


def test_results_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        checked().status = "passed"  # type: ignore[misc]


def test_the_json_of_a_submission_is_the_documented_one() -> None:
    diagnosis = Diagnosis("adds_two", Text(es="Sumas 2.", en="You add 2."))
    check = checked("failed", 5.0, message=Text(es="No.", en="No!"), diagnosis=diagnosis)
    result = submitted(
        ExerciseResult("double", (check,)), time_s=1.23456, printed={"double": "hello\n"}
    )
    assert json.loads(dumps([result])) == [
        {
            "assignment": "a0_tiny",
            "submission": "ana",
            "status": "graded",
            "sandbox": "bubblewrap",
            "score": 0.0,
            "max_score": 5.0,
            "time_s": 1.235,
            "note": {"es": "", "en": ""},
            "printed": {"double": "hello\n"},
            "exercises": [
                {
                    "name": "double",
                    "score": 0.0,
                    "max_score": 5.0,
                    "attempted": True,
                    "note": {"es": "", "en": ""},
                    "checks": [
                        {
                            "name": "test_doubles",
                            "title": {"es": "duplica", "en": "doubles"},
                            "visibility": "hidden",
                            "status": "failed",
                            "points": 5.0,
                            "earned": 0.0,
                            "message": {"es": "No.", "en": "No!"},
                            "diagnosis": {
                                "mistake": "adds_two",
                                "es": "Sumas 2.",
                                "en": "You add 2.",
                            },
                        }
                    ],
                }
            ],
        }
    ]


def test_the_json_keeps_spanish_readable() -> None:
    assert "áéíñ¿" in dumps([submitted(note=Text(es="áéíñ¿", en=""))])


texts = st.builds(Text, st.text(max_size=10), st.text(max_size=10))
checks = st.builds(
    CheckResult,
    st.text(max_size=8),
    texts,
    st.sampled_from(["public", "hidden"]),
    st.sampled_from(["passed", "failed", "blocked", "error"]),
    st.floats(0, 100),
    texts,
    st.none() | st.builds(Diagnosis, st.text(max_size=8), texts),
)
exercise_results = st.builds(
    ExerciseResult,
    st.text(max_size=8),
    st.lists(checks, max_size=3).map(tuple),
    st.booleans(),
    texts,
)


@given(
    st.builds(
        SubmissionResult,
        st.text(max_size=8),
        st.text(max_size=8),
        st.lists(exercise_results, max_size=3).map(tuple),
        st.sampled_from(["bubblewrap", "none"]),
        texts,
        st.integers(0, 10**6).map(lambda ms: ms / 1000),
        st.dictionaries(st.text(max_size=5), st.text(max_size=9), max_size=2),
    )
)
def test_a_result_is_read_back_as_it_was(result: SubmissionResult) -> None:
    written = json.dumps(result.to_json())
    assert SubmissionResult.from_json(json.loads(written)) == result


def test_a_text_is_asked_by_language_and_joined_by_sentence() -> None:
    text = Text(es="Hola.", en="Hello.") + Text(es="Chao.", en="Bye.")
    assert (text["es"], text["en"]) == ("Hola. Chao.", "Hello. Bye.")
    assert Text("", "") + text == text
    with pytest.raises(KeyError):
        text["fr"]
