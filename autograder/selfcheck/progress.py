"""A bar that moves while all exercises of a notebook are checked, where that takes a while."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Any

from autograder import messages
from autograder.checks.catalogue import CheckInfo
from autograder.selfcheck.public import PublicChecks

SOON_S = 0.7  # what is over by then needs no bar


class Progress:
    """Shows how many checks are over; a context manager, which takes the bar away at the end."""

    def __init__(self, checks: PublicChecks, *, shown: bool) -> None:
        self._language, self._shown = checks.language, shown
        self._total = sum(map(len, checks.infos.values()))
        self._over: set[tuple[str, str]] = set()
        self._start = time.monotonic()
        self._bar: Any = None

    def one_more(self, info: CheckInfo) -> None:
        """A check is over, or one case of it."""
        self._over.add((info.exercise, info.name))
        if not self._shown or time.monotonic() - self._start < SOON_S:
            return
        over = len(self._over)
        values = {"done": over, "n": self._total, "exercise": info.exercise}
        said = messages.say("checking", **values)[self._language]
        self._show(
            f'<progress max="{self._total}" value="{over}"></progress> {said}',
            said,
        )

    def _show(self, html: str, text: str) -> None:
        from IPython.display import display

        content = {"text/html": html, "text/plain": text}
        if self._bar is None:
            self._bar = display(content, raw=True, display_id=True)
        else:
            self._bar.update(content, raw=True)

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._show("", "")
