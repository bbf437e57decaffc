"""The ready-made files for CI servers: every shell step in them is run, as the server would run it.

The steps that install find all installed, and say so; the servers' own actions are not run.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from autograder.assignment import Assignment
from autograder.release.stage import stage

REPOSITORY = Path(__file__).parents[1]
FILES = REPOSITORY / "docs" / "ci"
SCHEMA = REPOSITORY / "tests" / "reports" / "gradescope.schema.json"
ASSIGNMENT = "a0_tiny"
SECRET = "0" * 64


def run(script: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step with bash, as GitHub and GitLab do."""
    folder = str(Path(sys.executable).parent)
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env=os.environ
        | {"PATH": f"{folder}:{os.environ['PATH']}", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        | environment,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def read(name: str) -> Any:
    return yaml.safe_load((FILES / name).read_text(encoding="utf-8"))


def github_steps(name: str, job: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The job's own variables, and its shell steps by name."""
    found = read(name)["jobs"][job]
    assert found["defaults"]["run"]["shell"] == "bash"
    return found["env"], [(step["name"], step["run"]) for step in found["steps"] if "run" in step]


@pytest.fixture
def handed_out(tiny: Assignment, tmp_path: Path) -> Path:
    """A released assignment as a student has it, answered rightly."""
    stage(tiny, "en", tmp_path / "student")
    return tmp_path / "student"


@pytest.fixture
def course(tiny: Assignment, handed_out: Path, tmp_path: Path) -> Path:
    """The course's repository, with a roster of three whose repositories are in a folder beside it."""
    folder = tiny.folder.parent.parent
    shutil.copy(REPOSITORY / "nbgrader_config.py", folder)
    shutil.copytree(FILES, folder / "docs" / "ci")
    (folder / "classroom_roster.csv").write_text(
        '"identifier","github_username","github_id","name"\n'
        '"Núñez, Ana","ana-n","1",""\n"b","beto","2",""\n"c","caro","3",""\n"not linked","","",""\n',
        encoding="utf-8",
    )
    for student, path in (("ana-n", f"{ASSIGNMENT}.ipynb"), ("beto", f"work/{ASSIGNMENT}.ipynb")):
        repository = tmp_path / "host" / f"{ASSIGNMENT}-{student}.git"
        (repository / path).parent.mkdir(parents=True)
        shutil.copy(handed_out / f"{ASSIGNMENT}.ipynb", repository / path)
        (repository / "hook.py").write_text("raise SystemExit('it ran')")
        done = run(
            "git init -q && git add . && "
            "git -c user.name=s -c user.email=s@example.org commit -qm work --date 2026-03-01T10:00:00Z",
            repository,
            GIT_COMMITTER_DATE="2026-03-01T10:00:00Z",
        )
        assert done.returncode == 0, done.stderr
    return folder


def host(course: Path) -> str:
    return (course.parent / "host").as_uri()


def test_githubs_checks_pass_and_are_in_the_summary(handed_out: Path) -> None:
    variables, steps = github_steps("github-students.yml", "checks")
    assert list(variables) == ["NOTEBOOK"]

    for name, script in steps:
        done = run(
            script, handed_out, NOTEBOOK=f"{ASSIGNMENT}.ipynb", GITHUB_STEP_SUMMARY="summary.md"
        )
        assert done.returncode == 0, (name, done.stdout, done.stderr)

    summary = (handed_out / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("```\n") and summary.endswith("```\n")
    assert "double: the public check passes." in summary


def test_githubs_checks_fail_where_a_check_does(handed_out: Path) -> None:
    path = handed_out / f"{ASSIGNMENT}.ipynb"
    path.write_text(path.read_text().replace("2.0 * np.asarray(x)", "3.0 * np.asarray(x)"))
    _, steps = github_steps("github-students.yml", "checks")

    done = run(steps[-1][1], handed_out, NOTEBOOK=path.name, GITHUB_STEP_SUMMARY="summary.md")

    assert done.returncode == 1
    assert "✘" in (handed_out / "summary.md").read_text(encoding="utf-8")


def test_githubs_course_is_collected_graded_and_reported(course: Path) -> None:
    variables, steps = github_steps("github-course.yml", "grade")
    given = {
        "ASSIGNMENT": ASSIGNMENT,
        "AUTOGRADER_SECRET": SECRET,
        "ROSTER": variables["ROSTER"],
        "STUDENTS": host(course),
    }
    assert set(given) == set(variables)

    for name, script in steps:
        done = run(script, course, GITHUB_STEP_SUMMARY="summary.md", **given)
        assert done.returncode == 0, (name, done.stdout, done.stderr)

    upload = read("github-course.yml")["jobs"]["grade"]["steps"][-1]["with"]
    for path in upload["path"].split():
        assert (course / path).exists(), path
    results = json.loads((course / "results.json").read_text(encoding="utf-8"))
    assert {each["submission"]: each["score"] for each in results} == {"ana-n": 100, "beto": 100}
    assert (course / f"feedback/beto/{ASSIGNMENT}/{ASSIGNMENT}.html").is_file()


def test_gitlabs_checks_pass(handed_out: Path) -> None:
    job = read("gitlab-students.yml")["checks"]

    done = run("\n".join(job["script"]), handed_out, NOTEBOOK=f"{ASSIGNMENT}.ipynb")

    assert done.returncode == 0, done.stderr
    assert "double: the public check passes." in done.stdout


def test_gitlabs_course_is_collected_graded_and_reported(course: Path) -> None:
    job = read("gitlab-course.yml")["grade"]
    variables = job["variables"] | {"ASSIGNMENT": ASSIGNMENT, "STUDENTS": host(course)}

    done = run("\n".join(job["script"]), course, AUTOGRADER_SECRET=SECRET, **variables)

    assert done.returncode == 0, done.stdout + done.stderr
    for path in (*job["artifacts"]["paths"], job["artifacts"]["reports"]["junit"]):
        assert (course / path).exists(), path


def test_collecting_reads_one_file_and_says_who_is_missing(course: Path) -> None:
    done = run(f"bash docs/ci/collect.sh classroom_roster.csv {host(course)} {ASSIGNMENT}", course)

    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{ASSIGNMENT}: 2 collected, 1 missing\n"
    assert "caro: no repository" in done.stderr
    found = sorted(p.relative_to(course).as_posix() for p in (course / "submitted").rglob("*.*"))
    assert found == [
        f"submitted/{student}/{ASSIGNMENT}/{name}"
        for student in ("ana-n", "beto")
        for name in (f"{ASSIGNMENT}.ipynb", "timestamp.txt")
    ]
    time = course / f"submitted/beto/{ASSIGNMENT}/timestamp.txt"
    assert time.read_text() == "2026-03-01 10:00:00 UTC\n"


@pytest.mark.parametrize(
    ("roster", "said"),
    [
        ("name\nana\n", "no column github_username"),
        ("github_username\n../x\n", "no names of users"),
    ],
)
def test_collecting_refuses_a_roster_that_is_none(roster: str, said: str, course: Path) -> None:
    (course / "roster.csv").write_text(roster)

    done = run(f"bash docs/ci/collect.sh roster.csv {host(course)} {ASSIGNMENT}", course)

    assert done.returncode != 0
    assert said in done.stderr
    assert not (course / "submitted").exists()


@pytest.fixture
def gradescope(course: Path, tmp_path: Path) -> Path:
    """Gradescope's container: the zip unpacked as it unpacks it, and set up."""
    made = run(f"bash docs/ci/gradescope/make_zip.sh {ASSIGNMENT} en", course)
    assert made.returncode == 0, made.stderr
    home = tmp_path / "autograder"
    for name in ("source", "submission", "results"):
        (home / name).mkdir(parents=True)
    with zipfile.ZipFile(made.stdout.strip()) as archive:
        archive.extractall(home / "source")
    done = run("bash source/setup.sh", home)
    assert done.returncode == 0, done.stdout + done.stderr
    return home


def gradescope_result(home: Path) -> dict[str, Any]:
    result: dict[str, Any] = json.loads((home / "results" / "results.json").read_text("utf-8"))
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(result)
    return result


def test_gradescope_grades_what_was_handed_in(gradescope: Path, handed_out: Path) -> None:
    shutil.copy(handed_out / f"{ASSIGNMENT}.ipynb", gradescope / "submission" / "my work.ipynb")

    done = run("bash source/run_autograder", gradescope, AUTOGRADER_HOME=str(gradescope))

    assert done.returncode == 0, done.stderr
    result = gradescope_result(gradescope)
    assert (result["score"], result["extra_data"]["sandbox"]) == (100.0, "bubblewrap")


def test_gradescope_says_when_there_is_no_notebook(gradescope: Path) -> None:
    done = run("bash source/run_autograder", gradescope, AUTOGRADER_HOME=str(gradescope))

    assert done.returncode == 0, done.stderr
    result = gradescope_result(gradescope)
    assert result["score"] == 0 and "no notebook" in result["output"]


def test_the_zip_is_executable_and_unsafe_only_where_that_is_asked_for(course: Path) -> None:
    names = []
    for option in ("", "--unsafe"):
        made = run(f"bash docs/ci/gradescope/make_zip.sh {ASSIGNMENT} es {option}", course)
        assert made.returncode == 0, made.stderr
        with zipfile.ZipFile(made.stdout.strip()) as archive:
            names.append(set(archive.namelist()))
            for script in ("setup.sh", "run_autograder"):
                assert archive.getinfo(script).external_attr >> 16 & 0o111
    assert names[1] - names[0] == {"UNSAFE"}


def test_every_file_is_explained() -> None:
    text = (REPOSITORY / "docs" / "ci.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(ci/([^)]+)\)", text)

    assert sorted(links) == sorted(path.name for path in FILES.iterdir())
