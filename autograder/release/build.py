"""Building assignments/{es,en}/ from solutions/, byte for byte the same everywhere."""

from __future__ import annotations

import filecmp
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from autograder.assignment import assignment_names, load_assignment
from autograder.release.generate import generate, settings, temporary_gradebook
from autograder.release.leaks import verify_release
from autograder.release.stage import stage
from autograder.results import LANGUAGES

RELEASED = "assignments"


@dataclass(frozen=True, slots=True)
class Difference:
    """A file of assignments/ that is not as a build would write it."""

    path: str
    kind: Literal["missing", "changed", "not from solutions/"]

    def __str__(self) -> str:
        return f"{self.path}: {self.kind}"


def build(course: Path, names: Iterable[str] = ()) -> list[Path]:
    """Build the assignments `names` (all, when none is named) and return their folders.

    Raises AssignmentError where a source is wrong or something private would ship, and
    GradebookError with nbgrader's log where nbgrader fails; the released folders then stay as
    they were. The course's gradebook is not touched.
    """
    with tempfile.TemporaryDirectory(prefix="autograder-build-") as scratch:
        built = _build_in(Path(scratch), course, names)
        folders = []
        for relative, folder in built.items():
            target = course / RELEASED / relative
            if target.exists():
                shutil.rmtree(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(folder, target)
            folders.append(target)
        return folders


def check_build(course: Path, names: Iterable[str] = ()) -> list[Difference]:
    """What a build would change in assignments/, sorted; nothing is written there."""
    names = list(names)
    with tempfile.TemporaryDirectory(prefix="autograder-build-") as scratch:
        built = _build_in(Path(scratch), course, names)
        found = [
            difference
            for relative, folder in built.items()
            for difference in _differences(relative, folder, course / RELEASED / relative)
        ]
    if not names:
        found += [
            Difference(f"{RELEASED}/{language}/{folder.name}", "not from solutions/")
            for language in LANGUAGES
            for folder in (course / RELEASED / language).glob("*")
            if f"{language}/{folder.name}" not in built
        ]
    return sorted(found, key=str)


def _build_in(scratch: Path, course: Path, names: Iterable[str]) -> dict[str, Path]:
    """Build below `scratch`: "es/a1_perceptron" -> the folder with what students get."""
    built: dict[str, Path] = {}
    database = temporary_gradebook(scratch)
    for name in list(names) or assignment_names(course):
        assignment = load_assignment(course, name)
        for language in LANGUAGES:
            root = scratch / language
            stage(assignment, language, root / "source" / name)
            config = settings(
                root, source="source", release="release", database=database, language=language
            )
            generate(config, name)
            folder = root / "release" / name
            verify_release(assignment, language, folder)
            built[f"{language}/{name}"] = folder
    return built


def _differences(relative: str, built: Path, released: Path) -> list[Difference]:
    ours, theirs = _files(built), _files(released)
    found = [Difference(f"{RELEASED}/{relative}/{name}", "missing") for name in ours - theirs]
    found += [
        Difference(f"{RELEASED}/{relative}/{name}", "not from solutions/") for name in theirs - ours
    ]
    found += [
        Difference(f"{RELEASED}/{relative}/{name}", "changed")
        for name in ours & theirs
        if not filecmp.cmp(built / name, released / name, shallow=False)
    ]
    return found


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir()
    }
