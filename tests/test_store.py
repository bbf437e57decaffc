"""Stored results: whole or not at all, and found only by what decides them."""

from __future__ import annotations

import dataclasses
import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder import store
from autograder.assignment import Assignment, load_assignment
from autograder.notebook.submission import Helper, Submission
from autograder.results import CheckResult, ExerciseResult, SubmissionResult, Text
from autograder.store import ResultStore, counts, key_of, submission_key

Submit = Callable[..., Submission]

CHECK = CheckResult("test_it", Text("sí", "yes"), "hidden", "passed", 10.0)
RESULT = SubmissionResult(
    "a0_tiny", "ana", (ExerciseResult("double", (CHECK,)),), "bubblewrap", printed={"double": "ñ"}
)
KEY = "ab" + "0" * 62


def entry(folder: Path) -> Path:
    (path,) = [path for path in folder.rglob("*") if path.is_file()]
    return path


# --------------------------------------------------------------------------- entries


def test_what_was_put_is_got(tmp_path: Path) -> None:
    results = ResultStore(tmp_path / "results")
    assert results.get(KEY) is None
    results.put(KEY, RESULT)
    assert results.get(KEY) == RESULT
    assert results.get("cd" + KEY[2:]) is None


def test_a_later_result_replaces_an_earlier_one(tmp_path: Path) -> None:
    results = ResultStore(tmp_path)
    results.put(KEY, RESULT)
    later = dataclasses.replace(RESULT, time_s=2.0)
    results.put(KEY, later)
    assert results.get(KEY) == later
    entry(tmp_path)


def test_results_are_nobody_elses_to_read(tmp_path: Path) -> None:
    ResultStore(tmp_path / "results").put(KEY, RESULT)
    path = entry(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(path.parent.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"3",
        b'"text"',
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"assignment": "a0_tiny"}',
        b"[" * 100_000,
        json.dumps(RESULT.to_json() | {"exercises": None}).encode(),
        json.dumps(RESULT.to_json() | {"exercises": 3}).encode(),
        json.dumps(RESULT.to_json() | {"exercises": [3]}).encode(),
        json.dumps(RESULT.to_json() | {"exercises": [{"name": "double"}]}).encode(),
        json.dumps(RESULT.to_json() | {"note": "text"}).encode(),
        json.dumps(RESULT.to_json()).encode()[:-20],
    ],
    ids=[
        "empty",
        "cut off at once",
        "null",
        "a number",
        "a text",
        "a list",
        "an empty object",
        "not UTF-8",
        "most keys missing",
        "very deep",
        "no exercises",
        "exercises are a number",
        "an exercise is a number",
        "an exercise without checks",
        "a note is a text",
        "cut off at the end",
    ],
)
def test_an_entry_that_cannot_be_read_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    results = ResultStore(tmp_path)
    results.put(KEY, RESULT)
    entry(tmp_path).write_bytes(content)
    assert results.get(KEY) is None
    results.put(KEY, RESULT)
    assert results.get(KEY) == RESULT


def test_a_folder_in_the_place_of_an_entry_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / KEY[:2] / f"{KEY}.json").mkdir(parents=True)
    assert ResultStore(tmp_path).get(KEY) is None


def test_what_is_no_ordinary_file_is_no_entry(tmp_path: Path) -> None:
    path = tmp_path / KEY[:2] / f"{KEY}.json"
    ResultStore(tmp_path).put(KEY, RESULT)
    path.rename(tmp_path / "real")

    path.symlink_to(tmp_path / "real")
    assert ResultStore(tmp_path).get(KEY) is None
    path.unlink()
    os.mkfifo(path)
    assert ResultStore(tmp_path).get(KEY) is None  # at once: nobody will ever write to it
    path.unlink()
    with path.open("wb") as file:
        file.truncate(2**40)
    assert ResultStore(tmp_path).get(KEY) is None


@pytest.mark.parametrize("failing", ["dump", "replace"])
def test_a_write_that_fails_leaves_the_old_entry_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    results = ResultStore(tmp_path)
    results.put(KEY, RESULT)

    def fail(*_args: Any, **_kwargs: Any) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(json if failing == "dump" else os, failing, fail)
    with pytest.raises(OSError, match="no space"):
        results.put(KEY, dataclasses.replace(RESULT, time_s=9.0))
    monkeypatch.undo()
    assert results.get(KEY) == RESULT
    entry(tmp_path)


def test_a_reader_never_sees_a_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = ResultStore(tmp_path)
    seen: list[SubmissionResult | None] = []
    replace = os.replace

    def look_first(source: str, target: Path) -> None:
        seen.append(results.get(KEY))
        replace(source, target)

    monkeypatch.setattr(os, "replace", look_first)
    results.put(KEY, RESULT)
    results.put(KEY, dataclasses.replace(RESULT, time_s=9.0))
    assert seen == [None, RESULT]


def test_a_student_whose_name_is_not_utf8_is_stored_too(tmp_path: Path) -> None:
    """A folder's name may hold any byte; Python shows such a byte as a lone surrogate."""
    result = dataclasses.replace(RESULT, submission=os.fsdecode(b"jos\xe9"))
    results = ResultStore(tmp_path)
    results.put(KEY, result)
    assert results.get(KEY) == result


# --------------------------------------------------------------------------- keys


def key(assignment: Assignment, submission: Submission, secret: bytes = b"s") -> str:
    return submission_key(assignment, submission, secret=secret)


def test_the_same_submission_has_the_same_key(tiny: Assignment, submit: Submit) -> None:
    assert key(tiny, submit()) == key(tiny, submit())


def test_the_order_of_the_cells_does_not_change_the_key(tiny: Assignment, submit: Submit) -> None:
    one = submit()
    other = dataclasses.replace(one, sources=dict(reversed(one.sources.items())))
    assert key(tiny, one) == key(tiny, other)


@pytest.mark.parametrize(
    "change",
    [
        {"name": "ben"},
        {"double": "def double(x): return x"},
        {"double": None},
        {"helpers": [Helper(None, "a = 1")]},
        {"helpers": [Helper("double", "a = 1")]},
        {"notes": {"double": Text("dos veces", "twice")}},
    ],
    ids=["student", "a cell", "a missing cell", "a helper", "a helper's place", "a note"],
)
def test_the_key_changes_with_what_was_handed_in(
    tiny: Assignment, submit: Submit, change: dict[str, Any]
) -> None:
    assert key(tiny, submit()) != key(tiny, submit(**change))


def test_cells_cannot_be_shifted_into_each_other(tiny: Assignment, submit: Submit) -> None:
    one = submit(helpers=[Helper(None, "a"), Helper(None, "b")])
    other = submit(helpers=[Helper(None, 'a"], [null, "b')])
    assert key(tiny, one) != key(tiny, other)


def test_neighbouring_parts_of_a_key_cannot_be_shifted_into_each_other(submit: Submit) -> None:
    assert key_of(submit(), "ab", "c", secret=b"s") != key_of(submit(), "a", "bc", secret=b"s")


def test_the_key_changes_with_the_secret(tiny: Assignment, submit: Submit) -> None:
    assert key(tiny, submit()) != key(tiny, submit(), secret=b"t")


@pytest.mark.parametrize(
    "path",
    [
        "a0_tiny.py",
        "assignment.toml",
        "checks/public/test_double.py",
        "checks/hidden/test_double.py",
        "mistakes/adds_two.py",
    ],
)
def test_the_key_changes_with_every_file_that_decides_grades(
    tiny: Assignment, course: Path, submit: Submit, path: str
) -> None:
    before = key(tiny, submit())
    file = tiny.folder / path
    file.write_text(file.read_text(encoding="utf-8") + "\n# a change\n", encoding="utf-8")
    assert key(load_assignment(course, "a0_tiny"), submit()) != before


def test_the_key_changes_with_a_new_check(tiny: Assignment, submit: Submit) -> None:
    before = key(tiny, submit())
    (tiny.folder / "checks/hidden/test_more.py").write_text("")
    assert key(tiny, submit()) != before


def test_the_key_does_not_change_with_what_decides_nothing(
    tiny: Assignment, submit: Submit
) -> None:
    before = key(tiny, submit())
    (tiny.folder / "accepted/another.py").write_text("")
    (tiny.folder / "figures").mkdir()
    (tiny.folder / "figures/draw.py").write_bytes(b"")
    assert key(tiny, submit()) == before


def test_the_key_changes_with_the_package(
    tiny: Assignment, submit: Submit, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = key(tiny, submit())
    monkeypatch.setattr(store, "package_digest", lambda: "another version")
    assert key(tiny, submit()) != before


def test_the_package_covers_its_code_and_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    store.package_digest.cache_clear()
    before = store.package_digest()
    monkeypatch.setattr(store, "version", lambda name: "0.0")
    store.package_digest.cache_clear()
    assert store.package_digest() != before
    store.package_digest.cache_clear()


def test_a_key_is_a_plain_file_name(tiny: Assignment, submit: Submit) -> None:
    for name in ("../../etc", "a/b", "\ud800", "", "x" * 5000):
        assert set(key(tiny, submit(name=name))) <= set("0123456789abcdef")


# --------------------------------------------------------------------------- what counts


@pytest.mark.parametrize(
    ("result", "counted"),
    [
        (RESULT, True),
        (dataclasses.replace(RESULT, sandbox="none"), False),
        (
            dataclasses.replace(
                RESULT,
                exercises=(
                    ExerciseResult("double", (dataclasses.replace(CHECK, status="error"),)),
                ),
            ),
            False,
        ),
        (dataclasses.replace(RESULT, exercises=()), False),
    ],
    ids=["graded", "without a sandbox", "something of ours failed", "empty"],
)
def test_only_a_grade_from_a_sandbox_counts(
    tmp_path: Path, result: SubmissionResult, counted: bool
) -> None:
    results = ResultStore(tmp_path)
    results.put(KEY, result)
    assert (results.counted(KEY, "ana") == result) is counted
    assert counts(result) is counted


def test_a_result_counts_only_for_whom_it_is(tmp_path: Path) -> None:
    results = ResultStore(tmp_path)
    results.put(KEY, RESULT)

    assert results.counted(KEY, "ana") == RESULT
    assert results.counted(KEY, "beto") is None


def test_a_key_covers_whatever_else_decides(submit: Submit) -> None:
    one, other = submit(), submit(name="ben")
    keys = {
        key_of(one, "a", secret=b"s"),
        key_of(one, "b", secret=b"s"),
        key_of(one, "a", "b", secret=b"s"),
        key_of(one, "ab", secret=b"s"),
        key_of(other, "a", secret=b"s"),
    }
    assert len(keys) == 5


@pytest.mark.parametrize("name", ["thresholds.toml", "figures/digits.png"])
def test_what_checks_may_read_beside_them_decides_the_key(tiny: Assignment, name: str) -> None:
    before = store.assignment_digest(tiny)
    path = tiny.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"tau = 0.9")
    first = store.assignment_digest(tiny)
    path.write_bytes(b"tau = 0.8")

    assert len({before, first, store.assignment_digest(tiny)}) == 3
