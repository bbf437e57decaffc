"""An assignment is a folder in solutions/: found by its assignment.toml, read into a frozen value."""

from __future__ import annotations

import difflib
import math
import re
import tomllib
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from autograder.errors import AssignmentError
from autograder.results import Text

SETTINGS = "assignment.toml"
SOURCES = "solutions"
DATA = "data"

_DATA_FILE = re.compile(r"[A-Za-z0-9_-]+\.(npz|py)")


# Seconds of the clock, at the very most, for each second of a limit: of a busy machine that is asked
# to do ten things at once.
PATIENCE = 10.0


@dataclass(frozen=True)
class Limits:
    """What a submission may use: seconds a call or cell, seconds in all, MiB of memory a process.

    Seconds are the processor's, or those in which the code itself waits: where a machine is busy with
    other things, that takes nobody's points.

    data: files of the course's data/, which its code finds in the folder `data`, to be read only.
    """

    call_s: float = 10.0
    total_s: float = 120.0
    memory_mib: int = 2048
    keras_memory_mib: int = 6144
    data: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Assignment:
    """One assignment of a course.

    name: the folder's name, and nbgrader's assignment and notebook id.
    folder: solutions/<name>; nothing below it but public checks and figures ever ships.
    """

    name: str
    folder: Path
    title: Text
    limits: Limits

    @cached_property
    def source(self) -> Path:
        """The solved notebook in jupytext's percent format."""
        return self.folder / f"{self.name}.py"

    def checks(self, visibility: str) -> list[Path]:
        """The check files of one visibility ("public" or "hidden"), in name order."""
        return sorted((self.folder / "checks" / visibility).glob("test_*.py"))

    def answers(self, kind: str) -> list[Path]:
        """The known answers of one kind ("mistakes" or "accepted"), in name order."""
        return sorted((self.folder / kind).glob("*.py"))

    @property
    def data(self) -> tuple[Path, ...]:
        """The course's data files that its notebook reads: they ship beside it, in `data`."""
        return self.limits.data

    @property
    def figures(self) -> Path:
        return self.folder / "figures"

    @property
    def read_by_checks(self) -> list[Path]:
        """Files that the notebook and the checks may read: settings, thresholds, pictures of data."""
        return [*sorted(self.folder.glob("*.toml")), *sorted(self.figures.glob("*.png"))]


def load_assignment(course: Path, name: str) -> Assignment:
    """The assignment `name` of the course at `course`.

    Raises AssignmentError where there is none, or where its settings are not understood.
    """
    folder = course / SOURCES / name
    path = folder / SETTINGS
    if not path.is_file():
        known = assignment_names(course)
        close = difflib.get_close_matches(name, known, n=1)
        hint = (
            f" Did you mean {close[0]}?" if close else f" There are: {', '.join(known) or 'none'}."
        )
        raise AssignmentError(f"no assignment {name!r} in {course / SOURCES}.{hint}")
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise AssignmentError(f"{path} is not valid TOML: {error}") from error
    known_keys(settings, {"title", "limits", "data"}, where=str(path))
    assignment = Assignment(
        name=name,
        folder=folder.resolve(),
        title=_title(_table(settings.get("title", {}), f"{path} [title]"), path),
        limits=replace(
            _limits(_table(settings.get("limits", {}), f"{path} [limits]"), path),
            data=_data(settings.get("data", []), course / DATA, path),
        ),
    )
    if not assignment.source.is_file():
        raise AssignmentError(f"{folder} has no {name}.py: the solved notebook is missing")
    return assignment


def assignment_names(course: Path) -> list[str]:
    """The names of the course's assignments: the folders of solutions/ with an assignment.toml."""
    return sorted(path.parent.name for path in (course / SOURCES).glob(f"*/{SETTINGS}"))


def find_course(start: Path) -> Path:
    """The nearest folder at or above `start` that has a solutions/ with assignments.

    Raises AssignmentError where there is none up to the root.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if assignment_names(folder):
            return folder
    raise AssignmentError(
        f"no course at {start} or above it: a course is a folder whose {SOURCES}/ holds assignments. "
        "Go to one, or name it with --course."
    )


def known_keys(settings: dict[str, Any], known: set[str], *, where: str) -> None:
    """Refuse a key that is not known, with the nearest one that is."""
    for key in settings:
        if key not in known:
            close = difflib.get_close_matches(key, known, n=1)
            hint = (
                f" Did you mean {close[0]!r}?"
                if close
                else f" Known keys: {', '.join(sorted(known))}."
            )
            raise AssignmentError(f"{where}: unknown key {key!r}.{hint}")


def _table(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise AssignmentError(f"{where} must be a table, not {value!r}")
    return value


def _title(title: dict[str, Any], path: Path) -> Text:
    known_keys(title, {"es", "en"}, where=f"{path} [title]")
    missing = [language for language in ("es", "en") if not isinstance(title.get(language), str)]
    if missing:
        raise AssignmentError(f"{path}: [title] needs a text for {' and '.join(missing)}")
    return Text(es=title["es"], en=title["en"])


def _limits(limits: dict[str, Any], path: Path) -> Limits:
    known = {item.name for item in fields(Limits)} - {DATA}
    known_keys(limits, known, where=f"{path} [limits]")
    for key, value in limits.items():
        whole = key.endswith("_mib")
        kinds = int if whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds) or not 0 < value < math.inf:
            kind = "a whole number" if whole else "a number"
            raise AssignmentError(f"{path} [limits]: {key} must be {kind} above 0, not {value!r}")
    return Limits(**limits)


def _data(names: Any, folder: Path, path: Path) -> tuple[Path, ...]:
    """The data files that an assignment names. Each must be there, and no link to elsewhere."""
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise AssignmentError(f"{path}: data must be a list of names of files, not {names!r}")
    for name in names:
        if not _DATA_FILE.fullmatch(name):
            raise AssignmentError(
                f"{path}: data names {name!r}; a data file is a .npz or .py in {folder}, and its "
                "name has letters, digits, - and _ only"
            )
        if names.count(name) > 1:
            raise AssignmentError(f"{path}: data names {name!r} twice")
        if not (folder / name).is_file() or (folder / name).is_symlink():
            known = [each.name for each in folder.glob("*") if _DATA_FILE.fullmatch(each.name)]
            close = difflib.get_close_matches(name, known, n=1)
            hint = f" Did you mean {close[0]!r}?" if close else ""
            raise AssignmentError(
                f"{path}: data names {name!r}, but {folder} has no such file.{hint}"
            )
    return tuple(folder.resolve() / name for name in names)
