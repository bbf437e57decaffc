"""The top-level statements of a cell, and the names that each defines.

A cell may hold magics, errors or hostile text, and is read where the grades are: so nothing is
compiled here. One pass over the text, in time linear in its length, finds where the statements
stand; what is not Python only gives statements that define nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Strings are taken whole, so that nothing in them is mistaken for code; the quantifiers give
# nothing back, so that no text takes longer than its length. Long strings cannot fail to end, which
# comes to the same: in Python before 3.11.5, `*+` around their alternatives stops too early.
_TOKEN = re.compile(
    r'''(?P<string>"""(?:[^"\\]+|\\.|"(?!""))*(?:"""|\\?\Z)'''
    r"""|\'\'\'(?:[^'\\]+|\\.|'(?!''))*(?:\'\'\'|\\?\Z)"""
    r"""|"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+')"""
    r"|(?P<gap>\#[^\n]*+|\\\n)|(?P<end>\n)|(?P<open>[(\[{])|(?P<close>[)\]}])"
    r"""|(?P<plain>[^"'#\\\n()\[\]{}]++|.)""",
    re.DOTALL,
)
_MAGIC = re.compile(r"[ \t]*[!%?][^\n]*+\n?")
_STARTS = re.compile(r"(?:def|class|async)\b|@")
_CONTINUES = re.compile(r"(?:else|elif|except|finally)\b")
_DEFINITION = re.compile(r"(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)")
_IMPORT = re.compile(r"(?:from\b.*?\bimport|import)\b(.*)", re.DOTALL)
_SIGN = re.compile(r"[(\[{]|[)\]}]|(?<![=<>!:+\-*/%&|^@])=(?!=)")
_TARGET = re.compile(r"[\s(\[*]*+(\w+)[\s)\]]*+")
_NO_TARGET = re.compile(r"[^\w\s,()\[\]*]|\w\s*+[(\[]|\blambda\b")


@dataclass(frozen=True, slots=True)
class Statement:
    """One top-level statement with its decorators: the lines from `first` up to `end`, counted from 0.

    defines: names of its functions, classes and imports, also within a top-level `if` or `try`.
    assigns: names to which it assigns a value.
    """

    first: int
    end: int
    defines: frozenset[str] = frozenset()
    assigns: frozenset[str] = frozenset()

    @property
    def binds(self) -> frozenset[str]:
        return self.defines | self.assigns


def statements(source: str) -> tuple[Statement, ...]:
    """The statements of a cell, in order. Lines before the first one belong to none."""
    return tuple(_grouped(list(_logical_lines(source)), source.count("\n") + 1))


def only(source: str, chosen: list[Statement]) -> str:
    """The source with every line blank that is not of a chosen statement: lines keep their numbers."""
    lines = source.split("\n")
    kept = {number for each in chosen for number in range(each.first, each.end)}
    return "\n".join(line if number in kept else "" for number, line in enumerate(lines)).rstrip()


@dataclass(frozen=True, slots=True)
class _Line:
    """A logical line: its text without strings, comments and line ends."""

    number: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())


def _logical_lines(source: str) -> Iterator[_Line]:
    position, number = 0, 0
    while position < len(source):
        first = number
        if magic := _MAGIC.match(source, position):
            position, number = magic.end(), number + 1
            yield _Line(first, "%")
            continue
        depth, parts = 0, list[str]()
        while position < len(source):
            token = _TOKEN.match(source, position)
            assert token is not None  # the last alternative matches any character
            position, kind, text = token.end(), token.lastgroup, token[0]
            number += text.count("\n")
            if kind == "end" and (depth <= 0 or _STARTS.match(source, position)):
                # No definition stands in brackets: those above it were not closed.
                break
            depth += (kind == "open") - (kind == "close")
            parts.append({"string": '""', "gap": " ", "end": " "}.get(kind or "", text))
        line = "".join(parts)
        if line.strip():
            yield _Line(first, line.expandtabs(8))


def _grouped(lines: list[_Line], n_lines: int) -> Iterator[Statement]:
    groups: list[list[_Line]] = []
    decorated = False
    # IPython takes away the indentation of a whole cell.
    margin = lines[0].indent if lines else 0
    for line in lines:
        at_top = line.indent <= margin and not _CONTINUES.match(line.text.lstrip())
        if not groups or (at_top and not decorated):
            groups.append([])
        groups[-1].append(line)
        decorated = line.text.lstrip().startswith("@")
    ends = [*(group[0].number for group in groups[1:]), n_lines]
    for group, end in zip(groups, ends, strict=False):
        defines, assigns = _bound(group)
        yield Statement(group[0].number, end, frozenset(defines), frozenset(assigns))


def _bound(lines: list[_Line]) -> tuple[set[str], set[str]]:
    """What the lines define, and what they assign: not within a function or a class."""
    defines: set[str] = set()
    assigns: set[str] = set()
    body_of: int | None = None
    for line in lines:
        if body_of is not None and line.indent > body_of:
            continue
        body_of = None
        text = line.text.strip()
        if definition := _DEFINITION.match(text):
            defines.add(definition[1])
            body_of = line.indent
        elif imported := _IMPORT.fullmatch(text):
            for part in imported[1].split(","):
                words = part.replace("(", " ").replace(")", " ").split()
                if words:
                    defines.add(words[-1].partition(".")[0])
        else:
            for simple in text.split(";"):
                assigns.update(_targets(simple))
    return defines, assigns


def _targets(text: str) -> Iterator[str]:
    """The names in front of the equals signs of an assignment."""
    for number, target in enumerate(_before_equals(text)):
        plain = target.partition(":")[0] if number == 0 else target
        if _NO_TARGET.search(plain):
            return  # a call, an item, an attribute or the value: no name is behind it
        for part in plain.split(","):
            if name := _TARGET.fullmatch(part):
                yield name[1]


def _before_equals(text: str) -> Iterator[str]:
    """The pieces of a statement that an equals sign ends, outside of all brackets."""
    depth, start = 0, 0
    for sign in _SIGN.finditer(text):
        if sign[0] != "=":
            depth += 1 if sign[0] in "([{" else -1
        elif depth == 0:
            yield text[start : sign.start()]
            start = sign.end()
