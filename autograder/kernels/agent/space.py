"""A space: the names that a notebook defines, and the IPython shell that runs its cells."""

from __future__ import annotations

import ast
import linecache
from types import TracebackType
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from .helpers import Helpers

MAX_FRAMES = 2000


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
        self.helpers = Helpers(self.names)

    def run(self, source: str) -> BaseException | None:
        """Run one cell as a notebook would. Returns what it raised."""
        result = self.shell.run_cell(source, store_history=False)
        raised: BaseException | None = result.error_before_exec or result.error_in_exec
        return raised

    def define(self, source: str, reserved: frozenset[str], **limits: float) -> dict[str, str]:
        """Run what helps in a cell of the student's own: see `Helpers.run`, also for `limits`.

        Returns the names that got no value, in this cell or an earlier one, each with why.
        """
        try:
            tree = ast.parse(self.shell.transform_cell(source))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return self.helpers.dropped
        self.helpers.run(tree, reserved, **limits)
        return self.helpers.dropped


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
