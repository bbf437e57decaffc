"""Attacks on what is around the grading: archives to collect, stored results, exports."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.gradebook import grade_course, register
from autograder.gradebook.exports import CanvasExportPlugin, MoodleExportPlugin
from autograder.grading import Grader
from autograder.notebook.source import read_source
from autograder.notebook.submission import Submission, parse_submission, read_submission
from autograder.results import SubmissionResult
from autograder.secret import course_secret
from autograder.store import ResultStore, submission_key

from .attacks import Attack, corpus
from .secrets_planted import ASSIGNMENT, Course, planted_course
from .test_doors import CONFIG, Class

COURSE_ATTACKS = [attack for attack in corpus() if attack.is_of_the_course]
STATES = [attack for attack in COURSE_ATTACKS if "state" in attack.told]
ARCHIVES = [attack for attack in COURSE_ATTACKS if "archive" in attack.told]
NAMES = [attack for attack in corpus() if attack.student != attack.name]
BOMB_MIB = 100
COLLECTS = (
    "c.FileNameCollectorPlugin.named_regexp = "
    r"r'.*/(?P<student_id>[^/]+?)_attempt_(?P<timestamp>[0-9\-]+)_(?P<file_id>.*)'"
)


@pytest.fixture(scope="module")
def classroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Class]:
    before = Path.cwd()
    with planted_course(tmp_path_factory.mktemp("state") / "course", gradebook=False) as course:
        (course.root / "nbgrader_config.py").write_text(f"{CONFIG}{COLLECTS}\n")
        register(course.root, ASSIGNMENT)
        yield Class(course, {})
    os.chdir(before)


def test_no_entry_of_the_store_gives_a_point(
    classroom: Class, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    course, store = classroom.course, ResultStore(classroom.root / ".autograder" / "results")
    full = _full_marks(course)
    for attack in STATES:
        _plant(attack, course, store, full, tmp_path)
    students = [attack.student for attack in STATES]
    monkeypatch.chdir(course.root)

    grade_course(course.root, ASSIGNMENT, students)

    grades = classroom.grades()
    assert set(grades) == set(students)
    for student in students:
        assert all(score == 0 for score, _, _ in grades[student].values()), student


def _full_marks(course: Course) -> SubmissionResult:
    raw = json.dumps(course.solved()).encode()
    submission = parse_submission(raw, read_source(course.assignment.source), name="ana")
    with Grader(course.assignment, secret=b"another course's") as grader:
        full = grader.grade(submission)
    assert full.score == full.max_score
    return full


def _plant(
    attack: Attack, course: Course, store: ResultStore, full: SubmissionResult, folder: Path
) -> None:
    """Hand in, and put something where the result of it is looked for."""
    path = attack.hand_in(
        course.root / "submitted" / attack.student / ASSIGNMENT, course.released(), course.places
    )
    submission = read_submission(path, read_source(course.assignment.source), name=attack.student)
    (kind,) = attack.told["state"]
    own = dataclasses.replace(full, submission=attack.student)
    if kind == "guessed":
        store.put(_key(course, submission, b""), own)
        store.put(_key(course, submission, b"a secret of this test's course"), own)
        return
    key = _key(course, submission, course_secret(course.root))
    store.put(key, full if kind == "copied" else own)
    entry = store._path(key)
    if kind == "linked":
        entry.rename(folder / "full marks")
        entry.symlink_to(folder / "full marks")
    elif kind == "pipe":
        entry.unlink()
        os.mkfifo(entry)
    elif kind == "huge":
        with entry.open("wb") as file:
            file.truncate(2**40)


def _key(course: Course, submission: Submission, secret: bytes) -> str:
    return submission_key(course.assignment, submission, secret=secret)


HANDED_IN = f"zoe_attempt_2026-03-01-10-00-00_{ASSIGNMENT}.ipynb"


def test_no_archive_writes_outside_of_its_folder(classroom: Class) -> None:
    course = classroom.course
    downloaded = course.root / "downloaded" / ASSIGNMENT / "archive"
    downloaded.mkdir(parents=True)
    outside = Path("/tmp/pwned-by-the-corpus.ipynb")
    for attack in ARCHIVES:
        _pack(attack, course, downloaded)
    honest = zipfile.ZipFile(downloaded / "zz_honest.zip", "w")
    with honest:
        honest.writestr(HANDED_IN, json.dumps(course.solved()))
    before = _outside(course)

    status = classroom.nbgrader("zip_collect", ASSIGNMENT)

    collected = course.root / "submitted" / "zoe" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    assert status == 0
    assert json.loads(collected.read_text("utf-8")) == course.solved(), "the others are collected"
    unpacked = list((downloaded.parent / "extracted").rglob("*"))
    assert [path for path in unpacked if path.is_symlink()] == []
    assert sum(path.stat().st_size for path in unpacked if path.is_file()) < 2**20
    assert _outside(course) == before
    assert not outside.exists()


def _pack(attack: Attack, course: Course, folder: Path) -> None:
    """The attack as a zip and as a tar; only the latter can hold links that are followed."""
    with (
        zipfile.ZipFile(folder / f"{attack.name}.zip", "w", zipfile.ZIP_DEFLATED) as zipped,
        tarfile.open(folder / f"{attack.name}_too.tar.gz", "w:gz") as tarred,
    ):
        for name, content in attack.told["archive"].items():
            name, _, target = name.partition(" -> ")
            target = target.replace("@COURSE@", str(course.root))
            entry, raw = tarfile.TarInfo(name), content.encode()
            if content == "@GIGABYTE@":
                _pack_zeros(zipped, tarred, name)
                continue
            zipped_entry = zipfile.ZipInfo(name)
            if target:
                entry.type, entry.linkname = tarfile.SYMTYPE, target
                zipped_entry.external_attr, raw = 0o120777 << 16, target.encode()
                tarred.addfile(entry)
            else:
                entry.size = len(raw)
                tarred.addfile(entry, io.BytesIO(raw))
            zipped.writestr(zipped_entry, raw)


def _pack_zeros(zipped: zipfile.ZipFile, tarred: tarfile.TarFile, name: str) -> None:
    """A file of zeros that is larger than any that is unpacked."""
    zeros = bytes(2**20)
    with zipped.open(name, "w") as file:
        for _ in range(BOMB_MIB):
            file.write(zeros)
    entry = tarfile.TarInfo(name)
    entry.size = BOMB_MIB << 20
    tarred.addfile(entry, io.BytesIO(bytes(entry.size)))


def _outside(course: Course) -> dict[str, str]:
    """Everything in the course but what collecting is to write."""
    written = tuple(f"{course.root}/{name}/" for name in ("downloaded", ".autograder"))
    new = f"{course.root}/submitted/zoe"
    return {
        path: content
        for path, content in course.fingerprint().items()
        if not path.startswith((*written, new)) and not path.endswith(".log")
    }


@pytest.mark.parametrize("plugin", [CanvasExportPlugin, MoodleExportPlugin])
def test_no_name_becomes_a_formula(plugin: type, tmp_path: Path) -> None:
    table = tmp_path / "grades.csv"
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}") as gradebook:
        gradebook.add_assignment(ASSIGNMENT)
        for attack in NAMES:
            gradebook.add_student(
                attack.student, first_name=attack.student, last_name=f"\t{attack.student}"
            )
        plugin(to=str(table)).export(gradebook)

    with table.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert len(rows) > len(NAMES)
    for row in rows[1:]:
        for value in row:
            assert not value.startswith(("=", "+", "@", "\t", "\r")), value
            assert not value.startswith("-") or value.lstrip("-").isdigit(), value
