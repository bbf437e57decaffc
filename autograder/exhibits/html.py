"""Evidence as HTML, in one language or in several of which the page shows one.

It has classes and no style: whoever shows it says how it looks. Everything in it is escaped here.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from autograder import messages
from autograder.evidence import Evidence, Table
from autograder.exhibits.captions import caption
from autograder.exhibits.drawn import drawn
from autograder.results import Text


def evidence_html(evidence: Evidence, languages: Sequence[str]) -> str:
    """What there is to show of a failed check besides its sentence; empty where there is nothing."""
    return (
        _inputs(evidence, languages) + _tables(evidence, languages) + _figure(evidence, languages)
    )


def in_languages(text: Text, languages: Sequence[str]) -> str:
    """A sentence as HTML: one `span` for each language."""
    return "".join(f'<span lang="{name}">{prose(text[name])}</span>' for name in languages)


def prose(text: str) -> str:
    """A sentence as HTML, with what stands in backquotes as code."""
    parts = messages.plain(text).split("`")
    if len(parts) % 2 == 0:  # one that is not closed is an ordinary character
        parts[-2:] = ["`".join(parts[-2:])]
    return "".join(
        f"<code>{escape(part)}</code>" if number % 2 else escape(part)
        for number, part in enumerate(parts)
    )


def _inputs(evidence: Evidence, languages: Sequence[str]) -> str:
    if not evidence.inputs:
        return ""
    listed = messages.smallest_inputs(evidence.inputs)
    return f'<p class="inputs">{in_languages(listed, languages)}</p>'


def _tables(evidence: Evidence, languages: Sequence[str]) -> str:
    """Both arrays side by side. Two single numbers are in the sentence already."""
    got, want = evidence.got, evidence.want
    if got is None or want is None or not (got.shape or want.shape):
        return ""
    wrong = frozenset(evidence.wrong)
    one = _table(got, messages.say("your_result"), wrong, languages)
    other = _table(want, messages.say("right_result"), frozenset(), languages)
    return f'<div class="beside">{one}{other}</div>'


def _figure(evidence: Evidence, languages: Sequence[str]) -> str:
    """Each picture, and beneath it what it shows, in words."""
    return "".join(
        f'<figure class="shown">{drawn(each)}'
        f"<figcaption>{in_languages(caption(each), languages)}</figcaption></figure>"
        for each in evidence.pictures
    )


def _table(table: Table, title: Text, wrong: frozenset[int], languages: Sequence[str]) -> str:
    caption = in_languages(title, languages)
    rows, position = [], 0
    for row in table.rows():
        cells = []
        for value in row:
            number = escape(messages.plain(value))
            cells.append(f"<td>{f'<mark>{number}</mark>' if position in wrong else number}</td>")
            position += 1
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table class="numbers"><caption>{caption}</caption>{"".join(rows)}</table>'
