"""A result from outside a sandbox says so wherever it is shown."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from rich.console import Console

from autograder import messages
from autograder.reports.feedback import Feedback, feedback_page
from autograder.reports.gradescope import gradescope
from autograder.reports.junit import junit
from autograder.reports.markdown import markdown
from autograder.reports.terminal import submission_report
from autograder.results import (
    LANGUAGES,
    CheckResult,
    ExerciseResult,
    SubmissionResult,
    Text,
    dumps,
)

CHECK = CheckResult("test_it", Text("sí", "yes"), "hidden", "passed", 40.0)
WALLED, OPEN = (
    SubmissionResult("a0_tiny", "ana", (ExerciseResult("double", (CHECK,)),), sandbox)
    for sandbox in ("bubblewrap", "none")
)


def terminal(result: SubmissionResult, language: str) -> str:
    console = Console(record=True, width=100)
    console.print(submission_report(result, language))
    return console.export_text()


def page(result: SubmissionResult, language: str) -> str:
    return feedback_page(Feedback(result, Text("Dobles", "Doubles"), language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("report", "key"),
    [
        (terminal, "unsandboxed"),
        (page, "unsandboxed"),
        (lambda result, language: junit([result], language), "unsandboxed"),
        (lambda result, language: markdown([result], language), "not_to_be_trusted"),
        (
            lambda result, language: json.loads(gradescope(result, language))["output"],
            "unsandboxed",
        ),
    ],
    ids=["terminal", "feedback", "JUnit", "Markdown", "Gradescope"],
)
def test_it_is_marked_in_words(report: object, key: str, language: str) -> None:
    mark = messages.say(key)[language]

    assert mark in report(OPEN, language)  # type: ignore[operator]
    assert mark not in report(WALLED, language)  # type: ignore[operator]


def test_it_is_marked_for_programs() -> None:
    assert json.loads(dumps([OPEN]))[0]["sandbox"] == "none"
    suite = ElementTree.fromstring(junit([OPEN], "en"))
    properties = {each.get("name"): each.get("value") for each in suite.iter("property")}
    assert properties["sandbox"] == "none"
    assert json.loads(gradescope(OPEN, "en"))["extra_data"]["sandbox"] == "none"
