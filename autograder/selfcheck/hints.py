"""Hints, one more each time that they are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from autograder.results import ExerciseResult, Text


def hints_of(exercise: ExerciseResult) -> tuple[Text, ...]:
    """The hints of the checks that do not pass, in their order, each once."""
    found = (check.hint for check in exercise.checks if check.status != "passed" and check.hint.en)
    return tuple(dict.fromkeys(found))


class Asked:
    """How often the hints of each exercise were asked for, in one notebook's session.

    An exercise that passes begins anew, should it fail again.
    """

    def __init__(self) -> None:
        self._times: dict[str, int] = {}

    def one_more(self, exercises: Iterable[ExerciseResult]) -> tuple[tuple[str, int], ...]:
        """Ask for one more of each; exercise -> how many to show."""
        shown = []
        for exercise in exercises:
            if all(check.status == "passed" for check in exercise.checks):
                self._times.pop(exercise.name, None)
                continue
            times = min(self._times.get(exercise.name, 0), len(hints_of(exercise))) + 1
            self._times[exercise.name] = times
            shown.append((exercise.name, times))
        return tuple(shown)
