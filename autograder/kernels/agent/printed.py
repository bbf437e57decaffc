"""What the student's code prints: kept to a limit, the rest dropped as it comes."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterator

KEPT = 16_000


class Printed(io.TextIOBase):
    """A text stream that remembers its first `limit` characters and counts the others."""

    def __init__(self, limit: int = KEPT) -> None:
        self.parts: list[str] = []
        self.room = limit
        self.dropped = 0

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        kept = str(text)[: self.room]
        self.parts.append(kept)
        self.room -= len(kept)
        self.dropped += len(text) - len(kept)
        return len(text)

    def text(self) -> str:
        return "".join(self.parts) + (f"\n[… +{self.dropped}]" if self.dropped else "")


@contextlib.contextmanager
def capture() -> Iterator[Printed]:
    """Both standard streams of Python into one `Printed`."""
    printed, before = Printed(), (sys.stdout, sys.stderr)
    sys.stdout = sys.stderr = printed
    try:
        yield printed
    finally:
        sys.stdout, sys.stderr = before
