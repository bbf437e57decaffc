"""Known answers: what a mistake says of itself, and what it overrides."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.errors import AssignmentError
from autograder.notebook.answers import read_accepted, read_mistakes
from autograder.notebook.source import read_source
from autograder.results import Text

HEADER = '"""\nes = "a"\nen = "b"\n\n[fails]\ndouble = ["test_doubles_a_number"]\n"""\n'
CODE = "def double(x):\n    return x\n"


def write(assignment: Assignment, kind: str, text: str) -> Path:
    path = assignment.folder / kind / "goes_wrong.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_mistake_says_what_goes_wrong_and_who_notices(tiny: Assignment) -> None:
    (mistake,) = read_mistakes(tiny, read_source(tiny.source))
    assert mistake.name == "adds_two"
    assert mistake.text == Text(
        es="Sumas 2 en vez de multiplicar por 2.", en="You add 2 instead of multiplying by 2."
    )
    assert mistake.fails == {"double": ("test_doubles_a_number", "test_doubles_an_array")}
    assert list(mistake.overrides) == ["double"]


def test_a_mistake_in_two_exercises_stands_in_the_first_ones_cell(tiny: Assignment) -> None:
    text = HEADER + CODE + "\n\ndef quadruple(x):\n    return x\n"
    write(tiny, "mistakes", text)
    mistakes = {mistake.name: mistake for mistake in read_mistakes(tiny, read_source(tiny.source))}
    assert mistakes["goes_wrong"].overrides == {"double": text, "quadruple": ""}


@pytest.mark.parametrize(
    "code",
    [
        "double = lambda x: x\n",
        "class double: pass\n",
        "def other(): pass\n\ndef double(x): pass\n",
    ],
    ids=["a value", "a class", "after its own helper"],
)
def test_an_exercise_may_be_overridden_in_any_form(tiny: Assignment, code: str) -> None:
    write(tiny, "mistakes", HEADER + code)
    mistakes = read_mistakes(tiny, read_source(tiny.source))
    assert list(mistakes[-1].overrides) == ["double"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (CODE, "needs exactly es, en and"),
        ('"""Prose."""\n' + CODE, "not TOML"),
        (HEADER.replace('en = "b"\n', "") + CODE, "needs exactly"),
        (HEADER.replace('en = "b"', 'en = "b"\nfr = "c"') + CODE, "needs exactly"),
        (HEADER.replace('es = "a"', "es = 1") + CODE, "needs exactly"),
        ('"""\nes = "a"\nen = "b"\nfails = "all"\n"""\n' + CODE, "fails"),
        ('"""\nes = "a"\nen = "b"\n[fails]\n"""\n' + CODE, "fails"),
        (HEADER.replace('["test_doubles_a_number"]', '"test_x"') + CODE, "fails"),
        (HEADER.replace('["test_doubles_a_number"]', "[]") + CODE, "fails"),
        (HEADER.replace('["test_doubles_a_number"]', "[1]") + CODE, "fails"),
        (HEADER + "def dobule(x): pass\n", "defines no exercise"),
        (HEADER + "def double(x)\n", "line 8: expected"),
    ],
    ids=[
        "no docstring",
        "prose",
        "one language",
        "a third language",
        "a number for a sentence",
        "fails is a text",
        "fails is empty",
        "a check that is a text",
        "no checks",
        "a check that is a number",
        "no exercise",
        "a syntax error",
    ],
)
def test_a_mistake_of_another_form_is_refused_by_its_file(
    tiny: Assignment, text: str, word: str
) -> None:
    path = write(tiny, "mistakes", text)
    with pytest.raises(AssignmentError, match=word) as caught:
        read_mistakes(tiny, read_source(tiny.source))
    assert str(path) in str(caught.value)


def test_an_accepted_answer_says_why_it_is_right(tiny: Assignment) -> None:
    cells = read_source(tiny.source)
    (answer,) = read_accepted(tiny, cells)
    assert (answer.name, list(answer.overrides)) == ("adds_it_to_itself", ["double"])
    write(tiny, "accepted", CODE)
    with pytest.raises(AssignmentError, match="says why it is right"):
        read_accepted(tiny, cells)
