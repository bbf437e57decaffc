"""Results as JUnit XML, which every CI server reads: a test suite for each submission.

The dialect is the one that Jenkins, GitLab and the GitHub reporters share: `testsuites`,
`testsuite`, `testcase`, and in it `failure` or `error`, with `message` and `type`.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from autograder.messages import plain, say
from autograder.results import CheckResult, SubmissionResult


def junit(results: Iterable[SubmissionResult], language: str) -> str:
    """The XML document. A check that lost points is a failure; one that failed of ours, an error."""
    suites = [_suite(result, language) for result in results]
    root = ET.Element("testsuites", name="autograder")
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    root.extend(suites)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(result: SubmissionResult, language: str) -> ET.Element:
    checks = [check for exercise in result.exercises for check in exercise.checks]
    suite = ET.Element(
        "testsuite",
        name=plain(f"{result.assignment}.{result.submission}"),
        tests=str(len(checks)),
        failures=str(sum(check.status in ("failed", "blocked") for check in checks)),
        errors=str(sum(check.status == "error" for check in checks)),
        time=f"{result.time_s:.3f}",
    )
    properties = ET.SubElement(suite, "properties")
    for name, value in (
        ("score", f"{result.score:g}"),
        ("max_score", f"{result.max_score:g}"),
        ("sandbox", result.sandbox),
    ):
        ET.SubElement(properties, "property", name=name, value=value)
    for exercise in result.exercises:
        for check in exercise.checks:
            suite.append(_case(f"{result.assignment}.{exercise.name}", check, language))
    notes = [plain(result.note[language])]
    if result.sandbox == "none":
        notes.insert(0, say("unsandboxed")[language])
    if any(notes):
        ET.SubElement(suite, "system-out").text = "\n".join(filter(None, notes))
    return suite


def _case(classname: str, check: CheckResult, language: str) -> ET.Element:
    title = plain(f"{check.title[language]} ({check.earned:g}/{check.points:g})")
    case = ET.Element("testcase", classname=classname, name=title)
    if check.status != "passed":
        kind = "error" if check.status == "error" else "failure"
        reasons = check.reasons(language)
        message = plain(reasons[0]) if reasons else title
        outcome = ET.SubElement(case, kind, message=message, type=check.status)
        outcome.text = plain("\n".join(reasons))
    return case
