"""Results: sums, verdicts, and the documented JSON."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.evidence import Evidence, Table
from autograder.pictures import Confusion, Curve, Errors, Learning, LinePath, Picture
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
    evidence = Evidence(
        Text("f(x)", "f(x)"),
        (("n", Text("1", "1")),),
        Table((2,), ("0", "nan")),
        Table((2,), ("0", "2")),
        (1,),
        (1,),
        (Learning((0.5, None), ((1.0, 0.25),)),),
    )
    check = checked(
        "failed",
        message=Text(es="No.", en="No!"),
        diagnosis=diagnosis,
        hint=Text(es="¿Y?", en="And?"),
        evidence=evidence,
    )
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
                            "hint": {"es": "¿Y?", "en": "And?"},
                            "evidence": {
                                "call": {"es": "f(x)", "en": "f(x)"},
                                "inputs": {"n": {"es": "1", "en": "1"}},
                                "got": {"shape": [2], "values": ["0", "nan"]},
                                "want": {"shape": [2], "values": ["0", "2"]},
                                "wrong": [1],
                                "place": [1],
                                "pictures": [
                                    {"kind": "learning", "got": [0.5, None], "usual": [[1.0, 0.25]]}
                                ],
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
tables = st.builds(
    Table,
    st.lists(st.integers(0, 5), max_size=2).map(tuple),
    st.lists(st.text(max_size=5), max_size=4).map(tuple),
)
PICTURES: list[Picture] = [
    Curve("f", (0.0, 1.0), (None, 1.0), ((0.5, 1.0),), (0.25,), "g", (1.0, None), True),
    Errors(("dW", "db"), (0.5, 0.0), ((1, 2), ()), ((1.0, 0.0), ())),
    LinePath(((0.0, 1.0),), (1,), ((1.0, 2.0, 3.0),), (0.0, 1.0, 2.0)),
    Learning((1.0, None), ((1.0, 0.5),)),
    Confusion(("0", "1"), ((3, 1), (0, 4))),
]
shown = st.builds(
    Evidence,
    texts,
    st.lists(st.tuples(st.text(max_size=3), texts), max_size=2, unique_by=lambda e: e[0]).map(
        tuple
    ),
    st.none() | tables,
    st.none() | tables,
    st.lists(st.integers(0, 9), max_size=2).map(tuple),
    st.none() | st.lists(st.integers(0, 9), max_size=2).map(tuple),
    st.lists(st.sampled_from(PICTURES), max_size=2).map(tuple),
)
checks = st.builds(
    CheckResult,
    st.text(max_size=8),
    texts,
    st.sampled_from(["public", "hidden"]),
    st.sampled_from(["passed", "failed", "blocked", "error"]),
    st.floats(0, 100),
    texts,
    st.none() | st.builds(Diagnosis, st.text(max_size=8), texts),
    texts,
    st.none() | shown,
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
