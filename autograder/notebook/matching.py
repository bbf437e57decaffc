"""Which cells of a notebook answer which exercises, however it was written and saved.

An exercise is answered by the definition that its check sees when the notebook is run from top to
bottom: the last one above its check cell. Where there is only the stub above it, or no check cell
any more, the last definition in the notebook counts. So an answer may stand in a new cell, several
may stand in one, and the metadata may be gone: the names say what is what. A cell with the
identity of the exercise is graded where nothing defines it, so that the feedback can say why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from autograder import messages
from autograder.notebook.attempt import is_attempted
from autograder.notebook.source import Cell, exercises
from autograder.notebook.statements import Statement, only, statements
from autograder.results import Text

SOLUTION_PREFIX = "solution_"
MAX_READ = 400_000  # characters in which definitions are looked for: seconds at the very worst


@dataclass(frozen=True, slots=True)
class CodeCell:
    """One code cell of the file, with the grade_id that it claims."""

    grade_id: str
    source: str


@dataclass(frozen=True, slots=True)
class Helper:
    """A code cell of the student's own, or a part of one. It follows the answer to `after`."""

    after: str | None
    source: str


@dataclass(slots=True)
class Matched:
    """The answers by exercise, the student's other cells, and what was unusual, by exercise."""

    sources: dict[str, str] = field(default_factory=dict)
    helpers: tuple[Helper, ...] = ()
    notes: dict[str, Text] = field(default_factory=dict)


def match(found: list[CodeCell], cells: tuple[Cell, ...]) -> Matched:
    """The answers in the code cells of a notebook, for the solved notebook `cells`."""
    return _Matching(found, cells).result()


class _Matching:
    def __init__(self, found: list[CodeCell], cells: tuple[Cell, ...]) -> None:
        self.found = found
        self.squeezed = [_squeeze(cell.source) for cell in found]
        self.wanted = exercises(cells)
        given = [cell.source for cell in cells if cell.kind == "code" and not cell.exercise]
        self.handed_out = {_squeeze(source) for source in given}
        self.handed_out |= {_squeeze(f'check("{name}")') for name in self.wanted}
        self.handed_out_parts = {
            _squeeze(only(source, [part])) for source in given for part in statements(source)
        }
        self.parts = self._read()
        self.own = {name: self._with_id(SOLUTION_PREFIX + name) for name in self.wanted}
        self.candidates = {name: self._candidates(name) for name in self.wanted}
        self.chosen = {
            name: position for name in self.wanted if (position := self._choose(name)) is not None
        }
        self.merged: set[int] = set()

    def result(self) -> Matched:
        matched = Matched()
        for name in self.wanted:
            if name in self.chosen:
                matched.sources[name] = self._answer(name, self.chosen[name])
            if note := self._note(name):
                matched.notes[name] = note
        matched.helpers = tuple(self._helpers())
        return matched

    # ------------------------------------------------------------------ choosing

    def _read(self) -> list[tuple[Statement, ...]]:
        """The statements of each cell that names an exercise; none of the others."""
        names = re.compile(rf"\b(?:{'|'.join(map(re.escape, self.wanted)) or '(?!)'})\b")
        parts, left = [], MAX_READ
        for cell in self.found:
            read = len(cell.source) <= left and names.search(cell.source)
            left -= len(cell.source) if read else 0
            parts.append(statements(cell.source) if read else ())
        return parts

    def _with_id(self, grade_id: str) -> list[int]:
        return [i for i, cell in enumerate(self.found) if cell.grade_id == grade_id]

    def _candidates(self, name: str) -> list[int]:
        """The cells that define or assign the exercise, and not only as it was handed out."""
        return [
            i
            for i, cell in enumerate(self.found)
            if (own := self._binding(i, name))
            and not self._is_handed_out(i)
            and is_attempted(self.wanted[name], only(cell.source, own))
        ]

    def _choose(self, name: str) -> int | None:
        checks = [
            i
            for i, cell in enumerate(self.found)
            if cell.grade_id == name or self.squeezed[i] == _squeeze(f'check("{name}")')
        ]
        candidates = self.candidates[name]
        above = [i for i in candidates if checks and i < checks[-1]]
        # Below its check, a name may also be given to any other value.
        defining = [i for i in candidates if any(name in s.defines for s in self.parts[i])]
        for positions in (above, defining, candidates, self.own[name]):
            if positions:
                return positions[-1]
        return None

    def _binding(self, position: int, name: str) -> list[Statement]:
        return [part for part in self.parts[position] if name in part.binds]

    def _is_handed_out(self, position: int) -> bool:
        by_id = self.found[position].grade_id in self.wanted
        return by_id or self.squeezed[position] in self.handed_out

    def _note(self, name: str) -> Text | None:
        if name not in self.chosen:
            return messages.say("cell_missing", exercise=name)
        if self.chosen[name] in self.own[name]:
            twice = len(self.own[name]) > 1
            return messages.say("cell_twice", exercise=name) if twice else None
        key = "cell_elsewhere" if self.own[name] else "cell_found_by_name"
        return messages.say(key, exercise=name)

    # ------------------------------------------------------------------ taking

    def _answer(self, name: str, position: int) -> str:
        """The source that answers an exercise: its cell, or its part of a cell that answers several."""
        cell = self.found[position]
        shared = self._answered_by(position)
        own = self._binding(position, name)
        if len(shared) > 1:
            own = [part for part in own if not part.binds & set(shared[: shared.index(name)])]
        source = only(cell.source, own) if len(shared) > 1 else cell.source
        earlier = [i for i in self.candidates[name] if i < position]
        if earlier and self._builds_on_itself(name, only(cell.source, own), own):
            self.merged.add(earlier[-1])
            return f"{self._answer(name, earlier[-1])}\n\n{source}"
        return source

    @staticmethod
    def _builds_on_itself(name: str, source: str, own: list[Statement]) -> bool:
        """Whether it is like `relu = np.vectorize(relu)`, which needs the definition before it."""
        if not own or any(name in part.defines for part in own):
            return False
        return len(re.findall(rf"\b{re.escape(name)}\b", source)) > len(own)

    def _answered_by(self, position: int) -> list[str]:
        return [name for name in self.wanted if self.chosen.get(name) == position]

    def _helpers(self) -> Iterator[Helper]:
        after: str | None = None
        for i, cell in enumerate(self.found):
            shared = self._answered_by(i)
            if len(shared) > 1:
                yield from self._remainder(i, shared, after)
            if shared:
                after = max(shared, key=list(self.wanted).index)
                continue
            own = next((name for name in self.wanted if i in self.own[name]), None)
            if own is not None:
                attempted = is_attempted(self.wanted[own], cell.source)
                if attempted and self.chosen[own] not in self.own[own] and i not in self.merged:
                    yield Helper(after, cell.source)
                after = own if attempted else after
            elif self.squeezed[i] and not self._is_handed_out(i) and i not in self.merged:
                yield Helper(after, cell.source)

    def _remainder(self, position: int, shared: list[str], after: str | None) -> Iterator[Helper]:
        """What else stands in a cell that answers several exercises, between the answers."""
        source, waiting = self.found[position].source, list[Statement]()
        for part in self.parts[position]:
            answers = [name for name in shared if name in part.binds]
            if not answers:
                if _squeeze(only(source, [part])) not in self.handed_out | self.handed_out_parts:
                    waiting.append(part)
                continue
            if waiting:
                yield Helper(after, only(source, waiting))
            after, waiting = answers[-1], []
        if waiting:
            yield Helper(after, only(source, waiting))


def _squeeze(source: str) -> str:
    return " ".join(source.split())
