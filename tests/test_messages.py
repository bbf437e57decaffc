"""The sentences: every one in both languages, with the same blanks, and used."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

import autograder
from autograder.messages import SENTENCES, public_checks, say
from autograder.results import Text

PACKAGE = Path(autograder.__file__).parent
KEYS = sorted(SENTENCES)
SPEAKERS = ("say", "failure")  # functions whose first argument is a key


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@lru_cache(maxsize=1)
def modules() -> tuple[tuple[Path, ast.Module], ...]:
    """Every module of the package, but for the table of sentences."""
    parsed = []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        tree.body = [node for node in tree.body if not _is_the_table(node)]
        parsed.append((path, tree))
    return tuple(parsed)


def _is_the_table(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "SENTENCES"


@lru_cache(maxsize=1)
def literals() -> frozenset[str]:
    """Every string that the package holds, but for the sentences themselves."""
    return frozenset(
        node.value
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ) | frozenset(re.findall(r'"(\w+)"', templates()))


def templates() -> str:
    """What all of the package's templates hold."""
    return "".join(path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.j2")))


def spoken() -> Iterator[tuple[str, str]]:
    """Every key that a call of `say` or `failure` names as it stands, with the place."""
    for path, tree in modules():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name not in SPEAKERS:
                continue
            values = (node.args[0],)
            if isinstance(node.args[0], ast.IfExp):
                values = (node.args[0].body, node.args[0].orelse)
            for value in values:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value, f"{path.relative_to(PACKAGE)}:{node.lineno}"


@pytest.mark.parametrize("key", KEYS)
def test_a_sentence_is_complete_in_both_languages(key: str) -> None:
    sentence = SENTENCES[key]
    assert sentence.es.strip()
    assert sentence.en.strip()


@pytest.mark.parametrize("key", KEYS)
def test_a_sentence_has_the_same_blanks_in_both_languages(key: str) -> None:
    sentence = SENTENCES[key]
    assert blanks(sentence.es) == blanks(sentence.en)


@pytest.mark.parametrize("key", KEYS)
def test_a_sentence_ends_as_one_in_both_languages(key: str) -> None:
    sentence = SENTENCES[key]
    assert sentence.es[-1] == sentence.en[-1] or sentence.en[-1].isalpha()


@pytest.mark.parametrize("key", KEYS)
def test_spanish_opens_what_it_closes(key: str) -> None:
    spanish = SENTENCES[key].es
    for opening, closing in ("¿?", "¡!", "«»", "()"):
        assert spanish.count(opening) == spanish.count(closing)
    assert spanish.count("`") % 2 == 0


@pytest.mark.parametrize("key", KEYS)
def test_english_is_not_spanish(key: str) -> None:
    sentence = SENTENCES[key]
    words = set(re.findall(r"[^\W\d_]{3,}", sentence.en))
    if words - {name for name in blanks(sentence.en)}:
        assert sentence.es != sentence.en


@pytest.mark.parametrize("key", KEYS)
def test_every_sentence_is_used(key: str) -> None:
    assert key in literals() or key.partition("_")[0] + "_" in literals()


def test_no_sentence_that_is_said_is_missing() -> None:
    unknown = {key: place for key, place in spoken() if key not in SENTENCES}
    assert unknown == {}
    assert len(set(spoken())) > 20


def test_no_sentence_of_a_template_is_missing() -> None:
    keys = re.findall(r'say\("(\w+)"', templates())

    assert len(keys) > 5
    assert [key for key in keys if key not in SENTENCES] == []


def test_every_sentence_that_is_said_gets_its_blanks_filled() -> None:
    """By keyword, where a call names its key and spells its values out."""
    for path, tree in modules():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            key = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
            if name not in SPEAKERS or not isinstance(key, str) or key not in SENTENCES:
                continue
            given = {keyword.arg for keyword in node.keywords}
            if None in given:
                continue
            given |= {"call"} if name == "failure" else set()
            missing = blanks(SENTENCES[key].en) - given
            assert not missing, f"{path.relative_to(PACKAGE)}:{node.lineno} {key} needs {missing}"


def test_a_text_fills_each_language_with_its_own_words() -> None:
    text = say("wrong_type", call="f", got=say("floats"), want=say("an_array"))
    assert text == Text(
        es="f devolvió números reales, pero debía devolver un arreglo.",
        en="f returned real numbers, but should return an array.",
    )


def test_a_plain_value_fills_both_languages() -> None:
    assert say("tolerance", rtol=1e-6) == Text(
        es=" (tolerancia relativa 1e-06)", en=" (relative tolerance 1e-06)"
    )


@pytest.mark.parametrize(
    ("passed", "n", "es", "en"),
    [
        (1, 1, "la prueba pública pasa.", "the public check passes."),
        (0, 1, "la prueba pública todavía no pasa.", "the public check does not pass yet."),
        (3, 3, "las 3 pruebas públicas pasan.", "all 3 public checks pass."),
        (2, 3, "pasan 2 de 3 pruebas públicas.", "2 of 3 public checks pass."),
        (1, 3, "pasa 1 de 3 pruebas públicas.", "1 of 3 public checks passes."),
        (
            0,
            3,
            "todavía no pasa ninguna de las 3 pruebas públicas.",
            "none of the 3 public checks passes yet.",
        ),
    ],
)
def test_public_checks_are_counted_with_the_plurals_right(
    passed: int, n: int, es: str, en: str
) -> None:
    assert public_checks("xor", passed=passed, n=n) == Text(es=f"xor: {es}", en=f"xor: {en}")


def test_a_check_has_one_name_in_spanish() -> None:
    assert [key for key, text in SENTENCES.items() if "control" in text.es.lower()] == []


def test_braces_of_a_student_are_not_blanks() -> None:
    text = say("raised", call="`f({'a': 1})`", error="KeyError: {x!r} {0}", place="")
    assert text.en == "`f({'a': 1})` stopped with KeyError: {x!r} {0}."


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("no such sentence")
