"""Proving an assignment: what is right gets everything, and what is wrong loses just what it should."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from autograder.assignment import Assignment
from autograder.checks.catalogue import points
from autograder.grading import Grader
from autograder.notebook.answers import Answer, Mistake, read_accepted, read_mistakes
from autograder.notebook.source import Cell, exercises, read_source
from autograder.notebook.submission import Submission
from autograder.release import check_build
from autograder.results import LANGUAGES, SubmissionResult
from autograder.verify.equivalents import excused, read_equivalents
from autograder.verify.mutants import Mutant, all_mutants

FULL = 100.0
ALL = slice(None)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the proof: what was tried, whether it came out as it should, and what came out."""

    part: str
    subject: str
    holds: bool
    detail: str


def verify(
    course: Path, assignment: Assignment, grader: Grader, *, on_finding: Callable[[Finding], None]
) -> list[Finding]:
    """Try everything that an assignment declares, and return what came out, in order.

    `on_finding` is told of each line as it is found.
    """
    findings = []
    right, wrong = verify_right(course, assignment, grader), verify_mistakes(assignment, grader)
    for finding in chain(right, wrong):
        on_finding(finding)
        findings.append(finding)
    return findings


def verify_right(course: Path, assignment: Assignment, grader: Grader) -> Iterator[Finding]:
    """What the assignment is made of, the solved notebook and the accepted answers."""
    cells = read_source(assignment.source)
    total = sum(points(assignment).values())
    yield Finding("points", "sum", total == FULL, f"{total:g} of {FULL:g}")
    yield _languages(cells)
    yield _release(course, assignment)
    solved = {name: cell.source for name, cell in exercises(cells).items()}
    yield _right("solved notebook", assignment.name, grader.grade(_handed_in("solved", solved)))
    for answer in read_accepted(assignment, cells):
        handed_in = _handed_in(answer.name, solved | answer.overrides)
        result = grader.grade(handed_in, only=touched(answer, cells))
        yield _right("accepted", answer.name, result)


def verify_mistakes(
    assignment: Assignment, grader: Grader, *, among: slice = ALL, dependents: bool = True
) -> Iterator[Finding]:
    """The known mistakes: each fails what it declares, nothing else, and is named.

    among: which of them, in their order. Without `dependents`, only the exercises that are wrong
    are graded, and not those that call them, most of which come out right by themselves.
    """
    cells = read_source(assignment.source)
    solved = {name: cell.source for name, cell in exercises(cells).items()}
    total = sum(points(assignment).values())
    for mistake in read_mistakes(assignment, cells)[among]:
        handed_in = _handed_in(mistake.name, solved | mistake.overrides)
        graded = touched(mistake, cells) if dependents else tuple(mistake.overrides)
        yield _wrong(mistake, grader.grade(handed_in, only=graded), total)


def verify_mutants(
    assignment: Assignment,
    grader: Grader,
    *,
    every: int = 1,
    on_tried: Callable[[int, int], None] = lambda _tried, _total: None,
) -> list[Finding]:
    """Try the automatic mutants, and return the ones that no check notices, and then their count.

    grader: one that names no mistakes is the quickest. every: try only each n-th mutant; an
    equivalent that matches no mutant is found in any case. `on_tried` is told how many were tried.
    """
    cells = read_source(assignment.source)
    solved = {name: cell.source for name, cell in exercises(cells).items()}
    made = all_mutants(cells)
    known = {mutant.change for mutant in made}
    equivalents = read_equivalents(assignment)
    right = excused(equivalents)
    findings = [
        Finding("equivalent", f"{each.exercise}: {each.line}", False, f"no mutant: {becomes}")
        for each in equivalents
        for becomes in each.becomes
        if (each.exercise, each.line, becomes) not in known
    ]
    tried = [mutant for mutant in made if mutant.change not in right][::every]
    caught = 0
    for number, mutant in enumerate(tried, start=1):
        handed_in = _handed_in("mutant", solved | {mutant.exercise: mutant.source})
        finding = _mutated(mutant, grader.grade(handed_in, only=[mutant.exercise]))
        caught += finding.holds
        findings += [] if finding.holds else [finding]
        on_tried(number, len(tried))
    detail = f"{caught} of {len(tried)} are caught, {len(made) - len(tried)} were not tried"
    if every == 1:
        detail = f"{caught} of {len(tried)} are caught, {len(made) - len(tried)} are equivalent"
    return [*findings, Finding("mutants", assignment.name, caught == len(tried), detail)]


def _mutated(mutant: Mutant, result: SubmissionResult) -> Finding:
    exercise = next(each for each in result.exercises if each.name == mutant.exercise)
    subject = f"{mutant.exercise}, line {mutant.number}"
    change = f"{mutant.line}  →  {mutant.becomes}"
    if result.status != "graded":
        return Finding("mutant", subject, False, f"{change}: an error of ours: {_reasons(result)}")
    return Finding("mutant", subject, exercise.score < exercise.max_score, f"{change}: survives")


def touched(answer: Answer, cells: Sequence[Cell]) -> tuple[str, ...]:
    """The exercises whose verdicts may differ from the solved notebook's because of a known answer.

    They are those which it overrides, and those whose code names what it defines, or names what
    does; all of them, where code that is given to everybody names it.
    """
    known = exercises(tuple(cells))
    given = [cell for cell in cells if cell.kind == "code" and not (cell.exercise or cell.display)]
    names = set().union(*(_defined(source) for source in answer.overrides.values()))
    changed = set(answer.overrides)
    while True:
        words = re.compile(rf"\b({'|'.join(map(re.escape, sorted(names | changed)))})\b")
        if any(words.search(cell.source) for cell in given):
            return tuple(known)
        more = {name for name, cell in known.items() if words.search(cell.source)} - changed
        if not more:
            return tuple(name for name in known if name in changed)
        changed |= more


def _defined(source: str) -> set[str]:
    """The names that a cell's own statements bind, those of its imports left out."""
    names = set()
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            names.add(statement.name)
        elif not isinstance(statement, ast.Import | ast.ImportFrom):
            names |= {
                node.id
                for node in ast.walk(statement)
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            }
    return names


def _handed_in(name: str, sources: dict[str, str]) -> Submission:
    return Submission(name=name, language="es", sources=sources)


def _languages(cells: Sequence[Cell]) -> Finding:
    counts = {
        language: sum(cell.language == language and bool(cell.source.strip()) for cell in cells)
        for language in LANGUAGES
    }
    detail = ", ".join(f"{count} cells in {language}" for language, count in counts.items())
    # Between two code cells, as many cells of prose in one language as in the other.
    runs: list[dict[str, int]] = [{}]
    for cell in cells:
        if cell.language is None:
            runs.append({})
        else:
            runs[-1][cell.language] = runs[-1].get(cell.language, 0) + 1
    even = all(len({run.get(language, 0) for language in LANGUAGES}) == 1 for run in runs)
    return Finding("languages", "prose", even, detail)


def _release(course: Path, assignment: Assignment) -> Finding:
    differences = check_build(course, [assignment.name])
    detail = "; ".join(map(str, differences[:5])) or "as built, nothing private"
    return Finding("release", assignment.name, not differences, detail)


def _right(part: str, name: str, result: SubmissionResult) -> Finding:
    full = result.status == "graded" and result.score == result.max_score
    detail = f"{result.score:g} of {result.max_score:g}"
    return Finding(part, name, full, detail if full else f"{detail}: {_reasons(result)}")


def _wrong(mistake: Mistake, result: SubmissionResult, total: float) -> Finding:
    """Whether a mistake fails exactly the checks that it declares, and is named for it."""
    failed = {
        exercise.name: {check.name for check in exercise.checks if check.status != "passed"}
        for exercise in result.exercises
    }
    failed = {name: checks for name, checks in failed.items() if checks}
    graded = {exercise.name for exercise in result.exercises}
    declared = {name: set(checks) for name, checks in mistake.fails.items() if name in graded}
    told = {
        check.diagnosis.mistake
        for exercise in result.exercises
        if exercise.name in mistake.overrides
        for check in exercise.checks
        if check.diagnosis is not None
    }
    detail = f"{total - result.max_score + result.score:g} of {total:g}"
    if result.status != "graded":
        return Finding("mistake", mistake.name, False, f"an error of ours: {_reasons(result)}")
    if failed != declared:
        more = {name: sorted(failed[name] - declared.get(name, set())) for name in failed}
        less = {name: sorted(declared[name] - failed.get(name, set())) for name in declared}
        detail += f"; not declared: {_some(more)}; declared but passed: {_some(less)}"
        return Finding("mistake", mistake.name, False, detail)
    if told != {mistake.name}:
        detail += f"; diagnosed as {', '.join(sorted(told)) or 'nothing'}"
        return Finding("mistake", mistake.name, False, detail)
    return Finding("mistake", mistake.name, True, f"{detail}, as declared")


def _some(names: dict[str, list[str]]) -> str:
    listed = [f"{exercise}.{name}" for exercise, checks in names.items() for name in checks]
    return ", ".join(listed) or "none"


def _reasons(result: SubmissionResult) -> str:
    reasons = [
        f"{exercise.name}.{check.name} ({check.status}): {(check.message + check.hint).en}"
        for exercise in result.exercises
        for check in exercise.checks
        if check.status != "passed"
    ]
    return " | ".join(reasons[:3])
