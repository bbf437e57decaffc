"""The parts of an answer, free properties, and the declaration of a check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from autograder import checks
from autograder.checks import Text, check, expect, parts
from autograder.checks.calls import describe, describe_call, last_call, note_call
from autograder.checks.declare import ATTRIBUTE, Declaration
from autograder.errors import CheckError, CheckFailure
from autograder.kernels.wire import Handle, Opaque, decode, encode
from autograder.results import NO_TEXT


@pytest.fixture(autouse=True)
def _a_call() -> Iterator[None]:
    note_call(Text("`gate('and')`", "`gate('and')`"))
    yield
    note_call(NO_TEXT)


def test_the_vocabulary_is_read_from_one_place() -> None:
    for name in checks.__all__:
        assert getattr(checks, name).__doc__


# --------------------------------------------------------------------------- parts


@pytest.mark.parametrize(
    "answer",
    [(1, 2), [1, 2], np.array([1, 2]), (np.ones(2), 0.5)],
    ids=["tuple", "list", "array", "mixed"],
)
def test_an_answer_of_the_right_length_is_taken_apart(answer: Any) -> None:
    w, b = parts(answer, "w", "b")
    assert w is answer[0] or w == answer[0]
    assert b == answer[1]


@pytest.mark.parametrize(
    ("answer", "es", "en"),
    [
        (
            None,
            "`gate('and')` no devolvió nada (None). ¿Falta un `return`?",
            "`gate('and')` returned nothing (None). Is a `return` missing?",
        ),
        (
            3.0,
            "`gate('and')` debía devolver 2 valores (w, b), pero devolvió 3.0.",
            "`gate('and')` should return 2 values (w, b), but returned 3.0.",
        ),
        (
            (1,),
            "`gate('and')` debía devolver 2 valores (w, b), pero devolvió (1,).",
            "`gate('and')` should return 2 values (w, b), but returned (1,).",
        ),
        (
            [1, 2, 3],
            "`gate('and')` debía devolver 2 valores (w, b), pero devolvió [1, 2, 3].",
            "`gate('and')` should return 2 values (w, b), but returned [1, 2, 3].",
        ),
        (
            np.zeros(3),
            "`gate('and')` debía devolver 2 valores (w, b), pero devolvió [0.0, 0.0, 0.0].",
            "`gate('and')` should return 2 values (w, b), but returned [0.0, 0.0, 0.0].",
        ),
        (
            {"w": 1, "b": 2},
            "`gate('and')` debía devolver 2 valores (w, b), pero devolvió {'w': 1, 'b': 2}.",
            "`gate('and')` should return 2 values (w, b), but returned {'w': 1, 'b': 2}.",
        ),
        (
            "ab",
            "`gate('and')` debía devolver 2 valores (w, b), pero devolvió 'ab'.",
            "`gate('and')` should return 2 values (w, b), but returned 'ab'.",
        ),
    ],
    ids=["nothing", "a number", "too few", "too many", "an array", "a mapping", "a text"],
)
def test_an_answer_of_another_form_fails_with_one_sentence(answer: Any, es: str, en: str) -> None:
    with pytest.raises(CheckFailure) as caught:
        parts(answer, "w", "b")
    assert caught.value.text == Text(es=es, en=en)


def test_an_array_without_axes_has_no_parts() -> None:
    with pytest.raises(CheckFailure):
        parts(np.array(3.0), "w")


# --------------------------------------------------------------------------- expect


@pytest.mark.parametrize("condition", [True, 1, [0], np.True_], ids=str)
def test_a_property_that_holds_passes(condition: object) -> None:
    expect(condition, es="no", en="no")


@pytest.mark.parametrize("condition", [False, 0, [], None, np.False_], ids=str)
def test_a_property_that_does_not_hold_fails_with_its_own_sentence(condition: object) -> None:
    with pytest.raises(CheckFailure) as caught:
        expect(condition, es="Las filas suman 1.", en="Rows sum to 1.")
    assert caught.value.text == Text(es="Las filas suman 1.", en="Rows sum to 1.")
    assert not caught.value.blocked


def test_a_property_may_have_a_hint() -> None:
    with pytest.raises(CheckFailure) as caught:
        expect(False, es="No.", en="No.", hint=Text(es="¿Eje?", en="Axis?"))
    assert caught.value.hint == Text(es="¿Eje?", en="Axis?")


# --------------------------------------------------------------------------- check


def test_a_declared_check_stays_an_ordinary_function() -> None:
    @check(points=3, es="suma", en="adds")
    def test_adds() -> int:
        return 5

    assert test_adds() == 5
    assert getattr(test_adds, ATTRIBUTE) == Declaration(3.0, Text(es="suma", en="adds"))


@pytest.mark.parametrize("points", [-1, True, "3", None, float("nan"), float("inf")], ids=repr)
def test_points_must_be_a_number_of_at_least_0(points: Any) -> None:
    with pytest.raises(CheckError, match="points must be"):
        check(points=points, es="a", en="a")


@pytest.mark.parametrize(("es", "en"), [("", "a"), ("a", ""), ("a", "  ")])
def test_a_title_is_needed_in_both_languages(es: str, en: str) -> None:
    with pytest.raises(CheckError, match="title"):
        check(points=1, es=es, en=en)


# --------------------------------------------------------------------------- how a call reads


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3, "3"),
        (True, "True"),
        (None, "None"),
        (0.1 + 0.2, "0.3"),
        (1e-12, "1e-12"),
        (float("nan"), "nan"),
        (np.float64(0.5), "0.5"),
        (np.int64(3), "3"),
        (np.array(2.0), "2.0"),
        (np.array([1, 2]), "[1, 2]"),
        (np.array([[1.0, 2.0], [3.0, 4.0]]), "[[1.0, 2.0], [3.0, 4.0]]"),
        (np.zeros(0), "[]"),
        (np.float32(0.1), "0.1"),
        (np.array([0.1, 1e-9], dtype="float32"), "[0.1, 1e-09]"),
        (np.zeros((7, 4)), "array of 7×4"),
        (np.zeros(12), "array of length 12"),
        ((1,), "(1,)"),
        ((1, 2.5), "(1, 2.5)"),
        ([1] * 20, "[1, 1, 1, 1, 1, 1, 1, 1, …]"),
        ({"a": [1]}, "{'a': [1]}"),
        ("x" * 80, "'" + "x" * 57 + "…'"),
        ("a\nb\x1b", "'a\\nb\\x1b'"),
        (Handle(3, "Dense"), "a value of type `Dense`"),
        ([Handle(3, "Dense"), 1.0], "[Dense, 1.0]"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_value_reads_short_and_plain(value: Any, text: str) -> None:
    assert describe(value).en == text


@pytest.mark.parametrize(
    ("value", "es", "en"),
    [
        pytest.param(
            np.zeros(3, complex),
            "un arreglo de tipo (dtype) complex128",
            "an array of dtype complex128",
            id="dtype",
        ),
        pytest.param(
            np.zeros(2**18),
            "un arreglo demasiado grande (2 MiB)",
            "an array that is too large (2 MiB)",
            id="large array",
        ),
        pytest.param(10**900, "un número entero enorme", "a huge integer", id="integer"),
        pytest.param(
            [0] * 30_000,
            "un valor demasiado grande o con demasiados niveles",
            "a value that is too large or nested too deeply",
            id="long list",
        ),
        pytest.param(
            3j, "un valor de tipo `complex`", "a value of type `complex`", id="another type"
        ),
        pytest.param(
            [1, 10**900], "[1, <un número entero enorme>]", "[1, <a huge integer>]", id="within"
        ),
        pytest.param([3j, 1], "[<complex>, 1]", "[<complex>, 1]", id="another type within"),
        pytest.param(np.zeros(9), "arreglo de largo 9", "array of length 9", id="vector"),
        pytest.param(np.zeros((9, 2)), "arreglo de 9×2", "array of 9×2", id="matrix"),
    ],
)
def test_what_a_kernel_sends_is_described_in_both_languages(value: Any, es: str, en: str) -> None:
    arrays: list[np.ndarray] = []
    node = encode(value, arrays, limit=2**20)
    received = decode(node, memoryview(b"".join(array.tobytes() for array in arrays)))

    assert describe(received) == Text(es=es, en=en)


def test_an_answer_that_was_too_large_to_send_is_described_in_both_languages() -> None:
    # The agent's own word, for an answer that passes the limit only as a whole.
    assert describe(Opaque("a value that is too large")) == Text(
        es="un valor demasiado grande", en="a value that is too large"
    )


def test_a_call_reads_as_it_was_made() -> None:
    text = describe_call("perceptron", (np.zeros((7, 4)), [1, 2]), {"b": 0.5})
    assert text == Text(
        es="`perceptron(arreglo de 7×4, [1, 2], b=0.5)`",
        en="`perceptron(array of 7×4, [1, 2], b=0.5)`",
    )


def test_the_last_call_stands_in_backquotes() -> None:
    assert last_call() == Text("`gate('and')`", "`gate('and')`")


def test_before_any_call_it_is_the_students_code() -> None:
    note_call(NO_TEXT)
    assert last_call() == Text(es="tu código", en="your code")
