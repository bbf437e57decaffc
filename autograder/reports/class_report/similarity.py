"""Which submissions share text that few others have.

Winnowing, after S. Schleimer, D. S. Wilkerson and A. Aiken, "Winnowing: Local Algorithms for
Document Fingerprinting", SIGMOD 2003: of all runs of K tokens, the smallest hash of each window of
W neighbours is kept, so any K + W - 1 tokens that two texts have in common leave a common mark.

Variables count as one, and so do the student's own functions, so that renaming them changes
nothing; comments, layout, numbers and strings do not count either. What is in
everybody's notebook, in the solved one or in a known right answer is no sign of anything, and
neither is what more than a tenth of the class wrote. What is left is compared, and shown.
"""

from __future__ import annotations

import hashlib
import keyword
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from autograder.reports.class_report.tokens import Token, tokens

K = 10  # tokens in a run
W = 6  # runs in a window: whatever is as long as K + W - 1 tokens is found
COMMON = 0.1  # of the class; what more have written than this is nobody's in particular
COMMON_AT_LEAST = 4  # students, in a small class
LEAST_SHARED = 5  # marks, and
LEAST_SHARE = 0.4  # of the marks of the one who has fewer: below this, a pair is not counted
SHOWN = 40  # pairs
EXCERPT = 12  # lines


@dataclass(frozen=True, slots=True)
class Passage:
    """Where shared text stands in a submission: the exercise, or "", and some of its lines."""

    exercise: str
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two submissions and what they share.

    shared: how many marks. share: of those of the one that has fewer, from 0 to 1. passages: the
    longest passage of each that the other one has, too. exercises: all in which they share some.
    """

    students: tuple[str, str]
    shared: int
    share: float
    exercises: tuple[str, ...]
    passages: tuple[Passage, Passage]


@dataclass(frozen=True, slots=True)
class Similarity:
    """How many pairs share much, and those that share the most."""

    total: int
    pairs: tuple[Pair, ...]


# A name that is called, or has attributes.
_USED = re.compile(r"\b([^\W\d]\w*)(?=[(.])")

Cells = Mapping[str, str]
"""Exercise, or a name of the student's own cells that begins with a space -> source."""


@dataclass(frozen=True, slots=True)
class _Mark:
    cell: str
    first: int
    last: int


def similar(works: Mapping[str, Cells], known: Iterable[str]) -> Similarity:
    """The pairs of students who share the most, those first.

    known: text that is nobody's own: what was handed out, and right answers.
    """
    known = tuple(known)
    vocabulary = frozenset(name for text in known for name in _USED.findall(text))
    known_marks: set[int] = set()
    for text in known:
        # All of its runs, and not only those that are kept: windows differ from text to text.
        known_marks.update(hashed for hashed, _, _ in _runs(text, vocabulary))
    marks = {
        student: _marks(cells, vocabulary, known_marks) for student, cells in sorted(works.items())
    }
    holders: dict[int, list[str]] = defaultdict(list)
    for student, own in marks.items():
        for hashed in own:
            holders[hashed].append(student)
    common = max(COMMON_AT_LEAST, int(COMMON * len(works)))
    rare = {hashed: held for hashed, held in holders.items() if len(held) <= common}
    sizes = Counter(student for held in rare.values() for student in held)
    shared: Counter[tuple[str, str]] = Counter()
    for held in rare.values():
        shared.update(combinations(held, 2))
    found = [
        (pair, count, share)
        for pair, count in shared.items()
        if count >= LEAST_SHARED
        and (share := count / min(sizes[student] for student in pair)) >= LEAST_SHARE
    ]
    found.sort(key=lambda each: (-each[1] * each[2], each[0]))
    pairs = [_pair(pair, share, rare, marks, works) for pair, _, share in found[:SHOWN]]
    return Similarity(len(found), tuple(pairs))


def _pair(
    students: tuple[str, str],
    share: float,
    rare: Mapping[int, object],
    marks: Mapping[str, Mapping[int, _Mark]],
    works: Mapping[str, Cells],
) -> Pair:
    one, other = students
    shared = marks[one].keys() & marks[other].keys() & rare.keys()
    cells = Counter(marks[one][hashed].cell for hashed in shared)
    most = max(sorted(cells), key=lambda cell: cells[cell])
    inside = {hashed for hashed in shared if marks[one][hashed].cell == most}
    elsewhere = Counter(marks[other][hashed].cell for hashed in inside).most_common(1)[0][0]
    inside = {hashed for hashed in inside if marks[other][hashed].cell == elsewhere}
    passages = (
        _passage(works[one][most], most, [marks[one][hashed] for hashed in inside]),
        _passage(works[other][elsewhere], elsewhere, [marks[other][hashed] for hashed in inside]),
    )
    exercises = tuple(dict.fromkeys(_exercise(cell) for cell in works[one] if cell in cells))
    return Pair(students, len(shared), share, exercises, passages)


def _passage(source: str, cell: str, found: Iterable[_Mark]) -> Passage:
    """The longest run of lines that marks cover without a gap."""
    lines = source.split("\n")
    covered = sorted({number for mark in found for number in range(mark.first, mark.last + 1)})
    runs: list[list[int]] = []
    for number in covered:
        # A blank line or a comment between two shared ones is no gap.
        if runs and all(_is_blank(lines[between]) for between in range(runs[-1][-1] + 1, number)):
            runs[-1].append(number)
        else:
            runs.append([number])
    longest = max(runs, key=len)
    shown = lines[longest[0] : longest[-1] + 1]
    more = [*shown[:EXCERPT], "…"] if len(shown) > EXCERPT else shown
    return Passage(_exercise(cell), "\n".join(more))


def _is_blank(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _exercise(cell: str) -> str:
    return "" if cell.startswith(" ") else cell


def _marks(cells: Cells, vocabulary: frozenset[str], known: set[int]) -> dict[int, _Mark]:
    """The kept runs of a submission that are not known, each where it stands first."""
    marks: dict[int, _Mark] = {}
    for cell, source in cells.items():
        for hashed, first, last in _winnowed(_runs(source, vocabulary)):
            if hashed not in known:
                marks.setdefault(hashed, _Mark(cell, first, last))
    return marks


def _runs(source: str, vocabulary: frozenset[str]) -> list[tuple[int, int, int]]:
    """Each run of K tokens: its hash, and its first and last line."""
    words = list(_words(source, vocabulary))
    return [
        (_hash(" ".join(word for word, _ in words[i : i + K])), words[i][1], words[i + K - 1][1])
        for i in range(len(words) - K + 1)
    ]


def _winnowed(runs: list[tuple[int, int, int]]) -> set[tuple[int, int, int]]:
    """The run of the smallest hash in each window, the last of them where several are smallest."""
    windows = (runs[i : i + W] for i in range(max(1, len(runs) - W + 1)))
    return {min(reversed(window), key=lambda run: run[0]) for window in windows if window}


def _words(source: str, vocabulary: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Each token as it counts, and its line. Of names, only those that say what is done count."""
    before = ""
    for token, after in pairwise([*tokens(source), Token("sign", "", 0)]):
        kept = (
            keyword.iskeyword(token.text)
            or before == "."
            or (after.text in ("(", ".") and token.text in vocabulary)
        )
        word = {"number": "0", "string": '""', "name": "?"}.get(token.kind, token.text)
        yield token.text if kept else word, token.line
        before = token.text


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(errors="replace"), digest_size=8).digest())
