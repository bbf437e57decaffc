"""The documents keep up: every command and assignment is in the README, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from autograder.assignment import assignment_names, load_assignment
from autograder.cli import app
from autograder.verify import count, counts_table

REPOSITORY = Path(__file__).parents[1]
READMES = ("README.md", "README.es.md")


@pytest.mark.parametrize("readme", READMES)
def test_readme_names_every_command(readme: str) -> None:
    text = (REPOSITORY / readme).read_text(encoding="utf-8")
    commands = [info.callback.__name__ for info in app.registered_commands if info.callback]

    assert [name for name in commands if f"`autograder {name}`" not in text] == []


@pytest.mark.parametrize("readme", READMES)
def test_readme_names_every_assignment(readme: str) -> None:
    text = (REPOSITORY / readme).read_text(encoding="utf-8")

    assert [name for name in assignment_names(REPOSITORY) if name not in text] == []


@pytest.mark.parametrize("readme", READMES)
def test_readme_names_only_targets_that_the_makefile_has(readme: str) -> None:
    text = (REPOSITORY / readme).read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):", (REPOSITORY / "Makefile").read_text(), re.MULTILINE)

    named = set(re.findall(r"make ([a-z]+)", text))
    assert {"demo", "test"} <= named <= set(targets)


@pytest.mark.parametrize("readme", READMES)
def test_readme_links_to_files_that_exist(readme: str) -> None:
    text = (REPOSITORY / readme).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)

    assert links
    assert [link for link in links if not (REPOSITORY / link).exists()] == []


def test_no_document_or_lock_names_a_registry_or_a_path_of_a_machine() -> None:
    suspicious = re.compile(r"https?://\S*(pypi|simple|mirror|proxy)|/root/|/home/\w+/|file://")
    files = [
        *REPOSITORY.glob("*.md"),
        REPOSITORY / "constraints.txt",
        REPOSITORY / "pyproject.toml",
    ]

    assert [path.name for path in files if suspicious.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("readme", READMES)
def test_readme_has_the_counts_that_the_command_prints(readme: str) -> None:
    text = (REPOSITORY / readme).read_text(encoding="utf-8")
    assignments = [load_assignment(REPOSITORY, name) for name in assignment_names(REPOSITORY)]
    rows = counts_table([count(assignment) for assignment in assignments]).splitlines()[2:]

    assert [row for row in rows if row not in text] == []
