"""The commands, as processes: what they print, what they write, and their exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.release.stage import stage

REPOSITORY = Path(__file__).parents[1]


def autograder(
    *arguments: object, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "autograder", *map(str, arguments)],
        cwd=cwd,
        env=os.environ | {"COLUMNS": "120"} | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def work(tiny: Assignment, tmp_path: Path) -> Path:
    """A notebook that answers everything rightly: the solved one."""
    stage(tiny, "en", tmp_path / "staged")
    return shutil.copy(tmp_path / "staged" / "a0_tiny.ipynb", tmp_path / "work.ipynb")


@pytest.fixture
def course_folder(tiny: Assignment) -> Path:
    return tiny.folder.parent.parent


def test_grade_writes_the_documented_json(work: Path, course_folder: Path) -> None:
    done = autograder("grade", "a0_tiny", work, "--json", "out.json", cwd=course_folder)

    assert done.returncode == 0, done.stderr
    (result,) = json.loads((course_folder / "out.json").read_text())
    assert (result["assignment"], result["submission"]) == ("a0_tiny", "work")
    assert (result["status"], result["sandbox"]) == ("graded", "bubblewrap")
    assert (result["score"], result["max_score"]) == (100.0, 100.0)
    assert [exercise["name"] for exercise in result["exercises"]] == ["double", "quadruple"]
    assert "work: 100/100" in done.stdout


def test_grade_exits_with_0_for_any_score(tmp_path: Path, course_folder: Path) -> None:
    empty = tmp_path / "empty.ipynb"
    empty.write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')

    done = autograder("grade", "a0_tiny", empty, cwd=course_folder)

    assert done.returncode == 0, done.stderr
    assert "empty: 0/100" in done.stdout


def test_grade_exits_with_1_below_the_minimum_score(tmp_path: Path, course_folder: Path) -> None:
    empty = tmp_path / "empty.ipynb"
    empty.write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')

    done = autograder("grade", "a0_tiny", empty, "--min-score", 50, cwd=course_folder)

    assert done.returncode == 1


def test_grade_says_in_both_languages_what_it_cannot_read(
    tmp_path: Path, course_folder: Path
) -> None:
    broken = tmp_path / "broken.ipynb"
    broken.write_text("{")

    done = autograder(
        "grade", "a0_tiny", broken, "--json", "out.json", "--language", "es", cwd=course_folder
    )

    assert done.returncode == 0, done.stderr
    assert "no es un notebook válido" in done.stdout
    (result,) = json.loads((course_folder / "out.json").read_text())
    assert "not a valid notebook" in result["note"]["en"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(["grade", "a0_tyni", "x.ipynb"], "Did you mean a0_tiny?", id="assignment"),
        pytest.param(["grade", "a0_tiny", "x.ipynb"], "there is no file", id="file"),
        pytest.param(["grade", "a0_tiny"], "nothing to grade", id="nobody"),
        pytest.param(["grade", "a0_tiny", "--language", "fr"], "es or en", id="language"),
        pytest.param(
            ["grade", "a0_tiny", "--unsafe-no-sandbox"], "name the notebooks", id="unsafe class"
        ),
        pytest.param(["build", "a0_tyni"], "Did you mean a0_tiny?", id="build"),
        pytest.param(["grade", "--what"], "No such option", id="option"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_to_do(
    arguments: list[str], sentence: str, work: Path, course_folder: Path
) -> None:
    if arguments[-1].endswith(".ipynb") and "tyni" in arguments[1]:
        arguments = [*arguments[:-1], str(work)]

    done = autograder(*arguments, cwd=course_folder)

    assert done.returncode == 2, done.stderr
    assert sentence in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_outside_of_a_course_it_says_what_a_course_is(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    nowhere.mkdir()

    done = autograder("build", cwd=nowhere)

    assert done.returncode == 2
    assert "a course is a folder" in " ".join(done.stderr.split())


def test_build_then_check_finds_nothing_to_change(course_folder: Path) -> None:
    built = autograder("build", cwd=course_folder)
    checked = autograder("build", "--check", cwd=course_folder)

    assert built.returncode == 0, built.stderr
    assert "assignments/es/a0_tiny" in built.stdout
    assert checked.returncode == 0, checked.stderr


def test_build_check_fails_for_a_file_that_was_edited(course_folder: Path) -> None:
    autograder("build", cwd=course_folder)
    (course_folder / "assignments/en/a0_tiny/a0_tiny.ipynb").write_text("{}")

    done = autograder("build", "--check", cwd=course_folder)

    assert done.returncode == 1
    assert "en/a0_tiny/a0_tiny.ipynb: changed" in done.stderr


def test_check_runs_the_public_checks_of_ones_own_notebook(
    tiny: Assignment, tmp_path: Path
) -> None:
    stage(tiny, "es", tmp_path / "mine")

    done = autograder("check", "a0_tiny.ipynb", "double", cwd=tmp_path / "mine")

    assert done.returncode == 0, done.stderr
    assert "✔ duplica un número" in done.stdout


def test_doctor_finds_this_machines_sandbox_closed(tmp_path: Path) -> None:
    done = autograder("doctor", cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "✘" not in done.stdout
    assert "network" in done.stdout


@pytest.mark.parametrize("command", ["grade", "check", "build", "verify", "doctor", "demo"])
def test_every_command_has_help_with_an_example(command: str, tmp_path: Path) -> None:
    done = autograder(command, "--help", cwd=tmp_path)

    assert done.returncode == 0
    assert "Example" in done.stdout
    assert f"autograder {command}" in done.stdout
