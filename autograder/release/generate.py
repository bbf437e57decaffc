"""nbgrader's own generate_assignment, driven in this process."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from pathlib import Path

from nbgrader.api import Base
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearSolutions
from nbgrader.utils import capture_log
from sqlalchemy import create_engine
from traitlets.config import Config

from autograder.errors import GradebookError
from autograder.notebook.build import STUBS


def find_alembic() -> None:
    """Let nbgrader find `alembic`, which it calls by name to make a new database.

    A virtual environment that was not activated has it beside its python, but not on PATH.
    Raises GradebookError where it is nowhere.
    """
    if shutil.which("alembic"):
        return
    for folder in (Path(sys.executable).parent, Path(sysconfig.get_path("scripts"))):
        if (folder / "alembic").is_file():
            os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
            return
    raise GradebookError(
        "nbgrader needs the command alembic, which is not on PATH nor beside "
        f"{sys.executable}. Install it with: pip install alembic"
    )


def stub_settings(language: str) -> dict[str, str]:
    """nbgrader's code stubs, with Python's in the language of the course."""
    return {**ClearSolutions.code_stub.default(), "python": STUBS[language]}


def generate(config: Config, assignment: str) -> None:
    """Run generate_assignment for one assignment, over what was released before.

    Raises GradebookError with nbgrader's log where it fails.
    """
    config = Config(config)
    config.CourseDirectory.assignment_id = assignment
    config.BaseConverter.force = True
    converter = GenerateAssignment(coursedir=CourseDirectory(config=config), config=config)
    outcome = capture_log(converter)
    if not outcome["success"]:
        log = outcome.get("log", "") + outcome.get("error", "")
        raise GradebookError(f"nbgrader generate_assignment {assignment} failed:\n{log}")


def temporary_gradebook(folder: Path) -> str:
    """The URL of a new, empty gradebook in `folder`, good for one build.

    nbgrader asks alembic, in a process of some seconds, which version a new gradebook has; one
    that is thrown away needs no version.
    """
    url = f"sqlite:///{folder / 'gradebook.db'}"
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    engine.dispose()
    return url


def settings(root: Path, *, source: str, release: str, database: str, language: str) -> Config:
    """The settings of one run: folders relative to `root`, the gradebook's URL, the stub."""
    config = Config()
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.source_directory = source
    config.CourseDirectory.release_directory = release
    config.CourseDirectory.db_url = database
    config.ClearSolutions.code_stub = stub_settings(language)
    return config
