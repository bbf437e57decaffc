"""A class of any size, made of an assignment's known answers, with the results that they would get.

Nobody's code runs: a known mistake fails the checks that it declares, and is named. Some students
need a look, two share an answer that nobody else has, and some hand in a few exercises only.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import nbformat

from autograder import messages
from autograder.assignment import Assignment
from autograder.checks.catalogue import CheckInfo, catalogue, points
from autograder.demo.hand_in import as_a_student_writes
from autograder.demo.students import HOG, PATCHED
from autograder.gradebook.feedback import keep_result
from autograder.gradebook.graded import autograded
from autograder.grading import unreadable
from autograder.notebook.answers import Mistake, read_accepted, read_mistakes
from autograder.notebook.build import rebuilt, stub
from autograder.notebook.source import exercises, read_source
from autograder.notebook.submission import Helper, Submission
from autograder.results import (
    CheckResult,
    Diagnosis,
    ExerciseResult,
    SubmissionResult,
    Text,
    Verdict,
)

ASSIGNMENT = "a1_perceptron"

# Two students share this, in other names and with other comments.
SHARED = '''def gate(name):
    """Weights and threshold."""
    table = {"and": [0, 0, 0, 1], "or": [0, 1, 1, 1], "nand": [1, 1, 1, 0]}
    corners = [[0, 0], [0, 1], [1, 0], [1, 1]]
    for first in range(-3, 4):
        for second in range(-3, 4):
            for half in range(-7, 8):
                guess = [int(first * p + second * q - half / 2 >= 0) for p, q in corners]
                if guess == table[name]:
                    return np.array([first, second], dtype=float), half / 2
    raise ValueError(name)
'''
RENAMED = SHARED
for old, new in {
    "table": "truth", "corners": "inputs", "first": "u", "second": "v", "half": "k",
    "guess": "out", '"""Weights and threshold."""': "# my own idea: try them all",
}.items():  # fmt: skip
    RENAMED = RENAMED.replace(old, new)


class ClassOf:
    """Submissions of an assignment with their results, as a course would hold them."""

    def __init__(self, assignment: Assignment) -> None:
        self.assignment = assignment
        self.cells = read_source(assignment.source)
        self.exercises = exercises(self.cells)
        self._checks = catalogue(assignment)
        self._mistakes = read_mistakes(assignment, self.cells)
        self._accepted = read_accepted(assignment, self.cells)

    def students(self, number: int) -> Iterator[tuple[Submission, SubmissionResult]]:
        """So many students; the first ones are special."""
        yield from self._special()
        for i in range(7, number):
            chance = random.Random(i)
            mistakes = chance.sample(self._mistakes, chance.choice([0, 0, 1, 1, 2, 3]))
            accepted = chance.sample(self._accepted, chance.choice([0, 1, 2]))
            answers = {k: v for each in (*accepted, *mistakes) for k, v in each.overrides.items()}
            left = set(list(self.exercises)[-chance.choice([0, 0, 0, 1, 3]) :])
            left = left if len(left) < len(self.exercises) else set()
            name = f"s{i:03}"
            language = chance.choice(["es", "en"])
            submission = self._submission(name, answers, left, language)
            time_s = round(chance.lognormvariate(0.5, 0.7), 3)
            yield submission, self._result(name, mistakes, left, time_s=time_s)

    def write(self, course: Path, number: int) -> None:
        """The class in the course's folder, as it is after grading."""
        for submission, result in self.students(number):
            notebook = rebuilt(
                self.cells,
                submission,
                assignment=self.assignment.name,
                points=points(self.assignment),
            )
            keep_result(notebook, result, submission.language)
            path = autograded(course, submission.name, self.assignment.name)
            path.parent.mkdir(parents=True)
            nbformat.write(notebook, path)
            (course / "submitted" / submission.name / self.assignment.name).mkdir(parents=True)

    def _special(self) -> Iterator[tuple[Submission, SubmissionResult]]:
        def said(key: str, **values: object) -> Text:
            return messages.say(key, **values)

        place = said("line", line=2, text="while True:")
        hint = said("never_ends_computing")
        limit = said("seconds_of_computing", seconds=10)
        slow = said("out_of_time", call="`perceptron(…)`", limit=limit, place=place, hint=hint)
        for name, exercise, source, text, status in (
            ("ana-slow", "perceptron", "def perceptron(X, w, b):\n    while True:\n        pass\n",
             slow, "failed"),
            ("beto-hog", "perceptron", HOG, said("out_of_memory", call="`perceptron(…)`", limit=1024),
             "failed"),
            ("caro-<b>patches", "heaviside", PATCHED, said("nothing_returned", call="`f()`"),
             "failed"),
            ("dani-fault", "heaviside", None, said("ours", error="KeyError: 1"), "error"),
        ):  # fmt: skip
            answers = {exercise: source} if source else {}
            submission = self._submission(name, answers)
            yield submission, self._result(name, (), special={exercise: (status, text)})  # type: ignore[dict-item]
        text = said("notebook_not_json")
        yield (
            Submission("eva-unreadable", "es", {}),
            unreadable(self.assignment, "eva-unreadable", text),
        )
        for name, source in (("flor-alike", SHARED), ("gabo-alike", RENAMED)):
            yield self._submission(name, {"gate": source}), self._result(name, ())

    def _submission(
        self,
        name: str,
        answers: dict[str, str],
        left: set[str] | None = None,
        language: str = "es",
    ) -> Submission:
        sources = {
            exercise: as_a_student_writes(answers.get(exercise, cell.source))
            if exercise not in (left or set())
            else stub(cell.source, language)
            for exercise, cell in self.exercises.items()
        }
        own = Helper(next(iter(self.exercises)), "def shown(x):\n    return np.round(x, 3)")
        return Submission(name, language, sources, (own,) if len(name) % 2 else ())  # type: ignore[arg-type]

    def _result(
        self,
        name: str,
        mistakes: list[Mistake] | tuple[Mistake, ...],
        left: set[str] | None = None,
        *,
        special: dict[str, tuple[Verdict, Text]] | None = None,
        time_s: float = 1.5,
    ) -> SubmissionResult:
        left, special = left or set(), special or {}
        results = []
        for exercise in self.exercises:
            checks = []
            for info in self._checks:
                if info.exercise == exercise:
                    checks.append(self._verdict(info, mistakes, left, special.get(exercise)))
            results.append(ExerciseResult(exercise, tuple(checks), exercise not in left))
        return SubmissionResult(
            self.assignment.name, name, tuple(results), "bubblewrap", time_s=time_s
        )

    def _verdict(
        self,
        info: CheckInfo,
        mistakes: list[Mistake] | tuple[Mistake, ...],
        left: set[str],
        special: tuple[Verdict, Text] | None,
    ) -> CheckResult:
        passed = CheckResult(info.name, info.title, info.visibility, "passed", info.points)
        if info.exercise in left:
            text = messages.say("not_attempted", exercise=info.exercise)
            return replace(passed, status="failed", message=text)
        if special:
            return replace(passed, status=special[0], message=special[1])
        for mistake in mistakes:
            if info.name in mistake.fails.get(info.exercise, ()):
                text = messages.say("assertion", title=info.title)
                diagnosis = Diagnosis(mistake.name, mistake.text)
                return replace(passed, status="failed", message=text, diagnosis=diagnosis)
        return passed
