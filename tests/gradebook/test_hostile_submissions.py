"""Submissions that try to stop a batch, to read a file, or to choose their own score."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.gradebook import grade_course

RIGHT = {
    "double": "def double(x):\n    return 2 * np.asarray(x)",
    "triple": "def triple(x):\n    return 3 * np.asarray(x)",
}
WRONG = {
    "double": "def double(x):\n    return 7 * np.asarray(x)",
    "triple": "def triple(x):\n    return 7 * np.asarray(x)",
}
FULL, NOTHING = {"double": 40.0, "triple": 60.0}, {"double": 0.0, "triple": 0.0}
SHIPPED = {
    "a0_tiny.ipynb",
    "checks/checks.toml",
    "checks/test_double.py",
    "checks/test_triple.py",
    "figures/line.png",
}


def cell(nb: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(cell for cell in nb["cells"] if cell["id"] == name)
    return found


def twice(nb: dict[str, Any]) -> None:
    nb["cells"] += [copy.deepcopy(cell(nb, "solution_double")), copy.deepcopy(cell(nb, "double"))]


def without_grade_cells(nb: dict[str, Any]) -> None:
    nb["cells"] = [cell for cell in nb["cells"] if cell["id"] not in ("double", "triple")]


def grade_flags_turned(nb: dict[str, Any]) -> None:
    cell(nb, "double")["metadata"]["nbgrader"] |= {"grade": False, "solution": True}
    cell(nb, "solution_double")["metadata"]["nbgrader"] |= {"grade": True, "points": 1000}


def more_points(nb: dict[str, Any]) -> None:
    cell(nb, "double")["metadata"]["nbgrader"]["points"] = 1e9


def skipped(nb: dict[str, Any]) -> None:
    for each in nb["cells"]:
        each["metadata"]["tags"] = ["skip-execution"]


def raw_cells(nb: dict[str, Any]) -> None:
    for name in ("double", "triple"):
        cell(nb, name)["cell_type"] = "raw"


def outputs_claim_success(nb: dict[str, Any]) -> None:
    cell(nb, "double")["outputs"] = [
        {
            "output_type": "execute_result",
            "execution_count": 1,
            "metadata": {},
            "data": {"text/plain": "1000", "text/html": "<script>alert(1)</script>"},
        }
    ]


def another_kernel(nb: dict[str, Any]) -> None:
    nb["metadata"]["kernelspec"] = {"name": "../../evil", "display_name": "x", "language": "bash"}


def older_schema(nb: dict[str, Any]) -> None:
    for each in nb["cells"]:
        if "nbgrader" in each["metadata"]:
            each["metadata"]["nbgrader"]["schema_version"] = 1


def newer_schema(nb: dict[str, Any]) -> None:
    for each in nb["cells"]:
        if "nbgrader" in each["metadata"]:
            each["metadata"]["nbgrader"]["schema_version"] = 99


def shuffled(nb: dict[str, Any]) -> None:
    nb["cells"].reverse()


CHANGES: list[Callable[[dict[str, Any]], None]] = [
    twice,
    without_grade_cells,
    grade_flags_turned,
    more_points,
    skipped,
    raw_cells,
    outputs_claim_success,
    another_kernel,
    older_schema,
    newer_schema,
    shuffled,
]


def test_changes_to_the_file_change_no_score(course: Any) -> None:
    for change in CHANGES:
        for name, sources in (("right", RIGHT), ("wrong", WRONG)):
            nb = course.notebook(**sources)
            change(nb)
            course.hand_in(f"{change.__name__}-{name}", nb)

    grade_course(course.folder, "a0_tiny")

    scores = course.scores()
    for change in CHANGES:
        assert scores[f"{change.__name__}-right"] == FULL, change.__name__
        assert scores[f"{change.__name__}-wrong"] == NOTHING, change.__name__


def test_files_that_are_no_notebooks_stop_nobody(course: Any) -> None:
    broken: dict[str, bytes] = {
        "empty": b"",
        "cut-off": json.dumps(course.notebook(**RIGHT)).encode()[:300],
        "a-list": b"[1, 2, 3]",
        "a-number": b"1e999",
        "deep": b"[" * 200_000,
        "not-utf8": b"\xff\xfe\x00{",
        "cells-of-numbers": b'{"cells": [1, null, "x", {"cell_type": 3}], "nbformat": 4}',
        "html": b"<html><script>alert(1)</script></html>",
        "surrogate": b'{"cells": [{"cell_type": "code", "source": "\\ud800"}], "nbformat": 4}',
    }
    for student, raw in broken.items():
        course.hand_in(student, raw)
    course.hand_in("zoe", course.notebook(**RIGHT))

    grade_course(course.folder, "a0_tiny")

    assert course.scores() == {**dict.fromkeys(broken, NOTHING), "zoe": FULL}
    assert "no es un notebook" in course.outputs("cut-off")["double"]


def test_links_pipes_and_devices_are_neither_followed_nor_copied(course: Any) -> None:
    folder = course.hand_in("ana", course.notebook(**RIGHT))
    os.symlink("/etc/passwd", folder / "passwd")
    os.symlink("/dev/zero", folder / "zero")
    os.symlink("/etc", folder / "figures")
    os.mkfifo(folder / "pipe")
    (folder / "notes.html").write_text("<script>alert(1)</script>")
    (folder / "checks").mkdir()
    (folder / "checks" / "test_double.py").write_text("raise SystemExit")
    with (folder / "huge.bin").open("wb") as file:
        file.truncate(2**40)  # a terabyte, without a byte of it on the disk
    linked = course.hand_in("beto", "")
    (linked / "a0_tiny.ipynb").unlink()
    os.symlink("/etc/passwd", linked / "a0_tiny.ipynb")
    piped = course.hand_in("caro", "")
    (piped / "a0_tiny.ipynb").unlink()
    os.mkfifo(piped / "a0_tiny.ipynb")
    timed = course.hand_in("dani", course.notebook(**RIGHT))
    os.mkfifo(timed / "timestamp.txt")
    endless = course.hand_in("ema", course.notebook(**RIGHT))
    os.symlink("/dev/zero", endless / "timestamp.txt")

    grade_course(course.folder, "a0_tiny")
    assert course.nbgrader("generate_feedback", "a0_tiny").returncode == 0

    assert course.scores() == {
        "ana": FULL,
        "beto": NOTHING,
        "caro": NOTHING,
        "dani": FULL,
        "ema": FULL,
    }
    for student in course.scores():
        assert course.autograded(student) == SHIPPED
    solved = course.folder / "solutions" / "a0_tiny"
    shipped = course.folder / "autograded" / "ana" / "a0_tiny" / "checks" / "test_double.py"
    assert shipped.read_bytes() == (solved / "checks" / "public" / "test_double.py").read_bytes()
    for path in (course.folder / "feedback").rglob("*"):
        assert not path.is_file() or b"root:x:" not in path.read_bytes()


def test_what_lies_beside_a_notebook_is_not_copied(course: Any, tmp_path: Path) -> None:
    (tmp_path / "private").write_text("a file of the grader's")
    folder = course.hand_in("ana", course.notebook(**RIGHT))
    os.symlink(tmp_path / "private", folder / "data.csv")
    (folder / "notes.html").write_text("<script>alert(1)</script>")

    grade_course(course.folder, "a0_tiny")

    assert course.autograded("ana") == SHIPPED


def test_a_students_name_stops_nobody(course: Any) -> None:
    for student in ("ana\nzoe", "[a-z]*", "zoe"):
        course.hand_in(student, course.notebook(**RIGHT))

    grade_course(course.folder, "a0_tiny")

    assert course.scores() == {"[a-z]*": FULL, "zoe": FULL}


def test_a_folder_that_is_a_link_is_nobodys_work(course: Any) -> None:
    course.hand_in("ana", course.notebook(**RIGHT))
    submitted = course.folder / "submitted"
    (submitted / "beto").mkdir()
    os.symlink("../ana/a0_tiny", submitted / "beto" / "a0_tiny")
    os.symlink("ana", submitted / "caro")

    grade_course(course.folder, "a0_tiny")

    assert course.scores() == {"ana": FULL, "beto": NOTHING, "caro": NOTHING}


@pytest.mark.parametrize(
    "text", ["tomorrow", "9999999999", "\x00", "2026-01-01 10:00:00 Mars/Olympus"]
)
def test_a_timestamp_without_sense_stops_nobody(course: Any, text: str) -> None:
    course.hand_in("ana", course.notebook(**RIGHT))
    course.hand_in("ana", text, name="timestamp.txt")

    grade_course(course.folder, "a0_tiny")

    assert course.scores() == {"ana": FULL}


def test_a_notebook_that_the_browser_renamed_is_graded(course: Any) -> None:
    course.hand_in("ana", course.notebook(**RIGHT), name="a0_tiny (1).ipynb")
    course.hand_in("beto", course.notebook(**RIGHT), name="one.ipynb")
    course.hand_in("beto", course.notebook(**RIGHT), name="two.ipynb")

    grade_course(course.folder, "a0_tiny")

    assert course.scores() == {"ana": FULL, "beto": NOTHING}
    assert course.autograded("ana") == SHIPPED


def test_nothing_that_a_browser_would_run_reaches_the_feedback(course: Any) -> None:
    loud = 'def double(x):\n    """<script>alert("cell")</script>"""\n    return 2 * np.asarray(x)'
    nb = course.notebook(**{**RIGHT, "double": loud})
    prose = {
        "cell_type": "markdown",
        "id": "x",
        "metadata": {},
        "source": "<script>alert(1)</script>",
    }
    nb["cells"].insert(0, prose)
    nb["cells"].insert(
        1,
        {
            "cell_type": "code",
            "id": "y",
            "metadata": {},
            "execution_count": None,
            "source": 'print("\\x1b[31m<img src=x onerror=alert(1)>\\u202e")',
            "outputs": [
                {
                    "output_type": "display_data",
                    "metadata": {},
                    "data": {
                        "text/html": "<script>alert(2)</script>",
                        "image/svg+xml": "<svg onload=x>",
                    },
                }
            ],
        },
    )
    course.hand_in("ana", nb)

    grade_course(course.folder, "a0_tiny")
    assert course.nbgrader("generate_feedback", "a0_tiny").returncode == 0

    page = course.folder / "feedback" / "ana" / "a0_tiny" / "a0_tiny.html"
    text = page.read_text()
    assert "alert(1)</script>" not in text
    assert "alert(2)" not in text
    assert '<script>alert("cell")' not in text
    assert "<img src=x" not in text
    assert "<svg onload" not in text
