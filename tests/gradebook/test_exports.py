"""Exports for Canvas and Moodle: columns, ids, missing work, and nothing that becomes a formula."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.gradebook.exports import CanvasExportPlugin, MoodleExportPlugin, safe

STUDENTS = [
    {"id": "20261234", "first_name": "Ana", "last_name": "Núñez", "email": "ana@example.org"},
    {"id": "ben", "first_name": "=HYPERLINK(1)", "last_name": "@SUM(1)", "email": "-cmd"},
    {"id": "eva"},
]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('exports') / 'gradebook.db'}"
    with Gradebook(url) as gradebook:
        for name, points in (("a1", {"step": 40, "gate": 60}), ("a2", {"relu": 100})):
            gradebook.add_assignment(name)
            gradebook.add_notebook(name, name)
            for cell, score in points.items():
                gradebook.add_grade_cell(cell, name, name, max_score=score, cell_type="code")
        for student in STUDENTS:
            gradebook.add_student(student["id"], **{k: v for k, v in student.items() if k != "id"})
        gradebook.add_submission("a1", "20261234")
        for cell, score in (("step", 40.0), ("gate", 12.5)):
            grade = gradebook.find_grade(cell, "a1", "a1", "20261234")
            grade.auto_score = score
        gradebook.db.commit()
    return url


def exported(plugin: type, database: str, target: Path, **options: object) -> list[list[str]]:
    with Gradebook(database) as gradebook:
        plugin(to=str(target), **options).export(gradebook)
    raw = target.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and b"\r\n" in raw
    with target.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_canvas(database: str, tmp_path: Path) -> None:
    rows = exported(CanvasExportPlugin, database, tmp_path / "canvas.csv")

    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "a1", "a2"]
    assert rows[1] == ["    Points Possible", "", "", "", "", "100.0", "100.0"]
    assert rows[2] == ["Núñez, Ana", "", "20261234", "ana@example.org", "", "52.5", ""]
    assert rows[3][0] == "'@SUM(1), =HYPERLINK(1)"
    assert rows[4][:3] == ["eva", "", "eva"]


def test_moodle_by_exercise(database: str, tmp_path: Path) -> None:
    rows = exported(MoodleExportPlugin, database, tmp_path / "moodle.csv", exercises=True)

    assert rows[0][:4] == ["First name", "Last name", "ID number", "Email address"]
    assert sorted(rows[0][4:]) == ["a1", "a1: gate", "a1: step", "a2", "a2: relu"]
    ana = dict(zip(rows[0], rows[1], strict=True))
    assert (ana["ID number"], ana["a1"], ana["a1: gate"]) == ("20261234", "52.5", "12.5")
    assert ana["a2"] == ""  # nothing handed in: no zero that nobody gave
    assert rows[2][:4] == ["'=HYPERLINK(1)", "'@SUM(1)", "ben", "'-cmd"]


def test_only_some(database: str, tmp_path: Path) -> None:
    rows = exported(
        MoodleExportPlugin, database, tmp_path / "m.csv", student=["eva"], assignment=["a2"]
    )

    assert [row[2:] for row in rows] == [["ID number", "Email address", "a2"], ["eva", "", ""]]


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("=1+1", False),
        ("+1+1", False),
        ("@x", False),
        ("\t=1", False),
        ("-2+3", False),
        ("20261234", True),
        ("-5", True),
        ("12.345.678-9", True),
        ("Ana", True),
    ],
)
def test_what_begins_a_formula_is_text(value: str, kept: bool) -> None:
    assert safe(value) == (value if kept else f"'{value}")


def test_nbgraders_command_finds_the_plugins(database: str, tmp_path: Path) -> None:
    from nbgrader.apps import ExportApp

    ExportApp.clear_instance()
    app = ExportApp.instance()
    app.initialize(
        [
            "--exporter=autograder.gradebook.exports.CanvasExportPlugin",
            f"--db={database}",
            f"--to={tmp_path / 'out.csv'}",
        ]
    )
    app.start()
    ExportApp.clear_instance()

    assert "Points Possible" in (tmp_path / "out.csv").read_text("utf-8-sig")
