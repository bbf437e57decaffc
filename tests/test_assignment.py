"""An assignment is a folder: found, read, and refused with a sentence that helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from autograder.assignment import (
    Assignment,
    Limits,
    assignment_names,
    find_course,
    load_assignment,
)
from autograder.errors import AssignmentError
from autograder.results import Text

Write = Callable[[str, Mapping[str, str]], Assignment]


def test_an_assignment_is_its_folder(tiny: Assignment) -> None:
    assert tiny.name == "a0_tiny"
    assert tiny.title == Text(es="Dobles", en="Doubles")
    assert tiny.source == tiny.folder / "a0_tiny.py"
    assert tiny.limits == Limits(call_s=1.5, total_s=30, memory_mib=1024)
    assert [path.name for path in tiny.checks("public")] == ["test_double.py", "test_quadruple.py"]
    assert [path.stem for path in tiny.answers("mistakes")] == ["adds_two"]
    assert [path.stem for path in tiny.answers("accepted")] == ["adds_it_to_itself"]


def test_the_limits_have_defaults(write_assignment: Write, tiny_files: dict[str, str]) -> None:
    tiny_files["assignment.toml"] = '[title]\nes = "a"\nen = "b"\n'
    assert write_assignment("a0_tiny", tiny_files).limits == Limits()


def test_a_folder_without_checks_has_none(write_assignment: Write) -> None:
    files = {"b.py": "", "assignment.toml": 'title = { es = "a", en = "b" }'}
    assignment = write_assignment("b", files)
    assert assignment.checks("public") == assignment.answers("mistakes") == []


def test_the_names_of_a_course_are_its_folders_with_settings(course: Path) -> None:
    (course / "solutions" / "draft").mkdir()
    assert assignment_names(course) == ["a0_tiny", "a1_layer"]


def test_a_course_is_found_from_anywhere_inside_it(course: Path) -> None:
    assert find_course(course / "solutions" / "a0_tiny" / "checks") == course.resolve()


def test_no_course_is_an_error_that_says_how_to_name_one(tmp_path: Path) -> None:
    with pytest.raises(AssignmentError, match="--course"):
        find_course(tmp_path)


def test_a_near_name_is_suggested(course: Path) -> None:
    with pytest.raises(AssignmentError, match="Did you mean a0_tiny"):
        load_assignment(course, "a0_tinny")


def test_a_far_name_gets_the_list(course: Path) -> None:
    with pytest.raises(AssignmentError, match="There are: a0_tiny, a1_layer"):
        load_assignment(course, "zzz")


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ("title = ", "not valid TOML"),
        ('[titel]\nes = "a"\nen = "b"', "Did you mean 'title'"),
        ('[title]\nes = "a"', "needs a text for en"),
        ("", "needs a text for es and en"),
        ('[title]\nes = 1\nen = "b"', "needs a text for es"),
        ('[title]\nes = "a"\nen = "b"\nfr = "c"', "unknown key 'fr'"),
        ('title = "Dobles"', "title"),
        ("title = 3", "title"),
        ('limits = 3\n[title]\nes = "a"\nen = "b"', "limits"),
        ('[title]\nes = "a"\nen = "b"\n[limits]\ncall = 3', "Did you mean 'call_s'"),
        ('[title]\nes = "a"\nen = "b"\n[limits]\ndata = ["a.npz"]', "unknown key 'data'"),
        ('[title]\nes = "a"\nen = "b"\n[limits]\ncall_s = 0', "above 0"),
        ('[title]\nes = "a"\nen = "b"\n[limits]\ncall_s = -1', "above 0"),
        ('[title]\nes = "a"\nen = "b"\n[limits]\ncall_s = true', "above 0"),
        ('[title]\nes = "a"\nen = "b"\n[limits]\ncall_s = "3"', "above 0"),
        ('[title]\nes = "a"\nen = "b"\n[limits]\ntotal_s = nan', "above 0"),
        ('[title]\nes = "a"\nen = "b"\n[limits]\nmemory_mib = inf', "above 0"),
        ('[title]\nes = "a"\nen = "b"\n[limits]\nmemory_mib = 1024.5', "memory_mib"),
    ],
    ids=[
        "no TOML",
        "a misspelt table",
        "one language",
        "empty",
        "a title that is a number",
        "a third language",
        "a title that is a text",
        "a title that is no table",
        "limits that are no table",
        "a misspelt limit",
        "data among the limits",
        "zero",
        "below zero",
        "a truth value",
        "a text",
        "not a number",
        "infinite",
        "a part of a MiB",
    ],
)
def test_settings_that_are_not_understood_are_refused(
    write_assignment: Write, tiny_files: dict[str, str], settings: str, word: str
) -> None:
    tiny_files["assignment.toml"] = settings
    with pytest.raises(AssignmentError, match=word):
        write_assignment("a0_tiny", tiny_files)


def test_data_files_are_those_of_the_course(
    write_assignment: Write, tiny_files: dict[str, str], course: Path
) -> None:
    (course / "data").mkdir()
    (course / "data" / "weights.npz").write_bytes(b"PK")
    tiny_files["assignment.toml"] = 'data = ["weights.npz"]\n[title]\nes = "a"\nen = "b"'
    assignment = write_assignment("a0_tiny", tiny_files)
    assert (
        assignment.data == assignment.limits.data == ((course / "data").resolve() / "weights.npz",)
    )


@pytest.mark.parametrize(
    ("names", "word"),
    [
        ('"weights.npz"', "must be a list"),
        ("[3]", "must be a list"),
        ('["wieghts.npz"]', r"has no such file\. Did you mean 'weights\.npz'"),
        ('["weights.npz", "weights.npz"]', "twice"),
        ('["../weights.npz"]', "letters, digits"),
        ('["weights.h5"]', r"is a \.npz or \.py"),
        ('["link.npz"]', "has no such file"),
        ('["folder.npz"]', "has no such file"),
    ],
)
def test_data_files_that_cannot_be_are_refused(
    write_assignment: Write, tiny_files: dict[str, str], course: Path, names: str, word: str
) -> None:
    data = course / "data"
    data.mkdir()
    (data / "weights.npz").write_bytes(b"PK")
    (data / "link.npz").symlink_to("/etc/passwd")
    (data / "folder.npz").mkdir()
    tiny_files["assignment.toml"] = f'data = {names}\n[title]\nes = "a"\nen = "b"'
    with pytest.raises(AssignmentError, match=word):
        write_assignment("a0_tiny", tiny_files)


def test_settings_that_are_not_text_are_refused(course: Path) -> None:
    (course / "solutions" / "a0_tiny" / "assignment.toml").write_bytes(b"title = '\xff'")
    with pytest.raises(AssignmentError, match="not valid TOML"):
        load_assignment(course, "a0_tiny")


def test_a_folder_without_its_notebook_is_refused(course: Path) -> None:
    (course / "solutions" / "a0_tiny" / "a0_tiny.py").unlink()
    with pytest.raises(AssignmentError, match=r"has no a0_tiny\.py"):
        load_assignment(course, "a0_tiny")
