"""A space: the names that a notebook defines, and the IPython shell that runs its cells."""

from __future__ import annotations

import ast
import linecache
from types import TracebackType
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

MAX_FRAMES = 2000
DEFINITIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class Space:
    """One namespace with its shell. A kernel may hold several, for several known mistakes."""

    def __init__(self) -> None:
        config = Config()
        config.HistoryManager.enabled = False
        config.InteractiveShell.colors = "nocolor"
        config.InteractiveShell.ast_node_interactivity = "none"
        config.InteractiveShell.cache_size = 0
        self.shell = InteractiveShell(config=config)
        self.shell._showtraceback = lambda *_args: None
        self.names: dict[str, Any] = self.shell.user_ns

    def run(self, source: str) -> BaseException | None:
        """Run one cell as a notebook would. Returns what it raised."""
        result = self.shell.run_cell(source, store_history=False)
        raised: BaseException | None = result.error_before_exec or result.error_in_exec
        return raised

    def define(self, source: str, reserved: frozenset[str]) -> None:
        """Run only the definitions of a cell: imports, functions, classes and plain values.

        `reserved` names belong to exercises, and are not touched. What fails is left out: the
        cell was the student's own experiment.
        """
        try:
            tree = ast.parse(self.shell.transform_cell(source))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return
        for statement in tree.body:
            if not _defines(statement) or _bound(statement) & reserved:
                continue
            code = compile(ast.Module([statement], []), "<helper>", "exec")
            try:
                exec(code, self.names)
            except Exception:
                continue


def where(traceback: TracebackType | None) -> tuple[int | None, str]:
    """The last line of the student's own source in a traceback, and its text."""
    line, text = None, ""
    for _ in range(MAX_FRAMES):
        if traceback is None:
            break
        name = traceback.tb_frame.f_code.co_filename
        if name.startswith("<ipython-input") or "ipykernel_" in name:
            line, text = traceback.tb_lineno, linecache.getline(name, traceback.tb_lineno)
        traceback = traceback.tb_next
    return line, text.strip()[:200]


def _defines(statement: ast.stmt) -> bool:
    if isinstance(statement, DEFINITIONS):
        return True
    if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
        if isinstance(statement.value, ast.Lambda):
            return True
        return not any(
            isinstance(node, ast.Call | ast.Await | ast.NamedExpr)
            for node in ast.walk(statement.value)
        )
    return False


def _bound(statement: ast.stmt) -> set[str]:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return {(alias.asname or alias.name).partition(".")[0] for alias in statement.names}
    return {
        node.id
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    }
