"""Which exercises of a live notebook call which others, and where to look first."""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping


def uses(sources: Mapping[str, str], exercises: Collection[str]) -> dict[str, frozenset[str]]:
    """Exercise -> the other ones that its code calls by name, or calls through others.

    sources: exercise -> the code that defines it, where there is such. A word in a comment or a text
    calls nothing, and neither does a variable that happens to have such a name.
    """
    direct = {name: _calls(sources.get(name, "")) & set(exercises) - {name} for name in exercises}
    found = {}
    for name in exercises:
        known: set[str] = set()
        unread = [name]
        while unread:
            new = direct[unread.pop()] - known
            known |= new
            unread += new
        found[name] = frozenset(known - {name})
    return found


def first_to_look_at(
    exercise: str, failing: Collection[str], used: Mapping[str, Collection[str]]
) -> list[str]:
    """Of what `exercise` uses and fails, in the order of `failing`, what fails for no other of them."""
    suspects = [name for name in failing if name in used.get(exercise, ())]
    roots = [name for name in suspects if not set(suspects) & set(used.get(name, ()))]
    return roots or suspects


def _calls(source: str) -> set[str]:
    """The names that the code uses and does not give a value to itself."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    names = [node for node in nodes if isinstance(node, ast.Name)]
    used = {name.id for name in names if isinstance(name.ctx, ast.Load)}
    own = {name.id for name in names if not isinstance(name.ctx, ast.Load)}
    return used - own - {node.arg for node in nodes if isinstance(node, ast.arg)}
