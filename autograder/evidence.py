"""What a failed check has to show besides its sentence: frozen, small, and numbers and text alone.

A public check may show all of it. A hidden check shows no more than its sentence says, by
`of_hidden`: whatever else would be shown is asked for once and known for ever, since the inputs of a
student's checks are the same at a regrade. Each further right number would be one that can be
written into the notebook instead of computed, and each further number of the student's own answer
could carry the check's inputs out, in a function that returns what it was given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from autograder.pictures import Picture, picture_from_json
from autograder.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Table:
    """A small array as it reads: `shape`, of two axes at most, and its numbers as text, row by row.

    `()` is a single number.
    """

    shape: tuple[int, ...]
    values: tuple[str, ...]

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The numbers by row; a list is one row."""
        width = self.shape[-1] if self.shape else 1
        for start in range(0, len(self.values), width):
            yield self.values[start : start + width]

    def to_json(self) -> dict[str, Any]:
        return {"shape": list(self.shape), "values": list(self.values)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Table:
        return cls(tuple(data["shape"]), tuple(data["values"]))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a failed check found.

    call: the student's call. inputs: name -> value of the smallest input that fails, where a
    property was tried on many. got, want: the answer and the right one, where both are small.
    wrong: the positions in `got` that differ, where both have one shape, counted row by row.
    place: the index of the first of them, where the sentence tells both numbers there; there
    `got` and `want` may be those two alone.
    """

    call: Text = NO_TEXT
    inputs: tuple[tuple[str, Text], ...] = ()
    got: Table | None = None
    want: Table | None = None
    wrong: tuple[int, ...] = ()
    place: tuple[int, ...] | None = None
    pictures: tuple[Picture, ...] = ()

    def of_hidden(self) -> Evidence:
        """As much of it as a hidden check may show: what its sentence says."""
        pictures = tuple(p for each in self.pictures if (p := each.of_hidden()) is not None)
        if self.got is None or self.want is None or self.place is None:
            return Evidence(self.call, self.inputs, pictures=pictures)
        if not self.want.shape:
            return replace(self, pictures=pictures)
        first = self.wrong[0]
        return replace(
            self,
            got=Table((), (self.got.values[first],)),
            want=Table((), (self.want.values[first],)),
            wrong=(),
            pictures=pictures,
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "call": self.call.to_json(),
            "inputs": {name: value.to_json() for name, value in self.inputs},
            "got": self.got.to_json() if self.got else None,
            "want": self.want.to_json() if self.want else None,
            "wrong": list(self.wrong),
            "place": None if self.place is None else list(self.place),
            "pictures": [picture.to_json() for picture in self.pictures],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Evidence:
        place = data["place"]
        return cls(
            call=Text.from_json(data["call"]),
            inputs=tuple((name, Text.from_json(value)) for name, value in data["inputs"].items()),
            got=Table.from_json(data["got"]) if data["got"] else None,
            want=Table.from_json(data["want"]) if data["want"] else None,
            wrong=tuple(data["wrong"]),
            place=None if place is None else tuple(place),
            pictures=tuple(picture_from_json(each) for each in data["pictures"]),
        )
