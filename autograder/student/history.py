"""What the cells that a live notebook has run say about a function that does not answer."""

from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from autograder.assignment import Limits
from autograder.kernels.kernel import CodeError, Outcome
from autograder.notebook.statements import statements
from autograder.results import Text
from autograder.student.sentences import cell_stopped

LIKENESS = 0.7  # of two names, for one to be the other misspelt


@dataclass(frozen=True, slots=True)
class Ran:
    """A cell that was run elsewhere, and how that ended."""

    source: str
    outcome: Outcome


def compiled(sources: Iterable[str]) -> tuple[Ran, ...]:
    """Cells of which nothing is known but their source, as IPython compiled it."""
    return tuple(Ran(source, _compiled(source)) for source in sources)


@lru_cache(maxsize=2000)
def _compiled(source: str) -> Outcome:
    try:
        ast.parse(source)
    except SyntaxError as error:
        text = (error.text or "").strip()
        return Outcome(
            "raised", error=CodeError(type(error).__name__, error.msg, error.lineno, text)
        )
    except (ValueError, RecursionError, MemoryError) as error:
        return Outcome("raised", error=CodeError(type(error).__name__, str(error)))
    return Outcome("returned")


def stopped(ran: Sequence[Ran], exercise: str) -> Text | None:
    """Why there is no right `exercise`: the last cell that was to define it did not run to its end."""
    word = re.compile(rf"\b{re.escape(exercise)}\b")
    for cell in reversed([cell for cell in ran if word.search(cell.source)]):
        broken = cell.outcome.error is not None and cell.outcome.error.type == "SyntaxError"
        # A cell with such an error may define anything, or nothing.
        if broken or any(exercise in part.binds for part in statements(cell.source)):
            returned = cell.outcome.status == "returned"
            return None if returned else cell_stopped(cell.outcome, exercise, Limits())
    return None


def renamed(ran: Sequence[Ran], exercise: str, others: Mapping[str, str]) -> str:
    """The function that may be `exercise` under another name; empty where none is like it.

    It has a name like that, or the docstring that the exercise was handed out with. others: the
    exercises of the notebook, each with its cell as it was handed out.
    """
    known = {name for cell in ran for part in statements(cell.source) for name in part.defines}
    spelt = {name.casefold(): name for name in sorted(known - set(others))}
    close = difflib.get_close_matches(exercise.casefold(), spelt, n=1, cutoff=LIKENESS)
    if close:
        return spelt[close[0]]
    told = set(_documented(others.get(exercise, "")).values())
    found = [
        name
        for cell in ran
        for name, text in _documented(cell.source).items()
        if text in told and name not in others
    ]
    return found[-1] if found else ""


def _documented(source: str) -> dict[str, str]:
    """The functions and classes of a cell that have a docstring, each with its first line."""
    try:
        nodes = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    kinds = (ast.FunctionDef, ast.ClassDef)
    found = {node.name: ast.get_docstring(node) for node in nodes if isinstance(node, kinds)}
    return {name: text.partition("\n")[0] for name, text in found.items() if text}
