"""A tiny course to build: the one of the gradebook's tests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

COURSE = Path(__file__).parents[1] / "gradebook" / "course"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(COURSE, tmp_path / "course"))


@pytest.fixture
def solved(course: Path) -> Path:
    """The folder of its assignment, free to change."""
    return course / "solutions" / "a0_tiny"
