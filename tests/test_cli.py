"""The commands, as processes: what they print, what they write, and their exit codes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from autograder.assignment import Assignment
from autograder.cli import app
from autograder.release.stage import stage

REPOSITORY = Path(__file__).parents[1]
COMMANDS = [info.callback.__name__ for info in app.registered_commands if info.callback]
CONFIGURATION = (REPOSITORY / "nbgrader_config.py").read_text(encoding="utf-8")


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


def test_grade_writes_a_page_with_the_answers_in_the_notebooks_language(
    work: Path, course_folder: Path
) -> None:
    (course_folder / "out.md").write_text("# Of an earlier step\n")
    machines = ["--junit", "out.xml", "--markdown", "out.md", "--gradescope", "results.json"]
    done = autograder("grade", "a0_tiny", work, "--html", "out.html", *machines, cwd=course_folder)

    assert done.returncode == 0, done.stderr
    assert ElementTree.parse(course_folder / "out.xml").getroot().get("failures") == "0"
    assert json.loads((course_folder / "results.json").read_text())["score"] == 100.0
    summary = (course_folder / "out.md").read_text(encoding="utf-8")
    assert summary.startswith("# Of an earlier step\n") and "**100 / 100**" in summary
    page = (course_folder / "out.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert "<strong>100</strong> / 100" in page
    assert "return 2.0 * np.asarray(x)" in page


def test_report_writes_the_pages_of_those_who_are_graded(work: Path, course_folder: Path) -> None:
    for student in ("ana", "beto"):
        submitted = course_folder / "submitted" / student / "a0_tiny"
        submitted.mkdir(parents=True)
        shutil.copy(work, submitted / "a0_tiny.ipynb")
    ungraded = autograder("report", "a0_tiny", cwd=course_folder)
    assert ungraded.returncode == 1
    assert "2 not graded yet; run first: autograder grade a0_tiny" in ungraded.stderr

    (course_folder / "nbgrader_config.py").write_text(CONFIGURATION)
    assert autograder("grade", "a0_tiny", cwd=course_folder).returncode == 0
    done = autograder("report", "a0_tiny", cwd=course_folder)

    assert done.returncode == 0, done.stderr
    for student in ("ana", "beto"):
        page = course_folder / "feedback" / student / "a0_tiny" / "a0_tiny.html"
        assert "<strong>100</strong> / 100" in page.read_text(encoding="utf-8")
    assert "<strong>2</strong>" in (course_folder / "reports" / "a0_tiny.html").read_text("utf-8")
    assert (course_folder / "reports" / "a0_tiny.csv").is_file()


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
        pytest.param(["grade", "a0_tyni", "work.ipynb"], "Did you mean a0_tiny?", id="assignment"),
        pytest.param(["grade", "a0_tiny", "x.ipynb"], "there is no file", id="file"),
        pytest.param(["grade", "a0_tiny"], "nothing to grade", id="nobody"),
        pytest.param(["grade", "a0_tiny", "--language", "fr"], "es or en", id="language"),
        pytest.param(
            ["grade", "a0_tiny", "--unsafe-no-sandbox"], "name the notebooks", id="unsafe class"
        ),
        pytest.param(["build", "a0_tyni"], "Did you mean a0_tiny?", id="build"),
        pytest.param(["grade", "--what"], "No such option", id="option"),
        pytest.param(["grade"], "Missing argument", id="nothing named"),
        pytest.param(["grades"], "Did you mean 'grade'?", id="command"),
        pytest.param(["grade", "a0_tiny", "solutions"], "is a folder", id="a folder"),
        pytest.param(
            ["grade", "a0_tiny", "wrk.ipynb"], "Did you mean work.ipynb?", id="nearest file"
        ),
        pytest.param(
            ["grade", "a0_tiny", "work.ipynb", "--json", "no/where.json"],
            "there is no folder no; make it first",
            id="no folder for the results",
        ),
        pytest.param(
            ["grade", "a0_tiny", "work.ipynb", "--json", "solutions"],
            "--json solutions is a folder",
            id="a folder for the results",
        ),
        pytest.param(
            ["grade", "a0_tiny", "work.ipynb", "--course", "nowhere"],
            "there is no such folder",
            id="course",
        ),
        pytest.param(
            ["grade", "a0_tiny", "work.ipynb", "--min-score", "nan"],
            "--min-score is a number of points",
            id="minimum",
        ),
        pytest.param(
            ["grade", "a0_tiny", "work.ipynb", "work.ipynb", "--html", "x.html"],
            "--html is for one notebook",
            id="a page for two",
        ),
        pytest.param(
            ["grade", "a0_tiny", "work.ipynb", "work.ipynb", "--gradescope", "x.json"],
            "--gradescope is for one notebook",
            id="Gradescope for two",
        ),
        pytest.param(
            ["grade", "a0_tiny", "--gradescope", "x.json"],
            "--gradescope is for one notebook",
            id="Gradescope for a class",
        ),
        pytest.param(
            ["grade", "a0_tiny", "--html", "x.html"], "autograder report a0_tiny", id="class page"
        ),
        pytest.param(["report", "a0_tyni"], "Did you mean a0_tiny?", id="report: assignment"),
        pytest.param(["report", "a0_tiny"], "nothing to grade", id="report: nobody"),
        pytest.param(["check", "wrk.ipynb"], "Did you mean work.ipynb?", id="check: nearest file"),
        pytest.param(["check", "solutions"], "is a folder, not a notebook", id="check: a folder"),
        pytest.param(
            ["check", "no/work.ipynb"], "there is no folder no either", id="check: folder"
        ),
        pytest.param(["check", "work.ipynb"], "no folder “checks” beside", id="check: no checks"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_to_do(
    arguments: list[str], sentence: str, work: Path, course_folder: Path
) -> None:
    shutil.copy(work, course_folder / "work.ipynb")

    done = autograder(*arguments, cwd=course_folder)

    assert done.returncode == 2, done.stderr
    assert sentence in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_nothing_is_graded_where_the_results_cannot_be_written(
    work: Path, course_folder: Path
) -> None:
    done = autograder("grade", "a0_tiny", work, "--json", "/no/where.json", cwd=course_folder)

    assert (done.returncode, done.stdout) == (2, "")
    assert not (course_folder / ".autograder").exists()


def test_version_is_shown(tmp_path: Path) -> None:
    done = autograder("--version", cwd=tmp_path)

    assert done.returncode == 0
    assert re.fullmatch(r"autograder \d+\.\d+\.\d+\S*\n", done.stdout)


@pytest.mark.parametrize(("system", "word"), [("es_CL.UTF-8", "puntaje"), ("C.UTF-8", "score")])
def test_a_class_is_shown_in_the_systems_language(
    system: str, word: str, work: Path, course_folder: Path
) -> None:
    submitted = course_folder / "submitted" / "ana" / "a0_tiny"
    submitted.mkdir(parents=True)
    shutil.copy(work, submitted / "a0_tiny.ipynb")

    done = autograder("grade", "a0_tiny", cwd=course_folder, LANG=system, LC_ALL="")

    assert done.returncode == 0, done.stderr
    assert word in done.stdout.splitlines()[0]


def test_an_exercise_that_nobody_answered_is_one_line(tmp_path: Path, course_folder: Path) -> None:
    autograder("build", cwd=course_folder)
    released = course_folder / "assignments" / "es" / "a0_tiny" / "a0_tiny.ipynb"

    done = autograder("grade", "a0_tiny", released, "--language", "es", cwd=course_folder)

    assert done.stdout.splitlines() == [
        "double  0/45  (sin responder todavía)",
        "quadruple  0/55  (sin responder todavía)",
        "a0_tiny: 0/100",
    ]


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

    arguments = ["check", "a0_tiny.ipynb", "double", "--json", "out.json"]
    done = autograder(*arguments, cwd=tmp_path / "mine")

    assert done.returncode == 0, done.stderr
    assert "✔ duplica un número" in done.stdout
    (exercise,) = json.loads((tmp_path / "mine" / "out.json").read_text(encoding="utf-8"))
    assert (exercise["name"], exercise["checks"][0]["status"]) == ("double", "passed")


def test_verify_writes_what_it_found(course_folder: Path) -> None:
    assert autograder("build", cwd=course_folder).returncode == 0

    arguments = ["verify", "a0_tiny", "--no-mutants", "--json", "findings.json"]
    done = autograder(*arguments, cwd=course_folder)

    assert done.returncode == 0, done.stdout
    findings = json.loads((course_folder / "findings.json").read_text(encoding="utf-8"))
    assert {f["part"] for f in findings} >= {"solved notebook", "accepted", "mistake"}
    assert all(f["holds"] and f["assignment"] == "a0_tiny" for f in findings)


def test_what_is_piped_is_plain_text(work: Path, course_folder: Path) -> None:
    """Also where the system says that its terminal has colours."""
    graded = autograder("grade", "a0_tiny", work, cwd=course_folder, TERM="xterm-256color")

    assert graded.returncode == 0
    assert "\x1b" not in graded.stdout + graded.stderr


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("autograder gr", ["grade"]),
        ("autograder grade a", ["a0_tiny"]),
        ("autograder verify a0", ["a0_tiny"]),
        ("autograder report b", []),
    ],
)
def test_the_shell_completes_commands_and_assignments(
    typed: str, offered: list[str], course_folder: Path
) -> None:
    asked = {
        "_AUTOGRADER_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(typed.count(" ")),
    }

    done = autograder(cwd=course_folder, **asked)

    assert done.stdout.split() == offered


@pytest.mark.keras
def test_check_leaves_out_tensorflows_greetings_and_nothing_else(
    layer: Assignment, tmp_path: Path
) -> None:
    stage(layer, "en", tmp_path / "mine")
    path = tmp_path / "mine" / "a1_layer.ipynb"
    notebook = json.loads(path.read_text())
    notebook["cells"][0]["source"] += "\nimport os; os.write(2, b'mine\\n')"
    path.write_text(json.dumps(notebook))

    done = autograder("check", path.name, cwd=path.parent)

    assert done.returncode == 0, done.stderr
    assert "double: the public check passes." in done.stdout
    assert done.stderr == "mine\n"


BASE_ONLY = """import sys

extras = "nbgrader jupytext nbconvert sqlalchemy sklearn distributed jinja2 hypothesis libcst"
for name in extras.split():
    sys.modules[name] = None  # as where the extra is not installed
sys.argv[0] = "autograder"
from autograder.__main__ import main

main()
"""


def test_a_students_installation_has_check_and_says_what_the_rest_needs(
    tiny: Assignment, work: Path, tmp_path: Path
) -> None:
    stage(tiny, "en", tmp_path / "mine")

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", BASE_ONLY, *map(str, arguments)]
        folder = tiny.folder.parent.parent
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    checked = run("check", tmp_path / "mine" / "a0_tiny.ipynb")
    built = run("build")

    assert checked.returncode == 0, checked.stderr
    assert "double: the public check passes." in checked.stdout
    assert built.returncode == 1
    assert 'pip install "keras-autograder[grade]"' in " ".join(built.stderr.split())
    assert "Traceback" not in built.stderr


def test_doctor_finds_this_machines_sandbox_closed(tmp_path: Path) -> None:
    done = autograder("doctor", "--json", "probes.json", cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "✘" not in done.stdout
    assert "network" in done.stdout
    probes = json.loads((tmp_path / "probes.json").read_text(encoding="utf-8"))
    assert all(probe["closed"] for probe in probes["sandbox"])
    assert "network" in {probe["name"] for probe in probes["sandbox"]}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, tmp_path: Path) -> None:
    done = autograder(command, "--help", cwd=tmp_path)

    assert done.returncode == 0
    assert "Example" in done.stdout
    assert f"autograder {command}" in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_whole_on_a_narrow_terminal(command: str, tmp_path: Path) -> None:
    done = autograder(command, "--help", cwd=tmp_path, COLUMNS="80")

    assert "…" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "--help" in done.stdout
