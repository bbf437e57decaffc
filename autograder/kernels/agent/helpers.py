"""A cell of the student's own: what it makes for the answers is made, its experiments are not.

A helper may be a function, but also a table that a loop fills, a named tuple, or anything else that
a call returns. So every statement that gives a name a value is run, and so are the methods of such
names (`table.append(3)`). Other calls on their own, to print, to plot or to try an answer, are left
out. Neither an error nor an endless loop in one statement keeps the next from being run.
"""

from __future__ import annotations

import ast
import contextlib
import time
from collections.abc import Iterator
from typing import Any

from .clock import OutOfTime, time_limit

SHARE = 0.5  # of the time that is left, for one that may call anything: some always is
TOO_SHORT_S = 0.001
DEFINITIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
NO_HELP = (ast.Expr, ast.Assert, ast.Raise, ast.Pass)
SETTINGS = frozenset({"sys"})  # sys.setrecursionlimit is no experiment
MAX_DROPPED = 200
MAX_REASON = 200


class Helpers:
    """The cells of the student's own in one namespace.

    own: the names that they define. dropped: those of them that got no value, each with why: an
    error, or "" for the time.
    """

    def __init__(self, names: dict[str, Any]) -> None:
        self.names = names
        self.own: set[str] = set()
        self.dropped: dict[str, str] = {}

    def run(
        self,
        tree: ast.Module,
        reserved: frozenset[str],
        *,
        limit_s: float,
        at_most_s: float,
        calls_s: float,
    ) -> None:
        """Run what helps in a cell.

        reserved: names that are not the student's to define here: exercises, and what is given.
        limit_s, at_most_s: as of `time_limit`, for a statement that calls nothing. calls_s: for all
        statements together that may call anything.
        """
        for statement in tree.body:
            bound = set(bound_names(statement))
            if (bound and bound <= reserved) or not _helps(statement, self.own):
                continue
            free = _calls_nothing(statement)
            seconds = limit_s if free else SHARE * calls_s
            start = time.process_time()
            why: str | None = ""
            if seconds > TOO_SHORT_S:
                with _unchanged(self.names, bound & reserved):
                    why = _run(statement, self.names, seconds, seconds * at_most_s / limit_s)
            calls_s -= 0 if free else time.process_time() - start
            self._note(bound - reserved, bound | _changed(statement) & self.own, why)

    def _note(self, bound: set[str], touched: set[str], why: str | None) -> None:
        self.own |= bound
        for name in touched:
            if why is None:
                self.dropped.pop(name, None)
            elif len(self.dropped) < MAX_DROPPED:
                self.dropped[name] = why


@contextlib.contextmanager
def _unchanged(names: dict[str, Any], kept: set[str]) -> Iterator[None]:
    """Whatever the block does, some names have the values they had, or none."""
    before = {name: names[name] for name in kept if name in names}
    try:
        yield
    finally:
        for name in kept:
            names.pop(name, None)
        names.update(before)


def _run(
    statement: ast.stmt, names: dict[str, Any], seconds: float, at_most_s: float
) -> str | None:
    """Run one statement. Returns what stopped it, "" for the time, None for nothing."""
    try:
        code = compile(ast.Module([statement], []), "<helper>", "exec")
        with time_limit(seconds, at_most_s):
            exec(code, names)  # inside the sandbox  # nosec B102
    except OutOfTime:
        return ""
    except BaseException as error:  # SystemExit and KeyboardInterrupt too
        try:
            message = str(error)
        except BaseException:  # the text of a student's own exception may even exit
            message = ""
        return (
            f"{type(error).__name__}: {message}"[:MAX_REASON] if message else type(error).__name__
        )
    return None


def _helps(statement: ast.stmt, own: set[str]) -> bool:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        method = statement.value.func
        return isinstance(method, ast.Attribute) and _root(method) in own | SETTINGS
    return not isinstance(statement, NO_HELP)


def _calls_nothing(statement: ast.stmt) -> bool:
    """Whether it only defines: then its time is not counted, and it is run in any case."""
    if isinstance(statement, DEFINITIONS):
        return True
    if not isinstance(statement, ast.Assign | ast.AnnAssign) or statement.value is None:
        return False
    if isinstance(statement.value, ast.Lambda):
        return True
    calls = ast.Call | ast.Await | ast.NamedExpr
    return not any(isinstance(node, calls) for node in ast.walk(statement.value))


def bound_names(node: ast.AST) -> Iterator[str]:
    """The names that a statement gives a value, not those within its functions and classes."""
    if isinstance(node, SCOPES):
        yield node.name
        return
    if isinstance(node, ast.Import | ast.ImportFrom):
        yield from ((alias.asname or alias.name).partition(".")[0] for alias in node.names)
    elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        yield node.name
    for child in ast.iter_child_nodes(node):
        yield from bound_names(child)


def _changed(statement: ast.stmt) -> set[str]:
    """The names of the things of which it sets an item or an attribute, or calls a method."""
    return {
        root
        for node in ast.walk(statement)
        if isinstance(node, ast.Attribute | ast.Subscript) and (root := _root(node))
    }


def _root(node: ast.expr) -> str:
    """The name before the first dot or bracket."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
