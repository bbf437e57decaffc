"""A section of docs/benchmarks.md: one benchmark's last run, which the next one replaces."""

from __future__ import annotations

import re
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import machine
from .usage import REPOSITORY

DOCUMENT = REPOSITORY / "docs" / "benchmarks.md"
HEAD = """# Benchmarks

Written by `make bench`; each section says when and where. `make bench BENCH="memory scale"` writes
only the sections of those names anew. Whatever is compared in a section was measured in one run of
it, on the same machine, one thing right after the other.
"""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document, by the benchmark of that name."""

    name: str
    title: str
    body: str

    def text(self, when: str) -> str:
        """The section as Markdown. when: `machine.today()`, from before the benchmark began."""
        return (
            f"## {self.title}\n\n{self.body.strip()}\n\n"
            f"`make bench BENCH={self.name}` · {when} · {machine.versions()}\n"
        )


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table of Markdown: the first column is words, the others are figures."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines) + "\n"


def finish(parser: ArgumentParser, measured: Callable[[Path, Namespace], Section]) -> None:
    """A benchmark's command: measure in a folder that is gone afterwards, and print, or write down."""
    parser.add_argument("--write", action="store_true", help=f"into docs/{DOCUMENT.name}, too")
    options = parser.parse_args()
    when = machine.today()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        section = measured(Path(folder), options)
    print(section.text(when))
    if options.write:
        write(section, when)


def write(section: Section, when: str, path: Path = DOCUMENT) -> None:
    """Put a section into the document: in place of the one of the same title, or at its end."""
    text = path.read_text("utf-8") if path.exists() else HEAD
    head, *parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    title = f"## {section.title}\n"
    fresh = section.text(when)
    if any(part.startswith(title) for part in parts):
        parts = [fresh if part.startswith(title) else part for part in parts]
    else:
        parts.append(fresh)
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(part.strip() + "\n" for part in [head, *parts]), encoding="utf-8")
