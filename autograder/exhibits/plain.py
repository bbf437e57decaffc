"""Evidence as lines of text, for a terminal and for notebooks that show no HTML."""

from __future__ import annotations

from itertools import zip_longest

from autograder import messages
from autograder.evidence import Evidence, Table
from autograder.exhibits.captions import caption
from autograder.pictures import Errors

GAP = "    "


def evidence_lines(evidence: Evidence, language: str) -> list[str]:
    """What there is to show of a failed check besides its sentence, a line each."""
    lines = []
    if evidence.inputs:
        lines.append(messages.smallest_inputs(evidence.inputs)[language])
    got, want = evidence.got, evidence.want
    if got is not None and want is not None and (got.shape or want.shape):
        lines += _side_by_side(got, want, evidence, language)
    # What there is to say of gradients' errors, the sentence has said.
    pictures = [each for each in evidence.pictures if not isinstance(each, Errors)]
    return lines + [caption(picture)[language] for picture in pictures]


def _side_by_side(got: Table, want: Table, evidence: Evidence, language: str) -> list[str]:
    """Both arrays, each under its title; a star follows what differs."""
    marked = [
        f"{value}{'*' if number in evidence.wrong else ' '}"
        for number, value in enumerate(got.values)
    ]
    left = [
        messages.say("your_result")[language],
        *_aligned(Table(got.shape, tuple(marked)) if evidence.wrong else got),
    ]
    right = [messages.say("right_result")[language], *_aligned(want)]
    width = max(map(len, left))
    return [
        f"{one:<{width}}{GAP}{other}".rstrip()
        for one, other in zip_longest(left, right, fillvalue="")
    ]


def _aligned(table: Table) -> list[str]:
    width = max(map(len, table.values))
    return ["  ".join(f"{value:>{width}}" for value in row) for row in table.rows()]
