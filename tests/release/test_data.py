"""An assignment's data files ship beside its notebook, in the folder where the notebook reads them."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import load_assignment
from autograder.errors import AssignmentError
from autograder.release import build, check_build
from autograder.release.leaks import verify_release
from autograder.selfcheck import check_notebook
from autograder.store import assignment_digest


@pytest.fixture
def with_data(course: Path, solved: Path) -> Path:
    """The course, whose assignment reads an array from data/weights.npz, and draws by data/draw.py."""
    (course / "data").mkdir()
    np.savez(course / "data" / "weights.npz", w=np.arange(3.0))
    (course / "data" / "draw.py").write_text("def draw():\n    return 'drawn'\n")
    np.savez(course / "data" / "unwanted.npz", w=np.arange(3.0))
    settings = solved / "assignment.toml"
    settings.write_text('data = ["weights.npz", "draw.py"]\n' + settings.read_text())
    return course


def test_they_ship_and_only_they(with_data: Path) -> None:
    for folder in build(with_data):
        assert sorted(path.name for path in (folder / "data").iterdir()) == [
            "draw.py",
            "weights.npz",
        ]
        assert np.load(folder / "data" / "weights.npz")["w"].tolist() == [0, 1, 2]
    assert check_build(with_data) == []


def test_the_build_compares_them(with_data: Path) -> None:
    build(with_data)
    np.savez(with_data / "data" / "weights.npz", w=np.arange(4.0))
    assert [str(difference) for difference in check_build(with_data)] == [
        f"assignments/{language}/a0_tiny/data/weights.npz: changed" for language in ("en", "es")
    ]


def test_a_file_that_is_no_npz_does_not_ship(with_data: Path) -> None:
    (with_data / "data" / "weights.npz").write_text("the answer is 42")
    with pytest.raises(AssignmentError, match="it is no NPZ file"):
        build(with_data)


def test_a_solution_in_a_data_file_does_not_ship(with_data: Path, solved: Path) -> None:
    source = (solved / "a0_tiny.py").read_text()
    line = "    sum_of_two = np.asarray(x) + np.asarray(x)"
    assert line in source
    (with_data / "data" / "draw.py").write_text(f"def draw(x):\n{line}\n")
    with pytest.raises(AssignmentError, match="is from the solution of double"):
        build(with_data)


def test_data_that_nobody_asked_for_are_found(with_data: Path) -> None:
    folder = build(with_data)[0]
    shutil.copy(with_data / "data" / "unwanted.npz", folder / "data")
    with pytest.raises(AssignmentError, match="may not ship"):
        verify_release(load_assignment(with_data, "a0_tiny"), "es", folder)


def test_other_data_other_results(with_data: Path) -> None:
    before = assignment_digest(load_assignment(with_data, "a0_tiny"))
    np.savez(with_data / "data" / "weights.npz", w=np.arange(4.0))
    assert assignment_digest(load_assignment(with_data, "a0_tiny")) != before


def test_a_student_checks_a_notebook_from_another_folder(
    with_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = build(with_data)[1] / "a0_tiny.ipynb"
    stub = "raise NotImplementedError()"
    answer = "return int(np.load('data/weights.npz')['w'][2]) * x"
    notebook.write_text(notebook.read_text().replace(stub, answer, 1))
    monkeypatch.chdir(tmp_path)
    assert check_notebook(notebook, "double").exercises[0].score == 20
    assert Path.cwd() == tmp_path
