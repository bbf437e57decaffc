"""The checks of an assignment, listed without running them: names, points, titles."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from autograder.assignment import Assignment
from autograder.checks.declare import ATTRIBUTE, Declaration
from autograder.errors import CheckError
from autograder.notebook.source import exercises, read_source
from autograder.results import Text, Visibility


@dataclass(frozen=True, slots=True)
class CheckInfo:
    """One check: the function `name` in the file `path`."""

    name: str
    exercise: str
    visibility: Visibility
    points: float
    title: Text
    path: Path


def catalogue(assignment: Assignment) -> tuple[CheckInfo, ...]:
    """The checks of an assignment, in the notebook's order of exercises, public ones first.

    Raises CheckError for a file of an unknown exercise, a function without points, a name that
    stands twice in an exercise, or an exercise without a check.
    """
    order = list(exercises(read_source(assignment.source)))
    found: list[CheckInfo] = []
    visibilities: tuple[Visibility, ...] = ("public", "hidden")
    for visibility in visibilities:
        for path in assignment.checks(visibility):
            found += read_checks(path, visibility)
    for info in found:
        if info.exercise not in order:
            raise CheckError(
                f"{info.path}: there is no exercise {info.exercise!r}; the notebook has {', '.join(order)}"
            )
    for exercise in order:
        names = [info.name for info in found if info.exercise == exercise]
        if not names:
            raise CheckError(f"{assignment.folder}: the exercise {exercise!r} has no check")
        for name in names:
            if names.count(name) > 1:
                raise CheckError(f"{assignment.folder}: {exercise} has two checks called {name}")
    return tuple(sorted(found, key=lambda info: order.index(info.exercise)))


def points(assignment: Assignment) -> dict[str, float]:
    """Exercise -> the sum of its checks' points, in the notebook's order."""
    sums: dict[str, float] = {}
    for info in catalogue(assignment):
        sums[info.exercise] = sums.get(info.exercise, 0.0) + info.points
    return sums


def read_checks(path: Path, visibility: Visibility) -> Iterator[CheckInfo]:
    """The checks in one file, in the order in which they are written."""
    module = _load(path)
    exercise = getattr(module, "EXERCISE", path.stem.removeprefix("test_"))
    for name, function in vars(module).items():
        if not name.startswith("test_") or not callable(function):
            continue
        declaration = getattr(function, ATTRIBUTE, None)
        if not isinstance(declaration, Declaration):
            raise CheckError(
                f"{path}: {name} has no points; put @check(points=..., es=..., en=...) on it"
            )
        yield CheckInfo(name, exercise, visibility, declaration.points, declaration.title, path)


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"autograder_checks_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise CheckError(f"{path} cannot be loaded as Python")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise CheckError(f"{path} cannot be imported: {type(error).__name__}: {error}") from error
    return module
