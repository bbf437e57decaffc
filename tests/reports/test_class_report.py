"""The class report: its numbers, what it says of whom, and that it is safe to open."""

from __future__ import annotations

import base64
import csv
import hashlib
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from autograder import messages
from autograder.assignment import assignment_names, load_assignment
from autograder.gradebook.classroom import prepare
from autograder.gradebook.graded import autograded, class_report
from autograder.notebook.answers import read_accepted, read_mistakes
from autograder.notebook.source import read_source
from autograder.reports.class_report import (
    ClassReport,
    Work,
    class_page,
    class_rows,
    summarise,
)
from autograder.reports.class_report.signs import signs
from autograder.reports.class_report.similarity import similar
from autograder.results import (
    CheckResult,
    Diagnosis,
    ExerciseResult,
    SubmissionResult,
    Text,
    Verdict,
)

from ..hostile.attacks import Attack, corpus
from .a_class import ASSIGNMENT, RENAMED, SHARED, ClassOf

REPOSITORY = Path(__file__).parents[2]
SIZE = 60
TITLE = Text("Dobles", "Doubles")


def check(name: str, status: Verdict, points: float, mistake: str = "") -> CheckResult:
    diagnosis = (
        Diagnosis(mistake, Text(f"Haces {mistake}.", f"You do {mistake}.")) if mistake else None
    )
    return CheckResult(
        name, Text(f"t {name}", f"e {name}"), "public", status, points, diagnosis=diagnosis
    )


def work(student: str, *exercises: ExerciseResult, score: float | None = None) -> Work:
    return Work(SubmissionResult("a0", student, exercises, "bubblewrap", time_s=2.0), score=score)


def summary(*works: Work) -> ClassReport:
    return summarise("a0", TITLE, works, [])


A, B = check("a", "passed", 4.0), check("b", "passed", 6.0)
NOT_A = check("a", "failed", 4.0, "adds_two")
NOT_B = check("b", "failed", 6.0, "adds_two")


def test_an_exercise_is_counted_by_what_each_student_has_of_it() -> None:
    report = summary(
        work("full", ExerciseResult("double", (A, B))),
        work("some", ExerciseResult("double", (A, NOT_B))),
        work("none", ExerciseResult("double", (NOT_A, NOT_B))),
        work("left", ExerciseResult("double", (NOT_A, NOT_B), attempted=False)),
    )

    (double,) = report.exercises
    assert (double.full, double.some, double.none, double.unattempted) == (1, 1, 1, 1)
    assert (double.mean, double.max_score) == (3.5, 10.0)
    assert [(each.name, each.failed, each.tried) for each in report.checks] == [
        ("b", 2, 3),
        ("a", 1, 3),
    ]


def test_a_mistake_counts_once_a_student_and_the_most_common_comes_first() -> None:
    other = check("a", "failed", 4.0, "forgets_the_sign")
    report = summary(
        work("ana", ExerciseResult("double", (NOT_A, NOT_B))),
        work("beto", ExerciseResult("double", (A, NOT_B))),
        work("caro", ExerciseResult("double", (other, B))),
    )

    assert [(each.mistake, each.students) for each in report.mistakes] == [
        ("adds_two", 2),
        ("forgets_the_sign", 1),
    ]


def test_the_score_is_the_gradebooks_where_there_is_one() -> None:
    report = summary(
        work("ana", ExerciseResult("double", (A, B)), score=2.0),
        work("beto", ExerciseResult("double", (A, B))),
    )

    assert (report.mean, report.median, report.max_score) == (6.0, 6.0, 10.0)
    assert report.histogram == (0, 0, 1, 0, 0, 0, 0, 0, 0, 1)
    rows = list(class_rows(report, "en"))
    assert rows[0][:3] == ["student", "score", "automatic"]
    assert rows[1][:3] == ["ana", 2.0, 10.0]


@pytest.mark.parametrize(
    ("key", "values", "kind"),
    [
        ("died", {"call": "`f()`"}, "saw_killed"),
        ("cell_died", {"exercise": "double"}, "saw_killed"),
        (
            "out_of_time",
            {"call": "`f()`", "limit": "3 s", "place": "", "hint": "Why?"},
            "saw_out_of_time",
        ),
        ("out_of_memory", {"call": "`f()`", "limit": 100}, "saw_out_of_memory"),
        ("violated", {"call": "`f()`"}, "saw_unreadable_answers"),
        ("nothing_returned", {"call": "`f()`"}, None),
        ("after_violation", {}, None),
    ],
)
def test_what_deserves_a_look_is_told_from_what_is_only_wrong(
    key: str, values: dict[str, str], kind: str | None
) -> None:
    text = messages.say(key, **values)
    failed = CheckResult("a", TITLE, "hidden", "failed", 4.0, text)
    report = summary(work("ana", ExerciseResult("double", (failed, failed))))

    found = [(seen.kind, seen.evidence) for row in report.rows for seen in row.observations]
    assert found == ([(kind, text)] if kind else [])


def test_no_known_answer_of_any_assignment_is_unusual() -> None:
    """Else the report would cry wolf: these are what students write."""
    read = 0
    for name in assignment_names(REPOSITORY):
        assignment = load_assignment(REPOSITORY, name)
        cells = read_source(assignment.source)
        handed_out = {line.strip() for cell in cells for line in cell.source.splitlines()}
        for answer in (*read_mistakes(assignment, cells), *read_accepted(assignment, cells)):
            for exercise, source in answer.overrides.items():
                read += 1
                assert list(signs(source, exercise, handed_out)) == [], answer.path
    assert read > 500


ATTACKS = [attack for attack in corpus() if attack.cells and attack.name[0] in "bc"]


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_on_the_interpreter_or_the_comparison_is_quoted(attack: Attack) -> None:
    """Reading is no protection, and needs not find all: but it finds these."""
    assert list(signs("\n\n".join(cell.source for cell in attack.cells), "heaviside", set()))


def test_a_word_in_a_string_or_a_comment_or_handed_out_is_no_sign() -> None:
    source = 'x = "import os; eval(1)"  # np.allclose = 1\nimport sys\nmodel.compile(loss)\n'

    assert list(signs(source, "", {"import sys"})) == []


@pytest.mark.parametrize(
    "text",
    ['"' * 200_000, "'" * 200_001, "(" * 200_000, "\\\n" * 100_000, "1." * 100_000, "a=" * 100_000],
)
def test_no_text_takes_long_to_read(text: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    result = SubmissionResult("a0", "ana", (ExerciseResult("double", (A,)),), "bubblewrap")
    summary(Work(result, {"double": text}, [text] * 50))

    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 5.0


def test_two_who_share_what_nobody_else_wrote_are_shown_beside_each_other() -> None:
    found = similar(
        {"ana": {"gate": SHARED}, "beto": {"gate": RENAMED}, "caro": {"gate": "x = 1"}}, []
    )

    (pair,) = found.pairs
    assert (found.total, pair.students, pair.exercises) == (1, ("ana", "beto"), ("gate",))
    assert pair.share > 0.9
    assert "guess" in pair.passages[0].text and "out" in pair.passages[1].text


def test_what_is_known_or_common_makes_nobody_alike() -> None:
    two = {"ana": {"gate": SHARED}, "beto": {"gate": RENAMED}}
    assert similar(two, [SHARED]).total == 0

    many = {f"s{i}": {"gate": SHARED} for i in range(40)}
    assert similar(many, []).total == 0


def test_short_answers_that_are_alike_by_nature_are_not_shown() -> None:
    source = "def heaviside(z):\n    return (np.asarray(z) >= 0).astype(int)\n"

    assert similar({"ana": {"heaviside": source}, "beto": {"heaviside": source}}, []).total == 0


class _Read(HTMLParser):
    """Every element and attribute of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of sixty, after grading."""
    folder = tmp_path_factory.mktemp("class") / "course"
    shutil.copytree(REPOSITORY / "solutions" / ASSIGNMENT, folder / "solutions" / ASSIGNMENT)
    shutil.copytree(REPOSITORY / "data", folder / "data")
    shutil.copy(REPOSITORY / "nbgrader_config.py", folder)
    ClassOf(load_assignment(folder, ASSIGNMENT)).write(folder, SIZE)
    prepare(folder, ASSIGNMENT)
    return folder


@pytest.fixture(scope="module")
def large_course(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of three hundred: most hand in what somebody else did."""
    folder = tmp_path_factory.mktemp("large") / "course"
    shutil.copytree(course, folder)
    for number in range(SIZE, 300):
        model, name = f"s{7 + number % (SIZE - 7):03}", f"s{number:03}"
        text = autograded(folder, model, ASSIGNMENT).read_text(encoding="utf-8")
        path = autograded(folder, name, ASSIGNMENT)
        path.parent.mkdir(parents=True)
        path.write_text(text.replace(f'"{model}"', f'"{name}"'), encoding="utf-8")
        (folder / "submitted" / name / ASSIGNMENT).mkdir(parents=True)
    return folder


@pytest.fixture(scope="module")
def made(course: Path) -> ClassReport:
    report = class_report(course, ASSIGNMENT)
    assert report is not None
    return report


@pytest.fixture(scope="module")
def pages(made: ClassReport) -> Iterator[dict[str, str]]:
    yield {language: class_page(made, language) for language in ("es", "en")}


def test_those_who_need_a_look_are_those_who_do(made: ClassReport) -> None:
    kinds = {row.work.student: {seen.kind for seen in row.observations} for row in made.to_look_at}

    assert kinds == {
        "ana-slow": {"saw_out_of_time"},
        "beto-hog": {"saw_out_of_memory"},
        "caro-<b>patches": {"sign_replaces"},
        "dani-fault": {"saw_fault_of_ours"},
        "eva-unreadable": {"saw_unreadable_file"},
    }
    assert ("flor-alike", "gabo-alike") in [pair.students for pair in made.similarity.pairs]


def test_the_page_loads_nothing_and_names_the_hashes_of_what_it_holds(
    pages: dict[str, str],
) -> None:
    for page in pages.values():
        read = _Read(page)
        policy = next(a["content"] or "" for _, a in read.elements if "http-equiv" in a)
        assert policy.startswith("default-src 'none'; ") and "unsafe" not in policy
        for tag in ("style", "script"):
            (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
            assert f"{tag}-src 'sha256-{digest}'" in policy
        for tag, attributes in read.elements:
            assert not {"src", "style", "srcset"} & set(attributes)
            assert not [name for name in attributes if name.startswith("on")]
            assert (attributes.get("href") or "#").startswith("#"), tag


def test_what_a_student_wrote_is_text(pages: dict[str, str]) -> None:
    for page in pages.values():
        read = _Read(page)
        assert "b" not in {tag for tag, _ in read.elements}
        assert any("caro-<b>patches" in word for word in read.words)


def test_the_page_has_both_languages_and_every_link_leads_somewhere(pages: dict[str, str]) -> None:
    read = _Read(pages["es"])
    spoken = [a.get("lang") for tag, a in read.elements if tag == "span" and "lang" in a]
    assert spoken.count("es") == spoken.count("en") > 100
    ids = [a["id"] for _, a in read.elements if "id" in a]
    assert len(ids) == len(set(ids))
    targets = [(a["href"] or "")[1:] for _, a in read.elements if "href" in a]
    assert [target for target in targets if target not in ids] == []


def test_the_command_writes_page_and_table_in_time(large_course: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "report", ASSIGNMENT, "--class"],
        cwd=large_course,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)

    assert done.returncode == 0, done.stderr
    assert not (large_course / "feedback").exists()
    # Computing, and not the clock: the tests share their machine.
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 10.0
    assert (large_course / "reports").stat().st_mode & 0o777 == 0o700
    page = large_course / "reports" / f"{ASSIGNMENT}.html"
    assert page.stat().st_size < 1_000_000
    with (large_course / "reports" / f"{ASSIGNMENT}.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 300
    ana = rows[0]
    assert (ana["student"], ana["score"], ana["perceptron"]) == ("ana-slow", "88.0", "0.0")
    assert "ran out of time (perceptron)" in ana["look"].lower()


def test_a_name_that_would_be_a_formula_is_text_in_the_table() -> None:
    report = summary(work("=HYPERLINK(1)", ExerciseResult("double", (A, B))))

    assert list(class_rows(report, "en"))[1][0] == "'=HYPERLINK(1)"
