"""Every rule of the boundary has teeth: without it, a test goes red."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .document import DOCUMENT, written
from .mutants import FAILED, HANGING_S, HUNG, PASSED, REPOSITORY, SECONDS, Runner, mutant
from .rules import FRAMES, READER, RULES, WIRE, Rule, shown

IS_ROOT = os.geteuid() == 0


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    runner = Runner()
    yield runner
    runner.close()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.group}: {rule.what}")
def test_without_a_rule_its_test_goes_red(rule: Rule, runner: Runner) -> None:
    if rule.needs_root and not IS_ROOT:
        # What root must not do, only root can try.
        assert "root" in rule.bites or "another_kind" in rule.bites
        return
    with mutant(rule.file, rule.old, rule.new) as root:
        seconds = HANGING_S if rule.hangs else SECONDS
        status, said = runner.run(root, rule.bites, seconds=seconds)

    assert status == (HUNG if rule.hangs else FAILED), said


def test_with_every_rule_the_tests_are_green(runner: Runner) -> None:
    """The copies are not red for another reason, such as a file that is missing."""
    firsts = {rule.bites.partition("::")[0]: rule.bites for rule in RULES if not rule.needs_root}
    with mutant("autograder/errors.py", "from __future__", "from __future__") as root:
        status, said = runner.run(root, *firsts.values())

    assert status == PASSED, said


@pytest.mark.parametrize(
    ("file", "error"), [(WIRE, "FrameError|Late|Closed"), (FRAMES, "FrameError"), (READER, "Note")]
)
def test_every_refusal_is_a_rule(file: str, error: str) -> None:
    text = (REPOSITORY / file).read_text("utf-8")
    covered = [
        (text.index(rule.old), text.index(rule.old) + len(rule.old))
        for rule in RULES
        if rule.file == file
    ]
    # A condition above the refusal is the rule as well.
    bare = [
        text[match.start() : text.index("\n", match.start())]
        for match in re.finditer(rf"raise (?:wire\.)?(?:{error})", text)
        if not any(first - 1 <= match.start() <= last + 40 for first, last in covered)
    ]

    assert bare == []


def test_every_test_that_bites_exists() -> None:
    for rule in (*RULES, *shown()):
        file, _, name = rule.bites.partition("::")
        text = Path(REPOSITORY, file).read_text("utf-8")
        assert f"def {name.partition('[')[0]}(" in text or not name, rule.bites


def test_the_document_has_the_tables_that_the_command_makes() -> None:
    text = DOCUMENT.read_text("utf-8")

    assert written(text) == text, "run: make security"
