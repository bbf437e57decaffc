"""The documents' commands work: every block of shell in them is run, line by line, in a course.

The course's assignment is a small one, so the names of the documents' own are replaced. A document
that is not listed below holds no block of shell; the cluster's commands have tests of their own.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.release.stage import stage

REPOSITORY = Path(__file__).parents[1]
NAMES = {"a1_perceptron": "a0_tiny", "heaviside": "double"}
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ANY_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMANDS = ("autograder ", "nbgrader ", "python -m ", "bash ")

DOCUMENTS = (
    "README.md",
    "README.es.md",
    *(f"docs/{path.name}" for path in sorted((REPOSITORY / "docs").glob("*.md"))),
)
IN_A_COURSE = (
    "README.md",
    "README.es.md",
    "docs/operators.md",
    "docs/class-report.md",
    "docs/ci.md",
)
AS_A_STUDENT = ("docs/students.md", "docs/estudiantes.md")
BESIDE_THE_REPOSITORY = ("docs/instructors.md",)
IN_THE_REPOSITORY = ("docs/contributing.md",)
IN_AN_EMPTY_COURSE = ("docs/new-assignment.md",)
RUN = (
    *IN_A_COURSE,
    *AS_A_STUDENT,
    *BESIDE_THE_REPOSITORY,
    *IN_THE_REPOSITORY,
    *IN_AN_EMPTY_COURSE,
)


def text_of(document: str) -> str:
    return (REPOSITORY / document).read_text(encoding="utf-8")


def commands(document: str) -> list[str]:
    """The lines of a document's blocks of shell."""
    return [
        line for block in BLOCK.findall(text_of(document)) for line in block.splitlines() if line
    ]


def run(document: str, cwd: Path, names: dict[str, str] = NAMES) -> str:
    """Run a document's commands in one shell, as somebody who reads it would. Returns what was printed."""
    script = "\n".join(commands(document))
    for old, new in names.items():
        script = re.sub(rf"\b{old}\b", new, script)
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(REPOSITORY),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "COLUMNS": "120",
        "LC_ALL": "C.UTF-8",
    }
    # What is installed already is not asked for in a registry again.
    script = script.replace("pip install --upgrade", "pip install")
    done = subprocess.run(
        ["bash", "-ex", "-c", script],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.fixture
def student(tiny: Assignment, tmp_path: Path) -> Path:
    """A released assignment, answered rightly."""
    stage(tiny, "es", tmp_path / "student")
    return tmp_path / "student"


@pytest.fixture
def course(tiny: Assignment, student: Path) -> Path:
    """A course to which two have handed in, with a notebook work.ipynb beside it."""
    folder = tiny.folder.parent.parent
    shutil.copy(REPOSITORY / "nbgrader_config.py", folder)
    shutil.copytree(REPOSITORY / "docs" / "ci", folder / "docs" / "ci")
    for name in ("antonia", "benjamin"):
        target = folder / "submitted" / name / tiny.name
        target.mkdir(parents=True)
        shutil.copy(student / f"{tiny.name}.ipynb", target)
    shutil.copy(student / f"{tiny.name}.ipynb", folder / "work.ipynb")
    return folder


def test_the_readmes_commands_grade_report_and_export(course: Path) -> None:
    run("README.md", course)

    for made in ("feedback/antonia/a0_tiny/a0_tiny.html", "grades.csv", "out.json", "out.html"):
        assert (course / made).is_file(), made


def test_the_readmes_have_the_same_commands() -> None:
    english, spanish = (
        [line.partition("#")[0].strip() for line in commands(document)]
        for document in ("README.md", "README.es.md")
    )
    assert english == spanish


@pytest.mark.parametrize("document", AS_A_STUDENT)
def test_a_students_commands_check_the_notebook(document: str, student: Path) -> None:
    assert "la prueba pública pasa" in run(document, student)


def test_an_instructors_commands_lead_to_a_first_graded_course(
    course: Path, tmp_path: Path
) -> None:
    source = tmp_path / "keras-autograder"
    shutil.copytree(course / "solutions", source / "solutions")
    shutil.copy(REPOSITORY / "nbgrader_config.py", source)
    (source / "data").mkdir()

    printed = run("docs/instructors.md", tmp_path)

    mine = tmp_path / "my-course"
    assert "antonia" in printed and "0/100" in printed
    assert (mine / "a0_tiny.zip").is_file()
    assert (mine / "feedback/antonia/a0_tiny/a0_tiny.html").is_file()
    assert (mine / "reports/a0_tiny.html").is_file()
    for table in ("moodle.csv", "canvas.csv"):
        assert "antonia@example.org" in (mine / table).read_text(encoding="utf-8-sig")


def test_an_operators_commands_forget_a_student(course: Path) -> None:
    before = subprocess.run(
        [sys.executable, "-m", "autograder", "grade", "a0_tiny"], cwd=course, check=False
    )
    assert before.returncode == 0
    assert _mentions(course, "antonia")

    run("docs/operators.md", course)

    assert _mentions(course, "antonia") == []
    assert _mentions(course, "benjamin")


def _mentions(course: Path, name: str) -> list[str]:
    """The files and folders of a course that know of a student."""
    return [
        str(path.relative_to(course))
        for path in course.rglob("*")
        if name in path.name or (path.is_file() and name.encode() in path.read_bytes())
    ]


def test_the_commands_for_ci_and_the_class_report_write_what_they_say(course: Path) -> None:
    run("docs/ci.md", course)
    (course / "reports" / "a0_tiny.csv").unlink()
    run("docs/class-report.md", course)

    for made in ("out.json", "out.xml", "out.md", "results.json", "gradescope-a0_tiny.zip"):
        assert (course / made).is_file(), made
    assert (course / "reports" / "a0_tiny.csv").is_file()


def test_a_new_assignments_commands_make_one(course: Path) -> None:
    assert "findings against it" in run("docs/new-assignment.md", course)


def test_a_contributors_commands_pass() -> None:
    assert "passed" in run("docs/contributing.md", REPOSITORY, {})


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_command_of_a_document_is_left_out(document: str) -> None:
    """A block that looks like shell says so; and a document that has one is run above."""
    loose = [
        block
        for language, block in ANY_BLOCK.findall(text_of(document))
        if language != "sh" and block.startswith(COMMANDS)
    ]

    assert loose == []
    assert bool(commands(document)) == (document in RUN)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_of_a_document_leads_to_a_file(document: str) -> None:
    folder = (REPOSITORY / document).parent
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text_of(document))

    assert [link for link in links if not (folder / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_names_only_targets_that_the_makefile_has(document: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (REPOSITORY / "Makefile").read_text(), re.MULTILINE))

    assert set(re.findall(r"`make ([a-z]+)", text_of(document))) <= targets


def test_the_map_of_folders_has_every_part_of_the_package() -> None:
    """Each package and module, and no file or folder that is not there."""
    table = "\n".join(
        line for line in text_of("docs/contributing.md").splitlines() if line.startswith("| `")
    )
    named = re.findall(r"`([\w/.]+)`", table.replace("autograder/", ""))
    package = REPOSITORY / "autograder"
    parts = [
        f"{path.name}/" if path.is_dir() else path.name
        for path in package.iterdir()
        if not path.name.startswith("__")
    ]

    assert [part for part in parts if part not in named] == []
    places = (REPOSITORY, package)
    paths = [name for name in named if name.endswith("/") or name.endswith(".py")]
    assert len(paths) > 20
    assert [n for n in paths if not any((place / n).exists() for place in places)] == []
