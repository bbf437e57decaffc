"""The tokens of Python text, with their lines.

Students' text is read here where the grades are, so nothing is compiled: one pass, in time linear
in the text's length, whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Each quantifier gives nothing back, so no text takes longer than its length.
_TOKEN = re.compile(
    r'''(?P<string>"""(?:[^"\\]|\\.|"(?!""))*+(?:"""|\Z)|\'\'\'(?:[^'\\]|\\.|'(?!''))*+(?:\'\'\'|\Z)'''
    r"""|"(?:[^"\\\n]|\\.)*+"?|'(?:[^'\\\n]|\\.)*+'?)"""
    r"|(?P<gap>\#[^\n]*+|[ \t\r\f]++|\\\n)|(?P<end>\n)"
    r"|(?P<name>[^\W\d]\w*+)|(?P<number>\.?\d[\w.]*+)"
    r"|(?P<sign>\*\*=?|//=?|[-+*/%@&|^<>=!:]=|->|.)",
    re.DOTALL,
)


class Token(NamedTuple):
    """kind: "name", "number", "string" or "sign". line: counted from 0."""

    kind: str
    text: str
    line: int


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a cell's text, without comments, spaces and line ends."""
    line = 0
    for found in _TOKEN.finditer(source):
        kind, text = found.lastgroup or "sign", found[0]
        if kind not in ("gap", "end"):
            yield Token(kind, text, line)
        line += text.count("\n")
