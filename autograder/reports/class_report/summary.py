"""The numbers of a class: what everybody's results say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import mean, median, quantiles

from autograder.reports.class_report.attention import Observation, observed
from autograder.reports.class_report.signs import signs
from autograder.reports.class_report.similarity import Similarity, similar
from autograder.results import ExerciseResult, SubmissionResult, Text

BINS = 10
READ = 100_000  # characters of a submission's code
OBSERVATIONS = 20  # of one submission, at the most


@dataclass(frozen=True)
class Work:
    """One student's work: its result, its own source text, and the score that counts.

    answers: exercise -> source. own: cells that the student added. score: the gradebook's, where
    there is one.
    """

    result: SubmissionResult
    answers: Mapping[str, str] = field(default_factory=dict)
    own: Sequence[str] = ()
    score: float | None = None

    @property
    def student(self) -> str:
        return self.result.submission

    @property
    def counted(self) -> float:
        return self.result.score if self.score is None else self.score


@dataclass(frozen=True, slots=True)
class ExerciseNumbers:
    """How an exercise went: how many have full marks, some, none, and how many left it as it was."""

    name: str
    max_score: float
    mean: float
    full: int
    some: int
    none: int
    unattempted: int


@dataclass(frozen=True, slots=True)
class CheckNumbers:
    """How many did not pass a check, of those who tried its exercise."""

    exercise: str
    name: str
    title: Text
    visibility: str
    failed: int
    tried: int


@dataclass(frozen=True, slots=True)
class MistakeNumbers:
    """How many made a known mistake, and what it is."""

    exercise: str
    mistake: str
    text: Text
    students: int


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that grading took, by submission."""

    total: float
    median: float
    nine_tenths: float
    longest: float


@dataclass(frozen=True)
class Row:
    """One student in the table, with what a person should look at."""

    work: Work
    observations: tuple[Observation, ...]

    @property
    def scores(self) -> dict[str, float]:
        """Exercise -> automatic score."""
        return {exercise.name: exercise.score for exercise in self.work.result.exercises}

    @property
    def full(self) -> int:
        """How many exercises have all of their points."""
        return sum(each.score >= each.max_score for each in self.work.result.exercises)


@dataclass(frozen=True)
class ClassReport:
    """All that the report shows of an assignment. histogram: how many scored each tenth of the points."""

    assignment: str
    title: Text
    max_score: float
    rows: tuple[Row, ...]
    mean: float
    median: float
    histogram: tuple[int, ...]
    exercises: tuple[ExerciseNumbers, ...]
    checks: tuple[CheckNumbers, ...]
    mistakes: tuple[MistakeNumbers, ...]
    times: Times
    similarity: Similarity

    @property
    def to_look_at(self) -> list[Row]:
        return [row for row in self.rows if row.observations]


def summarise(
    assignment: str, title: Text, works: Sequence[Work], known: Iterable[str]
) -> ClassReport:
    """The report of a class. Raises ValueError where nobody is in it.

    known: source text that is no student's own: what was handed out, and right answers.
    """
    known = tuple(known)
    handed_out = {line.strip() for text in known for line in text.splitlines()}
    scores = [work.counted for work in works]
    worth = max(work.result.max_score for work in works)
    spent = [work.result.time_s for work in works]
    return ClassReport(
        assignment=assignment,
        title=title,
        max_score=worth,
        rows=tuple(_row(work, handed_out) for work in works),
        mean=mean(scores),
        median=median(scores),
        histogram=_histogram(scores, worth),
        exercises=tuple(_exercises(works)),
        checks=tuple(_checks(works)),
        mistakes=tuple(_mistakes(works)),
        times=Times(sum(spent), median(spent), _nine_tenths(spent), max(spent)),
        similarity=similar({work.student: _cells(work) for work in works}, known),
    )


def _row(work: Work, handed_out: set[str]) -> Row:
    seen = list(observed(work.result))
    for cell, source in _cells(work).items():
        exercise = "" if cell.startswith(" ") else cell
        found = dict.fromkeys(signs(source, exercise, handed_out))
        seen += [Observation(sign.kind, sign.exercise, line=sign.line) for sign in found]
    return Row(work, tuple(seen[:OBSERVATIONS]))


def _cells(work: Work) -> dict[str, str]:
    """The student's cells by name, as far as they are read: a file may hold megabytes of them."""
    own = {f" {number}": source for number, source in enumerate(work.own)}
    cells, left = {}, READ
    for name, source in {**work.answers, **own}.items():
        cells[name] = source[:left]
        left -= len(cells[name])
    return cells


def _histogram(scores: Sequence[float], worth: float) -> tuple[int, ...]:
    """How many have each tenth of the points; full marks are in the last one."""
    tenths = Counter(
        min(BINS - 1, max(0, int(BINS * score / worth))) if worth else 0 for score in scores
    )
    return tuple(tenths[number] for number in range(BINS))


def _nine_tenths(values: Sequence[float]) -> float:
    return quantiles(values, n=10, method="inclusive")[-1] if len(values) > 1 else values[0]


def _by_exercise(works: Sequence[Work]) -> dict[str, list[ExerciseResult]]:
    found: dict[str, list[ExerciseResult]] = {}
    for work in works:
        for exercise in work.result.exercises:
            found.setdefault(exercise.name, []).append(exercise)
    return found


def _exercises(works: Sequence[Work]) -> Iterable[ExerciseNumbers]:
    for name, results in _by_exercise(works).items():
        tried = [each for each in results if each.attempted]
        full = sum(each.score >= each.max_score for each in tried)
        none = sum(each.score == 0 < each.max_score for each in tried)
        yield ExerciseNumbers(
            name=name,
            max_score=max(each.max_score for each in results),
            mean=mean(each.score for each in results),
            full=full,
            some=len(tried) - full - none,
            none=none,
            unattempted=len(results) - len(tried),
        )


def _checks(works: Sequence[Work]) -> list[CheckNumbers]:
    """The checks that somebody who tried did not pass, by how many, the most first."""
    numbers = []
    for name, results in _by_exercise(works).items():
        tried = [each for each in results if each.attempted]
        listed = {check.name: check for each in tried for check in each.checks}
        failed = Counter(
            check.name
            for each in tried
            for check in each.checks
            if check.status in ("failed", "blocked")
        )
        numbers += [
            CheckNumbers(
                name, check, listed[check].title, listed[check].visibility, count, len(tried)
            )
            for check, count in failed.items()
        ]
    return sorted(numbers, key=lambda each: (-each.failed, each.exercise, each.name))


def _mistakes(works: Sequence[Work]) -> list[MistakeNumbers]:
    texts: dict[tuple[str, str], Text] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for work in works:
        made = {
            (exercise.name, check.diagnosis.mistake): check.diagnosis.text
            for exercise in work.result.exercises
            for check in exercise.checks
            if check.diagnosis
        }
        texts |= made
        counts.update(made.keys())
    numbers = [MistakeNumbers(*key, texts[key], count) for key, count in counts.items()]
    return sorted(numbers, key=lambda each: (-each.students, each.exercise, each.mistake))
