"""The course's secret: made once, kept private, replaceable."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from autograder.errors import UsageError
from autograder.secret import VARIABLE, course_secret, renew_secret


def test_secret_is_made_once_and_then_stays(tmp_path: Path) -> None:
    first = course_secret(tmp_path)

    assert course_secret(tmp_path) == first
    assert len(first) == 64


def test_secret_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    course_secret(tmp_path)

    assert stat.S_IMODE((tmp_path / ".autograder" / "secret").stat().st_mode) == 0o600


def test_two_courses_have_different_secrets(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()

    assert course_secret(tmp_path / "one") != course_secret(tmp_path / "two")


def test_secret_may_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AUTOGRADER_SECRET", "given by CI")

    assert course_secret(tmp_path) == b"given by CI"
    assert not (tmp_path / ".autograder").exists()


@pytest.mark.parametrize(
    "content", [b"", b"short", b"\xff\xfe\x00"], ids=["empty", "short", "bytes"]
)
def test_a_damaged_secret_is_refused(tmp_path: Path, content: bytes) -> None:
    course_secret(tmp_path)
    (tmp_path / ".autograder" / "secret").write_bytes(content)

    with pytest.raises(UsageError, match=r"\.autograder/secret"):
        course_secret(tmp_path)


def test_a_renewed_secret_is_another_one_for_its_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    before = course_secret(tmp_path)

    path = renew_secret(tmp_path)

    assert course_secret(tmp_path) != before
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_damaged_secret_is_mended_by_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    renew_secret(tmp_path).write_text("short")

    renew_secret(tmp_path)

    assert len(course_secret(tmp_path)) == 64


def test_a_secret_in_the_environment_is_renewed_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "given")

    with pytest.raises(UsageError, match=VARIABLE):
        renew_secret(tmp_path)
