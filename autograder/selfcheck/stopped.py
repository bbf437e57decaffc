"""An interrupt, which ends a whole check with a sentence and not with a traceback."""

from __future__ import annotations

from autograder import messages


class Stopped(KeyboardInterrupt):
    """Whoever asked for a check stopped it: neither the rest of it nor of its cell is run.

    exercise: whose checks were running; "" where none were.
    """

    def __init__(self, exercise: str, language: str) -> None:
        key = "interrupted_in" if exercise else "interrupted"
        super().__init__(messages.say(key, exercise=exercise)[language])

    def _render_traceback_(self) -> list[str]:
        """What IPython shows: our own frames are nobody's concern."""
        return [str(self)]
