"""JUnit XML, Gradescope's JSON and Markdown: read back by the programs that they are for."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from junitparser import Error, Failure, JUnitXml
from markdown_it import MarkdownIt
from xmlschema import XMLSchema, XMLSchemaValidationError

from autograder.reports.gradescope import gradescope
from autograder.reports.junit import junit
from autograder.reports.markdown import LONGEST, escape, markdown
from autograder.results import (
    CheckResult,
    Diagnosis,
    ExerciseResult,
    SubmissionResult,
    Text,
    Verdict,
)

HERE = Path(__file__).parent
GRADESCOPE = json.loads((HERE / "gradescope.schema.json").read_text(encoding="utf-8"))
TITLE = Text("duplica", "doubles")
NASTY = (
    "</failure><script>alert(1)</script>\x00\x1b[31m\u202e| `x` <img src=x> @everyone ]]> \ud800"
)


def check(
    status: Verdict, *, said: str = "", diagnosis: str = "", points: float = 10.0
) -> CheckResult:
    named = Diagnosis("adds_two", Text(diagnosis, diagnosis)) if diagnosis else None
    return CheckResult("test_a", TITLE, "hidden", status, points, Text(said, said), named)


def result(*checks: CheckResult, name: str = "ana", note: str = "") -> SubmissionResult:
    exercises = (ExerciseResult("double", checks), ExerciseResult("triple", (check("passed"),)))
    return SubmissionResult("a0", name, exercises, "bubblewrap", Text(note, note), time_s=1.5)


CLASS = [
    result(check("passed"), check("failed", said="got 3", diagnosis="You add 2.")),
    result(check("error", said="ours"), check("blocked"), name=NASTY),
    result(check("failed", said=NASTY, diagnosis=NASTY), name="eva", note=NASTY),
]


def test_junit_is_read_by_its_consumers() -> None:
    suites = list(JUnitXml.fromstring(junit(CLASS, "en").encode()))

    assert [(s.tests, s.failures, s.errors) for s in suites] == [(3, 1, 0), (3, 1, 1), (2, 1, 0)]
    cases = list(suites[0])
    assert [case.classname for case in cases] == ["a0.double", "a0.double", "a0.triple"]
    assert [case.name for case in cases[:2]] == ["doubles (10/10)", "doubles (0/10)"]
    (failure,) = cases[1].result
    assert isinstance(failure, Failure)
    assert (failure.message, failure.text) == ("You add 2.", "You add 2.\ngot 3")
    (error,) = next(iter(suites[1])).result
    assert isinstance(error, Error)
    assert {p.name: p.value for p in suites[0].properties()}["score"] == "20"


def test_junit_keeps_what_students_wrote_as_text() -> None:
    root = ET.fromstring(junit(CLASS, "es").encode())

    assert {element.tag for element in root.iter()} == {
        *("testsuites", "testsuite", "testcase", "failure", "error"),
        *("properties", "property", "system-out"),
    }
    assert "<script>" in (root.findall("testsuite")[2].findtext("testcase/failure") or "")


def test_gradescope_has_the_keys_that_it_documents() -> None:
    document = json.loads(gradescope(CLASS[0], "en"))

    assert document["score"] == 20.0
    assert document["score"] == sum(test["score"] for test in document["tests"])
    assert [test["number"] for test in document["tests"]] == ["1.1", "1.2", "2.1"]
    assert [test["status"] for test in document["tests"]] == ["passed", "failed", "passed"]
    assert document["tests"][1]["output"] == "You add 2.\ngot 3"


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("graded", CLASS, ids=["ordinary", "of-ours", "nasty"])
def test_gradescope_is_as_its_schema_says(graded: SubmissionResult, language: str) -> None:
    Draft202012Validator.check_schema(GRADESCOPE)
    Draft202012Validator(GRADESCOPE).validate(json.loads(gradescope(graded, language)))


@pytest.mark.parametrize("language", ["es", "en"])
def test_junit_is_as_its_schema_says(language: str) -> None:
    schema = XMLSchema(HERE / "junit.xsd")

    schema.validate(junit(CLASS, language))
    with pytest.raises(XMLSchemaValidationError):
        schema.validate(junit(CLASS, language).replace("testcase", "test"))


@pytest.mark.parametrize(
    ("language", "said"), [("es", "Algo del corrector"), ("en", "Something of")]
)
def test_gradescope_says_when_something_of_ours_failed(language: str, said: str) -> None:
    document = json.loads(gradescope(CLASS[1], language))

    assert said in document["output"]
    assert said in document["tests"][0]["output"]


def test_markdown_is_a_table_and_nothing_of_a_students_becomes_markup() -> None:
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown(CLASS, "en"))
    kinds = {token.type for token in tokens}
    inline = {child.type for token in tokens for child in token.children or []}

    assert sum(token.type == "table_open" for token in tokens) == len(CLASS)
    assert "html_block" not in kinds
    assert inline <= {"text", "strong_open", "strong_close", "softbreak"}
    assert "| **total** | **20 / 30** | |" in markdown(CLASS, "en")


def test_markdown_mentions_nobody_and_links_nowhere() -> None:
    assert "@everyone" not in escape("@everyone")
    assert "https://" not in escape("https://example.org")


def test_markdown_stops_before_it_is_too_long() -> None:
    many = [result(check("failed", said="x" * 900), name=f"student {i}") for i in range(2000)]

    text = markdown(many, "en")

    assert len(text.encode()) < LONGEST + 1000
    assert text.endswith("than fit here._\n")


def test_a_result_without_a_sandbox_says_so() -> None:
    open_air = SubmissionResult("a0", "ana", (), "none")

    assert "sin aislamiento" in markdown([open_air], "es")
