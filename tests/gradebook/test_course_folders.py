"""What an nbgrader user finds and types in a course: staged sources, release, exchange, archives."""

from __future__ import annotations

import json
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
from traitlets.config import Config

from autograder.errors import AssignmentError, UsageError
from autograder.gradebook import configure, grade_course, register
from autograder.release import check_build

FULL = {"double": 40.0, "triple": 60.0}
RIGHT = {
    "double": "def double(x):\n    return 2 * np.asarray(x)",
    "triple": "def triple(x):\n    return 3 * np.asarray(x)",
}
SHIPPED = {
    "a0_tiny.ipynb",
    "checks/checks.toml",
    "checks/test_double.py",
    "checks/test_triple.py",
    "figures/line.png",
}


def names(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_generate_assignment_finds_its_source_and_tells_the_gradebook(bare_course: Any) -> None:
    done = bare_course.nbgrader("generate_assignment", "a0_tiny", PATH="/usr/bin:/bin")

    assert done.returncode == 0
    assert names(bare_course.folder / "assignments" / "es" / "a0_tiny") == SHIPPED
    assert names(bare_course.folder / "source" / "a0_tiny") == SHIPPED
    assert check_build(bare_course.folder, ["a0_tiny"])  # English was not generated
    assert not [d for d in check_build(bare_course.folder, ["a0_tiny"]) if "/es/" in d.path]


def test_what_is_committed_but_unknown_to_the_gradebook_is_generated(course: Any) -> None:
    (course.folder / "gradebook.db").unlink()
    mine = course.folder / "assignments" / "es" / "a0_tiny" / "a0_tiny.ipynb"
    before = mine.read_bytes()

    assert course.nbgrader("generate_assignment", "a0_tiny").returncode == 0

    course.hand_in("ana", course.notebook(**RIGHT))
    grade_course(course.folder, "a0_tiny")
    assert course.scores() == {"ana": FULL}
    assert mine.read_bytes() == before


def test_the_staged_source_follows_solutions_and_undoes_edits(course: Any) -> None:
    solved = course.folder / "solutions" / "a0_tiny" / "a0_tiny.py"
    staged = course.folder / "source" / "a0_tiny" / "a0_tiny.ipynb"
    assert stat.S_IMODE(staged.stat().st_mode) == 0o444
    first = staged.stat().st_mtime_ns

    configure(Config(), course.folder)
    assert staged.stat().st_mtime_ns == first

    solved.write_text(solved.read_text().replace("Dos ejercicios chicos", "Dos ejercicios breves"))
    configure(Config(), course.folder)
    assert "Dos ejercicios breves" in staged.read_text()

    staged.chmod(0o644)
    staged.write_text("{}")
    (staged.parent / "hidden_tests.py").write_text("secret = 1")
    configure(Config(), course.folder)
    assert "Dos ejercicios breves" in staged.read_text()
    assert names(staged.parent) == SHIPPED


def test_the_language_is_a_setting(course: Any, monkeypatch: Any) -> None:
    monkeypatch.setenv("AUTOGRADER_LANGUAGE", "en")
    config = Config()
    configure(config, course.folder)
    assert config.CourseDirectory.release_directory == "assignments/en"
    assert "# YOUR CODE HERE" in config.ClearSolutions.code_stub["python"]
    staged = json.loads((course.folder / "source" / "a0_tiny" / "a0_tiny.ipynb").read_text())
    assert staged["metadata"]["autograder"]["language"] == "en"

    monkeypatch.setenv("AUTOGRADER_LANGUAGE", "fr")
    with pytest.raises(UsageError, match="'fr'"):
        configure(Config(), course.folder)


def test_a_half_written_assignment_keeps_no_other_from_being_graded(course: Any) -> None:
    unfinished = course.folder / "solutions" / "a9_unfinished"
    unfinished.mkdir()
    (unfinished / "assignment.toml").write_text('[title]\nes = "x"\nen = "x"\n')
    course.hand_in("ana", course.notebook(**RIGHT))

    done = course.nbgrader("autograde", "a0_tiny")

    assert done.returncode == 0
    assert "a9_unfinished is not staged" in done.stdout
    assert course.scores() == {"ana": FULL}
    with pytest.raises(AssignmentError, match=r"a9_unfinished\.py"):
        register(course.folder, "a9_unfinished")


SHIPPED_CONFIG = Path(__file__).parents[2] / "nbgrader_config.py"


def test_without_the_package_nbgrader_does_not_go_on(course: Any, tmp_path: Path) -> None:
    """Or it would run students' code with its own defaults, outside any sandbox."""
    (course.folder / "nbgrader_config.py").write_text(SHIPPED_CONFIG.read_text())
    broken = tmp_path / "autograder"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('not installed here')")
    course.hand_in("ana", course.notebook(**RIGHT))

    done = course.nbgrader("autograde", "a0_tiny", PYTHONPATH=str(tmp_path))

    assert done.returncode != 0
    assert "nbgrader stops here: ImportError('not installed here')" in done.stdout
    assert course.submissions() == {}


def test_a_slip_in_ones_own_settings_does_not_undo_ours(course: Any) -> None:
    """nbgrader drops a configuration that fails, and goes on with its defaults."""
    here = "    # Settings of your own go here"
    text = SHIPPED_CONFIG.read_text()
    assert here in text
    text = text.replace(here, f"    c.CourseDirectory.db_url = datbase\n{here}")
    (course.folder / "nbgrader_config.py").write_text(text)
    course.hand_in("ana", course.notebook(**RIGHT))

    done = course.nbgrader("autograde", "a0_tiny")

    assert done.returncode != 0
    assert "name 'datbase' is not defined" in done.stdout
    assert course.submissions() == {}


def test_preprocessors_without_our_exporter_refuse_to_run(course: Any) -> None:
    with (course.folder / "nbgrader_config.py").open("a") as config:
        config.write("c.Autograde.exporter_class = 'nbconvert.exporters.NotebookExporter'\n")
    course.hand_in("ana", course.notebook(**RIGHT))

    done = course.nbgrader("autograde", "a0_tiny")

    assert done.returncode == 1
    assert "c.Autograde.exporter_class is not" in done.stdout
    assert course.scores() == {"ana": {"double": None, "triple": None}}


def test_without_executing_is_still_our_grading(course: Any) -> None:
    course.hand_in(
        "ana", course.notebook(double=RIGHT["double"], triple="def triple(x):\n    return x")
    )

    assert course.nbgrader("autograde", "a0_tiny", "--no-execute").returncode == 0

    assert course.scores() == {"ana": {"double": 40.0, "triple": 0.0}}


def test_release_fetch_submit_and_collect(course: Any, tmp_path: Path) -> None:
    exchange = tmp_path / "exchange"
    exchange.mkdir(mode=0o777)
    exchange.chmod(0o777)
    lines = f"c.Exchange.root = {str(exchange)!r}\nc.CourseDirectory.course_id = 'nn'\n"
    with (course.folder / "nbgrader_config.py").open("a") as config:
        config.write(lines)
    student = tmp_path / "student"
    student.mkdir()
    (student / "nbgrader_config.py").write_text(
        f"c = get_config()\n{lines}c.Exchange.cache = {str(tmp_path / 'cache')!r}\n"
    )

    assert course.nbgrader("release_assignment", "a0_tiny").returncode == 0
    assert course.nbgrader("fetch_assignment", "a0_tiny", cwd=student).returncode == 0
    assert names(student / "a0_tiny") == SHIPPED
    (student / "a0_tiny" / "a0_tiny.ipynb").write_text(json.dumps(course.notebook(**RIGHT)))
    assert course.nbgrader("submit", "a0_tiny", cwd=student).returncode == 0
    assert course.nbgrader("collect", "a0_tiny").returncode == 0
    grade_course(course.folder, "a0_tiny")

    assert list(course.scores().values()) == [FULL]


def test_zip_collect(course: Any) -> None:
    archive = course.folder / "downloaded" / "a0_tiny" / "archive"
    archive.mkdir(parents=True)
    with zipfile.ZipFile(archive / "all.zip", "w") as file:
        file.writestr(
            "ana_attempt_2026-03-01-10-00-00_a0_tiny.ipynb", json.dumps(course.notebook(**RIGHT))
        )
    with (course.folder / "nbgrader_config.py").open("a") as config:
        config.write(
            "c.FileNameCollectorPlugin.named_regexp = "
            "r'.*/(?P<student_id>\\w+?)_attempt_(?P<timestamp>[0-9\\-]+)_(?P<file_id>.*)'\n"
        )

    assert course.nbgrader("zip_collect", "a0_tiny").returncode == 0
    grade_course(course.folder, "a0_tiny")

    assert course.scores() == {"ana": FULL}


@pytest.mark.parametrize(
    ("added", "sentence"),
    [
        ("c.Foo = (", r"nbgrader_config.py, line 8: '\(' was never closed: `c.Foo = \(`\. Mend"),
        ("x = nothing", r"nbgrader_config.py, line 8: NameError: name 'nothing' is not defined"),
        ("raise SystemExit('mine')", "nbgrader_config.py ended the program: mine"),
        ("c.CourseDirectory.db_url = 7", "nbgrader_config.py: The 'db_url' trait"),
        ("c.CourseDirectory.db_url = 'none'", "nbgrader_config.py: Could not parse"),
    ],
    ids=["syntax", "name", "exit", "type", "database"],
)
def test_a_configuration_that_is_wrong_stops_before_anything_is_graded(
    course: Any, added: str, sentence: str
) -> None:
    settings = course.folder / "nbgrader_config.py"
    settings.write_text(f"{settings.read_text()}\n{added}\n")
    course.hand_in("ana", course.notebook(**RIGHT))

    with pytest.raises(UsageError, match=sentence):
        grade_course(course.folder, "a0_tiny")

    assert course.submissions() == {}
