"""The feedback page: what it shows, in both languages, and what it must never let through."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from autograder.evidence import Evidence, Table
from autograder.pictures import Curve, Learning
from autograder.reports.feedback import Feedback, Marked, feedback_page
from autograder.reports.html import prose
from autograder.results import CheckResult, Diagnosis, ExerciseResult, SubmissionResult, Text

TITLE = Text("Duplica un número", "It doubles a number")
MESSAGE = Text("`double(1.0)` devolvió 3.0.", "`double(1.0)` returned 3.0.")
DIAGNOSIS = Diagnosis("adds_two", Text("Sumas 2.", "You add 2."))
PASSED = CheckResult("test_a", TITLE, "public", "passed", 40.0)
FAILED = CheckResult("test_b", TITLE, "hidden", "failed", 60.0, MESSAGE, DIAGNOSIS)
VOID = {"meta", "input", "link", "br"}


def result(*checks: CheckResult, attempted: bool = True, **other: Any) -> SubmissionResult:
    exercise = ExerciseResult("double", checks, attempted)
    return SubmissionResult("a0", "ana", (exercise,), other.pop("sandbox", "bubblewrap"), **other)


def page(submission: SubmissionResult, **other: Any) -> str:
    return feedback_page(Feedback(submission, Text("Dobles", "Doubles"), **other))


class Read(HTMLParser):
    """A page as its elements, and its text in one language."""

    def __init__(self, html: str, language: str = "es") -> None:
        super().__init__()
        self.language, self.text = language, ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, str | None]] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("lang") if tag == "span" else None))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        foreign = {lang for _, lang in self.open if lang} - {self.language}
        if not foreign and not {"style", "title"} & {tag for tag, _ in self.open}:
            self.text += data

    def words(self) -> str:
        return " ".join(self.text.split())


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_page_says_what_failed_why_and_what_the_student_did(language: str) -> None:
    words = Read(page(result(PASSED, FAILED)), language).words()

    for text in (TITLE, Text("double(1.0) devolvió 3.0.", "double(1.0) returned 3.0.")):
        assert text[language] in words
    assert DIAGNOSIS.text[language] in words
    assert "40 / 100" in words
    assert {"es": "No se cumple:", "en": "Does not hold:"}[language] in words


def test_a_page_has_the_same_number_of_texts_in_both_languages_and_none_is_empty() -> None:
    html = page(
        result(PASSED, FAILED, note=Text("Una nota.", "A note.")),
        marks={"double": Marked(50.0, True, "bien")},
        late_penalty=2.0,
    )

    spans = re.findall(r'<span lang="(es|en)">(.*?)</span>', html, re.DOTALL)
    assert all(text.strip() for _, text in spans)
    languages = [language for language, _ in spans]
    assert languages == ["es", "en"] * (len(spans) // 2)
    assert len(spans) > 15


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_switch_begins_with_the_notebooks_language(language: str) -> None:
    read = Read(page(result(PASSED), language=language))

    checked = [a["id"] for tag, a in read.elements if tag == "input" and "checked" in a]
    assert checked == [f"in-{language}"]
    assert ("html", {"lang": language}) in read.elements


def test_a_page_runs_nothing_and_loads_nothing() -> None:
    html = page(result(PASSED, FAILED), answers={"double": "x"})

    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert style is not None and policy is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy[1].startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    read = Read(html)
    assert not {"script", "iframe", "img", "object", "link", "form"} & {t for t, _ in read.elements}
    names = {name for _, attributes in read.elements for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in ("src", "style")}
    links = [a["href"] for tag, a in read.elements if tag == "a"]
    assert links == ["#double"]
    assert "url(" not in style[1] and "@import" not in style[1]


GOT, WANT = Table((2, 2), ("0", "5", "2", "3")), Table((2, 2), ("0", "1", "2", "3"))


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_page_shows_what_was_got_and_wanted_side_by_side(language: str) -> None:
    shown = Evidence(got=GOT, want=WANT, wrong=(1,), place=(0, 1))
    html = page(result(replace(FAILED, evidence=shown)))

    assert html.count("<table") == 2
    assert re.findall("<mark>(.*?)</mark>", html) == ["5"]
    assert [re.sub("<.*?>", "", cell) for cell in re.findall("<td>.*?</td>", html)] == [
        *GOT.values,
        *WANT.values,
    ]
    words = Read(html, language).words()
    title = {"es": "Con tu código", "en": "With your code"}
    assert title[language] in words


def test_a_page_shows_a_picture_once_for_all_checks_of_an_exercise() -> None:
    curve = Curve("f", (0.0, 1.0), (0.0, 1.0), ((0.0, 1.0), (1.0, 2.0)), (0.0, 1.0))
    shown = Evidence(pictures=(curve, Learning((1.0, 0.5), ((1.0, 0.5),))))
    one, other = (Text(word, word) for word in ("Uno.", "Otro."))
    first = replace(FAILED, message=one, evidence=Evidence(pictures=(curve,)))
    html = page(result(first, replace(FAILED, message=other, evidence=shown)))

    assert html.count("<svg class") == html.count("<figcaption>") == 2


def test_a_page_does_not_repeat_the_two_numbers_of_the_sentence() -> None:
    shown = Evidence(got=Table((), ("5",)), want=Table((), ("1",)), place=(0, 1))
    assert "<table" not in page(result(replace(FAILED, evidence=shown)))


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_page_shows_the_smallest_input_that_fails_and_keeps_the_hint_folded(
    language: str,
) -> None:
    shown = Evidence(inputs=(("n", Text("7", "7")), ("size", Text("1", "1"))))
    hint = Text("¿Y el último lote?", "And the last batch?")
    html = page(result(replace(FAILED, evidence=shown, hint=hint)))

    words = Read(html, language).words()
    smallest = {"es": "La entrada más chica que falla: ", "en": "The smallest input that fails: "}
    assert smallest[language] + "n = 7, size = 1" in words
    assert hint[language] in words
    folded = re.search(r'<details class="hint">(.*?)</details>', html, re.DOTALL)
    assert folded is not None and hint[language] in folded[1]


def test_what_a_student_wrote_is_text() -> None:
    evil = "<script>alert(1)</script>\x1b[31m\u202e`<b>`"
    table = Table((1,), (evil,))
    shown = Evidence(inputs=((evil, Text(evil, evil)),), got=table, want=table, wrong=(0,))
    check = replace(FAILED, message=Text(evil, evil), hint=Text(evil, evil), evidence=shown)
    html = page(
        replace(result(check), submission=evil, printed={"double": evil}),
        answers={"double": evil},
        marks={"double": Marked(1.0, False, evil)},
    )

    assert "<script" not in html and "<b>" not in html
    assert "\x1b" not in html and "\u202e" not in html
    # Title, name, comment, answer, output; the message, its hint and the input's name and value in
    # both languages; two numbers.
    assert html.count("&lt;script&gt;") == 5 + 2 * 4 + 2
    assert "<code>&lt;b&gt;</code>" in html


def test_a_mistake_is_named_once_and_a_sentence_said_once() -> None:
    other = replace(FAILED, name="test_c")

    words = Read(page(result(FAILED, other))).words()

    assert words.count(DIAGNOSIS.text.es) == 1
    assert words.count("devolvió 3.0") == 1
    assert words.count("No se cumple:") == 2


def test_an_exercise_without_an_answer_shows_no_failure() -> None:
    html = page(result(FAILED, attempted=False))

    assert "(sin responder todavía)" in Read(html).words()
    assert 'class="failed"' not in html


def test_the_gradebooks_score_and_comment_count() -> None:
    marks = {"double": Marked(70.0, True, "Se ve la idea.\nRevisa el signo.")}
    words = Read(page(result(PASSED, FAILED), marks=marks, late_penalty=5.0)).words()

    assert "65 / 100" in words
    assert "Este puntaje lo puso tu docente; el automático era 40." in words
    assert "Se ve la idea. Revisa el signo." in words
    assert "Entrega atrasada: se descontaron 5 puntos." in words


def test_a_grading_without_a_sandbox_is_marked() -> None:
    assert "SIN AISLAMIENTO" in Read(page(result(PASSED, sandbox="none"))).words()
    assert "SIN AISLAMIENTO" not in Read(page(result(PASSED))).words()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "plain"),
        ("`f(x)` is <0", "<code>f(x)</code> is &lt;0"),
        ("a ` alone", "a ` alone"),
        ("`f` and ` alone", "<code>f</code> and ` alone"),
        ("`a` `b`", "<code>a</code> <code>b</code>"),
    ],
)
def test_backquotes_are_code(text: str, html: str) -> None:
    assert prose(text) == html
