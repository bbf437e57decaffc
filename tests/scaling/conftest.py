"""A course whose gradebook knows the tiny assignment, for a class to hand in to."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.gradebook import register

from .room import ASSIGNMENT, Class
from .tiny import TINY

SECRET = "a secret of the class"
CONFIG = """from pathlib import Path

from autograder.gradebook import configure

c = get_config()
configure(c, Path(__file__).parent)
"""


@pytest.fixture(autouse=True)
def working_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """nbgrader changes the folder while it works, and a failure must not change it for others."""
    monkeypatch.setenv("AUTOGRADER_SECRET", SECRET)
    before = Path.cwd()
    yield
    os.chdir(before)


@pytest.fixture(scope="session")
def registered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class") / "course"
    for path, text in TINY.items():
        target = folder / "solutions" / ASSIGNMENT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (folder / "nbgrader_config.py").write_text(CONFIG)
    before = Path.cwd()
    register(folder, ASSIGNMENT)
    os.chdir(before)
    return folder


@pytest.fixture
def room(registered: Path, tmp_path: Path) -> Iterator[Class]:
    """A course whose gradebook knows the tiny assignment; what still runs at the end is ended."""
    room = Class(Path(shutil.copytree(registered, tmp_path / "course")))
    yield room
    for process in room.running:
        if process.poll() is None:
            process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()
