"""A student's feedback page: one self-contained HTML file, in both languages, made of the results.

It has no script, loads nothing, and says so to the browser. Whatever a student wrote is escaped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from markupsafe import Markup

from autograder import exhibits, messages
from autograder.reports.html import policy_hash, template
from autograder.results import (
    LANGUAGES,
    CheckResult,
    Evidence,
    ExerciseResult,
    SubmissionResult,
    Text,
)

FOLDER = Path(__file__).parent
TEMPLATE = "feedback.html.j2"
STYLE = "feedback.css"
# What a check is, by its verdict: the sign, and its name for those who do not see it.
SIGNS = {verdict: (sign, f"status_{verdict}") for verdict, sign in messages.SIGNS.items()}


@dataclass(frozen=True, slots=True)
class Marked:
    """What a gradebook adds to an exercise: the score that counts there, and a teacher's comment."""

    score: float
    by_hand: bool = False
    comment: str = ""


@dataclass(frozen=True)
class Feedback:
    """All that a page shows of one submission.

    title: of the assignment. language: the one that is shown first. answers: exercise -> the
    student's own source. marks: exercise -> what the gradebook has. late_penalty: in points.
    """

    result: SubmissionResult
    title: Text
    language: str = "es"
    answers: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Marked] = field(default_factory=dict)
    late_penalty: float = 0.0

    @property
    def exercises(self) -> tuple[_Exercise, ...]:
        return tuple(
            _Exercise(
                exercise,
                self.marks.get(exercise.name),
                self.answers.get(exercise.name, ""),
                self.result.printed.get(exercise.name, ""),
            )
            for exercise in self.result.exercises
        )

    @property
    def score(self) -> float:
        return sum(exercise.score for exercise in self.exercises) - self.late_penalty

    @property
    def complete(self) -> int:
        """How many exercises have all of their points."""
        return sum(exercise.score >= exercise.result.max_score for exercise in self.exercises)


@dataclass(frozen=True, slots=True)
class _Exercise:
    result: ExerciseResult
    mark: Marked | None
    answer: str
    printed: str

    @property
    def score(self) -> float:
        return self.mark.score if self.mark else self.result.score

    @property
    def state(self) -> str:
        if not self.result.attempted and not self.score:
            return "unattempted"
        return "complete" if self.score >= self.result.max_score else "partly"

    @property
    def diagnoses(self) -> list[Text]:
        """What the student did, where that is known: each mistake once."""
        found = {c.diagnosis.mistake: c.diagnosis.text for c in self.result.checks if c.diagnosis}
        return list(found.values())

    @property
    def checks(self) -> list[tuple[CheckResult, bool]]:
        """Each check, and whether its message is new: one that holds for several is said once.

        A picture is shown once, too.
        """
        said: set[Text] = set()
        listed = []
        for check in exhibits.each_picture_once(self.result.checks):
            new = check.message not in said and bool(check.message.en)
            said.add(check.message)
            listed.append((check, new))
        return listed


def feedback_page(feedback: Feedback) -> str:
    """The page as HTML."""
    style = (FOLDER / STYLE).read_text(encoding="utf-8")
    page = template(FOLDER / TEMPLATE, {"evidence": evidence, "points": "{:g}".format})
    return page.render(
        feedback=feedback,
        result=feedback.result,
        style=Markup(style),  # a file of ours  # nosec B704
        style_hash=policy_hash(style),
        languages=LANGUAGES,
        signs=SIGNS,
    )


def evidence(shown: Evidence | None) -> Markup:
    """What a failed check has to show besides its sentence, in both languages."""
    return Markup(exhibits.evidence_html(shown, LANGUAGES) if shown else "")  # escapes  # nosec B704
