"""Known answers of an assignment: its mistakes, and its unusual right ones.

Each is a Python file that overrides some exercises of the solved notebook. A mistake opens with a
docstring in TOML that says, to the student, what went wrong, and which checks notice it:

    es = "Sumas el umbral en vez de restarlo."
    en = "You add the threshold instead of subtracting it."

    [fails]
    perceptron = ["test_subtracts_the_threshold"]
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment
from autograder.errors import AssignmentError
from autograder.notebook.source import Cell, exercises
from autograder.results import Text


@dataclass(frozen=True, slots=True)
class Answer:
    """A known answer.

    overrides: exercise -> the source of its cell. The whole file stands in the cell of the first
    exercise that it defines; the cells of the others are empty.
    """

    name: str
    path: Path
    overrides: dict[str, str]


@dataclass(frozen=True, slots=True)
class Mistake(Answer):
    """A known wrong answer, its sentence, and the checks that it fails, by exercise."""

    text: Text
    fails: dict[str, tuple[str, ...]]


def read_mistakes(assignment: Assignment, cells: tuple[Cell, ...]) -> tuple[Mistake, ...]:
    """The mistakes of an assignment. Raises AssignmentError for a file that is not of the form above."""
    return tuple(_mistake(path, cells) for path in assignment.answers("mistakes"))


def read_accepted(assignment: Assignment, cells: tuple[Cell, ...]) -> tuple[Answer, ...]:
    """The accepted answers of an assignment."""
    answers = []
    for path in assignment.answers("accepted"):
        tree = _parse(path)
        if not ast.get_docstring(tree):
            raise AssignmentError(f"{path} needs a docstring that says why it is right")
        answers.append(Answer(path.stem, path, _overrides(path, tree, cells)))
    return tuple(answers)


def _mistake(path: Path, cells: tuple[Cell, ...]) -> Mistake:
    tree = _parse(path)
    try:
        header = tomllib.loads(ast.get_docstring(tree) or "")
    except tomllib.TOMLDecodeError as error:
        raise AssignmentError(f"{path}: its docstring is not TOML: {error}") from error
    if set(header) != {"es", "en", "fails"} or not all(
        isinstance(header[k], str) for k in ("es", "en")
    ):
        raise AssignmentError(f"{path}: its docstring needs exactly es, en and [fails]")
    fails = header["fails"]
    if (
        not isinstance(fails, dict)
        or not fails
        or not all(_names(value) for value in fails.values())
    ):
        raise AssignmentError(f'{path}: [fails] needs exercise = ["test_..."]')
    return Mistake(
        path.stem,
        path,
        _overrides(path, tree, cells),
        Text(es=header["es"], en=header["en"]),
        {exercise: tuple(names) for exercise, names in fails.items()},
    )


def _names(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(name, str) for name in value)


def _parse(path: Path) -> ast.Module:
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError as error:
        raise AssignmentError(f"{path}, line {error.lineno}: {error.msg}") from error


def _overrides(path: Path, tree: ast.Module, cells: tuple[Cell, ...]) -> dict[str, str]:
    defined = set(_defined(tree.body))
    overridden = [name for name in exercises(cells) if name in defined]
    if not overridden:
        raise AssignmentError(f"{path} defines no exercise of the assignment")
    source = path.read_text(encoding="utf-8")
    return {name: source if name == overridden[0] else "" for name in overridden}


def _defined(body: Iterable[ast.stmt]) -> Iterable[str]:
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            yield statement.name
        elif isinstance(statement, ast.Assign):
            yield from (target.id for target in statement.targets if isinstance(target, ast.Name))
