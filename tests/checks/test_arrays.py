"""Comparing answers: each helper where it passes, and each sentence where it fails."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_np

from autograder.checks import Text, assert_close, assert_equal
from autograder.checks.calls import describe, note_call
from autograder.errors import CheckFailure
from autograder.kernels.wire import Handle, Opaque
from autograder.results import NO_TEXT

HINT = Text(es="¿Es X @ w?", en="Is it X @ w?")
SHAPE_HINT = Text(es="¿Una por fila?", en="One for each row?")


@pytest.fixture(autouse=True)
def _a_call() -> Iterator[None]:
    note_call(Text("`f(x)`", "`f(x)`"))
    yield
    note_call(NO_TEXT)


def sentence(helper: Any, got: Any, want: Any, **options: Any) -> Text:
    with pytest.raises(CheckFailure) as caught:
        helper(got, want, **options)
    return caught.value.text


ACCEPTED = [
    ("a float", 0.5, 0.5),
    ("an int for a float", 2, 2.0),
    ("an array without axes for a float", np.array(0.5), 0.5),
    ("a float for an array without axes", 0.5, np.array(0.5)),
    ("a numpy scalar", np.float64(0.5), 0.5),
    ("float32 for float64", np.float32(0.5), 0.5),
    ("int for int", 3, 3),
    ("unsigned for int", np.uint8(3), 3),
    ("int32 for int64", np.array([1], np.int32), np.array([1], np.int64)),
    ("a list for an array", [1.0, 2.0], np.array([1.0, 2.0])),
    ("a tuple for an array", (1.0, 2.0), np.array([1.0, 2.0])),
    ("an array for a list", np.array([1.0, 2.0]), [1.0, 2.0]),
    ("ints for floats", [1, 2], np.array([1.0, 2.0])),
    ("nested lists for a matrix", [[1, 2], [3, 4]], np.array([[1, 2], [3, 4]])),
    ("arrays in a list", [np.array([1.0]), np.array([2.0])], np.array([[1.0], [2.0]])),
    ("truth values", np.array([True, False]), np.array([True, False])),
    ("a truth value", True, True),
    ("empty arrays", np.zeros((0, 3)), np.zeros((0, 3))),
    ("an empty list", [], np.zeros(0)),
    ("infinities", [math.inf, -math.inf], np.array([math.inf, -math.inf])),
    ("nan where nan is right", [math.nan, 1.0], np.array([math.nan, 1.0])),
    ("minus zero", -0.0, 0.0),
    ("a large int", 2**62, 2**62),
]

REFUSED = [
    (
        "nothing",
        None,
        1.0,
        "`f(x)` no devolvió nada (None). ¿Falta un `return`?",
        "`f(x)` returned nothing (None). Is a `return` missing?",
    ),
    (
        "nothing for an array",
        None,
        np.zeros(2),
        "`f(x)` no devolvió nada (None). ¿Falta un `return`?",
        "`f(x)` returned nothing (None). Is a `return` missing?",
    ),
    (
        "a text",
        "1.0",
        1.0,
        "`f(x)` devolvió '1.0', pero debía devolver un número real.",
        "`f(x)` returned '1.0', but should return a real number.",
    ),
    (
        "a mapping",
        {"a": 1},
        np.zeros(2),
        "`f(x)` devolvió {'a': 1}, pero debía devolver un arreglo.",
        "`f(x)` returned {'a': 1}, but should return an array.",
    ),
    (
        "what cannot cross",
        Opaque("an array of dtype complex128"),
        np.zeros(2),
        "`f(x)` devolvió un arreglo de tipo (dtype) complex128, pero debía devolver un arreglo.",
        "`f(x)` returned an array of dtype complex128, but should return an array.",
    ),
    (
        "a layer",
        Handle(0, "Dense"),
        np.zeros(2),
        "`f(x)` devolvió un valor de tipo `Dense`, pero debía devolver un arreglo.",
        "`f(x)` returned a value of type `Dense`, but should return an array.",
    ),
    (
        "ragged lists",
        [[1.0], [2.0, 3.0]],
        np.zeros((2, 2)),
        "`f(x)` devolvió [[1.0], [2.0, 3.0]], pero debía devolver un arreglo.",
        "`f(x)` returned [[1.0], [2.0, 3.0]], but should return an array.",
    ),
    (
        "a list of texts",
        ["a", "b"],
        np.zeros(2),
        "`f(x)` devolvió ['a', 'b'], pero debía devolver un arreglo.",
        "`f(x)` returned ['a', 'b'], but should return an array.",
    ),
    (
        "a list with nothing in it",
        [1.0, None],
        np.zeros(2),
        "`f(x)` devolvió [1.0, None], pero debía devolver un arreglo.",
        "`f(x)` returned [1.0, None], but should return an array.",
    ),
    (
        "a scalar for an array",
        0.0,
        np.zeros(3),
        "`f(x)` devolvió la forma (), un solo número, pero debía ser (3,).",
        "`f(x)` returned shape (), a single number, but it should be (3,).",
    ),
    (
        "an array for a scalar",
        np.zeros(1),
        0.0,
        "`f(x)` devolvió la forma (1,), pero debía ser (), un solo número.",
        "`f(x)` returned shape (1,), but it should be (), a single number.",
    ),
    (
        "a column for a row",
        np.zeros((3, 1)),
        np.zeros(3),
        "`f(x)` devolvió la forma (3, 1), pero debía ser (3,).",
        "`f(x)` returned shape (3, 1), but it should be (3,).",
    ),
    (
        "a row for a column",
        np.zeros(3),
        np.zeros((3, 1)),
        "`f(x)` devolvió la forma (3,), pero debía ser (3, 1).",
        "`f(x)` returned shape (3,), but it should be (3, 1).",
    ),
    (
        "a matrix by broadcasting",
        np.zeros((3, 3)),
        np.zeros(3),
        "`f(x)` devolvió la forma (3, 3), pero debía ser (3,).",
        "`f(x)` returned shape (3, 3), but it should be (3,).",
    ),
    (
        "an empty array",
        np.zeros(0),
        np.zeros(3),
        "`f(x)` devolvió la forma (0,), pero debía ser (3,).",
        "`f(x)` returned shape (0,), but it should be (3,).",
    ),
    (
        "an empty matrix for an empty array",
        np.zeros((0, 2)),
        np.zeros(0),
        "`f(x)` devolvió la forma (0, 2), pero debía ser (0,).",
        "`f(x)` returned shape (0, 2), but it should be (0,).",
    ),
    (
        "floats for ints",
        np.array([1.0, 0.0]),
        np.array([1, 0]),
        "`f(x)` devolvió números reales, pero debía devolver números enteros.",
        "`f(x)` returned real numbers, but should return integers.",
    ),
    (
        "a float for an int",
        3.0,
        3,
        "`f(x)` devolvió un número real, pero debía devolver un número entero.",
        "`f(x)` returned a real number, but should return an integer.",
    ),
    (
        "truth values for ints",
        np.array([True]),
        np.array([1]),
        "`f(x)` devolvió valores lógicos (True o False), pero debía devolver números enteros.",
        "`f(x)` returned truth values (True or False), but should return integers.",
    ),
    (
        "truth values for floats",
        True,
        1.0,
        "`f(x)` devolvió un valor lógico (True o False), pero debía devolver un número real.",
        "`f(x)` returned a truth value (True or False), but should return a real number.",
    ),
    (
        "ints for truth values",
        np.array([1]),
        np.array([True]),
        "`f(x)` devolvió números enteros, pero debía devolver valores lógicos (True o False).",
        "`f(x)` returned integers, but should return truth values (True or False).",
    ),
    (
        "an int for a truth value",
        1,
        True,
        "`f(x)` devolvió un número entero, pero debía devolver un valor lógico (True o False).",
        "`f(x)` returned an integer, but should return a truth value (True or False).",
    ),
    (
        "another int",
        3,
        4,
        "`f(x)` devolvió 3, pero se esperaba 4.",
        "`f(x)` returned 3, but 4 was expected.",
    ),
    (
        "another float",
        0.5,
        0.25,
        "`f(x)` devolvió 0.5, pero se esperaba 0.25.",
        "`f(x)` returned 0.5, but 0.25 was expected.",
    ),
    (
        "a truth value for the other",
        True,
        False,
        "`f(x)` devolvió True, pero se esperaba False.",
        "`f(x)` returned True, but False was expected.",
    ),
    (
        "a finite value for an infinity",
        1e300,
        math.inf,
        "`f(x)` devolvió 1e+300, pero se esperaba inf.",
        "`f(x)` returned 1e+300, but inf was expected.",
    ),
    (
        "the other infinity",
        -math.inf,
        math.inf,
        "`f(x)` devolvió -inf, pero se esperaba inf.",
        "`f(x)` returned -inf, but inf was expected.",
    ),
    (
        "nan for an infinity",
        math.nan,
        math.inf,
        "`f(x)` devolvió nan, pero se esperaba inf.",
        "`f(x)` returned nan, but inf was expected.",
    ),
    (
        "another int in an array of one",
        [[5]],
        np.array([[2]]),
        "`f(x)` devolvió [[5]], pero se esperaba [[2]].",
        "`f(x)` returned [[5]], but [[2]] was expected.",
    ),
    (
        "other ints in an array",
        [1, 5, 9],
        np.array([1, 2, 3]),
        "`f(x)`: 2 de 3 valores difieren. En el primero, [1], devolvió 5, pero se esperaba 2.",
        "`f(x)`: 2 of 3 values differ. At the first, [1], it returned 5, but 2 was expected.",
    ),
]


def named(cases: list[Any]) -> dict[str, Any]:
    return {"argvalues": [case[1:] for case in cases], "ids": [case[0] for case in cases]}


@pytest.mark.parametrize("helper", [assert_close, assert_equal], ids=["close", "equal"])
@pytest.mark.parametrize(("got", "want"), **named(ACCEPTED))
def test_a_right_answer_passes(helper: Any, got: Any, want: Any) -> None:
    helper(got, want)


@pytest.mark.parametrize("helper", [assert_close, assert_equal], ids=["close", "equal"])
@pytest.mark.parametrize(("got", "want", "es", "en"), **named(REFUSED))
def test_a_wrong_answer_fails_with_one_sentence(
    helper: Any, got: Any, want: Any, es: str, en: str
) -> None:
    assert sentence(helper, got, want) == Text(es=es, en=en)


@pytest.mark.parametrize(
    ("want", "es", "en"),
    [
        (1.0, "un número real", "a real number"),
        (1, "un número entero", "an integer"),
        (True, "un valor lógico (True o False)", "a truth value (True or False)"),
    ],
    ids=["real", "integer", "truth value"],
)
def test_a_scalar_of_the_wrong_type_is_told_what_kind_of_number_is_asked(
    want: Any, es: str, en: str
) -> None:
    text = sentence(assert_close, "three", want)
    assert text.es == f"`f(x)` devolvió 'three', pero debía devolver {es}."
    assert text.en == f"`f(x)` returned 'three', but should return {en}."


def test_close_says_the_tolerance_and_the_first_place() -> None:
    got, want = np.ones((2, 3)), np.ones((2, 3))
    got[1, 2] = 1.5
    got[0, 1] = 1.25
    assert sentence(assert_close, got, want, rtol=1e-3) == Text(
        es="`f(x)`: 2 de 6 valores difieren. En el primero, [0, 1], devolvió 1.25, pero se esperaba"
        " 1.0 (tolerancia relativa 0.001).",
        en="`f(x)`: 2 of 6 values differ. At the first, [0, 1], it returned 1.25, but 1.0 was"
        " expected (relative tolerance 0.001).",
    )


def test_equal_says_no_tolerance() -> None:
    text = sentence(assert_equal, [1.0, 2.5], np.array([1.0, 2.0]))
    assert text.es == ("`f(x)`: 1 de 2 valores difiere. En [1] devolvió 2.5, pero se esperaba 2.0.")


@pytest.mark.parametrize("got", [math.nan, math.inf, -math.inf], ids=str)
def test_close_says_where_an_answer_is_not_finite(got: float) -> None:
    text = sentence(assert_close, [1.0, got], np.array([1.0, 2.0]))
    assert text == Text(
        es=f"`f(x)` devolvió {got:g} en [1], donde el valor correcto es finito.",
        en=f"`f(x)` returned {got:g} at [1], where the right value is finite.",
    )


@pytest.mark.parametrize("got", [math.nan, math.inf], ids=str)
def test_a_scalar_that_is_not_finite_has_no_place(got: float) -> None:
    text = sentence(assert_close, got, 2.0)
    assert "[]" not in text.es + text.en
    assert f"{got:g}" in text.es
    assert f"{got:g}" in text.en


def test_the_hint_stands_beside_the_sentence_in_both_languages() -> None:
    """Apart, so that a notebook can show it only when it is asked for."""
    with pytest.raises(CheckFailure) as failed:
        assert_close(3, 4, hint=HINT)
    assert failed.value.hint == HINT
    assert HINT.en not in failed.value.text.en


@pytest.mark.parametrize("got", [[math.nan, 0.0], [1.0, 0.0]], ids=["finite", "value"])
def test_wrong_values_carry_their_hint(got: Any) -> None:
    with pytest.raises(CheckFailure) as failed:
        assert_close(got, np.zeros(2), hint=HINT, shape_hint=SHAPE_HINT)
    assert failed.value.hint == HINT


@pytest.mark.parametrize("compare", [assert_close, assert_equal])
@pytest.mark.parametrize(
    "got",
    [None, np.zeros(3), [True, False], "0", {"a": 1}],
    ids=["None", "shape", "kind", "text", "mapping"],
)
def test_a_wrong_form_is_not_explained_by_the_hint_for_wrong_values(compare: Any, got: Any) -> None:
    with pytest.raises(CheckFailure) as failed:
        compare(got, np.zeros(2), hint=HINT)
    assert failed.value.hint == NO_TEXT


@pytest.mark.parametrize("compare", [assert_close, assert_equal])
def test_a_wrong_shape_may_have_a_hint_of_its_own(compare: Any) -> None:
    with pytest.raises(CheckFailure) as failed:
        compare(np.zeros(3), np.zeros(2), hint=HINT, shape_hint=SHAPE_HINT)
    assert failed.value.hint == SHAPE_HINT


@pytest.mark.parametrize(
    ("got", "word"),
    [
        ("text", "should return"),
        (np.full((3, 1), True), "shape (3, 1)"),
        (np.array([True, True]), "truth values"),
        (np.array([9.0, math.nan]), "returned nan at [1]"),
        (np.array([9.0, 2.0]), "it returned 9"),
    ],
    ids=[
        "type before shape",
        "shape before kind",
        "kind before finite",
        "finite before values",
        "values last",
    ],
)
def test_the_first_broken_link_is_the_one_that_is_said(got: Any, word: str) -> None:
    assert word in sentence(assert_close, got, np.array([1.0, 2.0])).en


@pytest.mark.parametrize(
    ("got", "want", "passes"),
    [
        (1.0 + 0.9e-6, 1.0, True),
        (1.0 + 1.1e-6, 1.0, False),
        (0.9e-9, 0.0, True),
        (1.1e-9, 0.0, False),
        (1e6 + 0.9, 1e6, True),
        (1e6 + 1.1, 1e6, False),
    ],
)
def test_the_tolerance_is_relative_with_a_small_absolute_part(
    got: float, want: float, passes: bool
) -> None:
    if passes:
        assert_close(got, want)
    else:
        sentence(assert_close, got, want)


def test_the_tolerance_is_the_callers() -> None:
    assert_close(1.05, 1.0, rtol=0.1)
    assert_close(0.05, 0.0, atol=0.1)
    sentence(assert_close, 1.05, 1.0, rtol=0.01)


def test_equal_forgives_no_round_off() -> None:
    assert_equal(0.3, 0.3)
    sentence(assert_equal, 0.1 + 0.2, 0.3)


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (np.array([2**63], np.uint64), np.array([-(2**63)])),
        (np.array([2**53 + 1]), np.array([2**53])),
        (np.array([255], np.uint8), np.array([-1], np.int8)),
        (np.array([-1], np.int8), np.array([2**64 - 1], np.uint64)),
    ],
    ids=["unsigned wraps", "beyond the floats", "a byte wraps", "minus one wraps"],
)
def test_integers_that_wrap_or_round_do_not_pass(got: Any, want: Any) -> None:
    sentence(assert_close, got, want)
    sentence(assert_equal, got, want)


@pytest.mark.parametrize("helper", [assert_close, assert_equal], ids=["close", "equal"])
@pytest.mark.parametrize(
    "got",
    [2**64, -(2**200), 10**350, [10**350], [1.0, 10**350], [2**63, -1], [[10**40]], (10**30, 0.5)],
    ids=[
        "beyond 64 bits",
        "far below 0",
        "beyond every float",
        "in a list",
        "beside a float",
        "beside its sign",
        "nested",
        "in a tuple",
    ],
)
@pytest.mark.parametrize("want", [1, 1.0, np.array([1.0, 2.0]), np.array([1, 2])], ids=str)
def test_a_huge_integer_is_a_wrong_answer_and_not_a_fault_of_ours(
    helper: Any, got: Any, want: Any
) -> None:
    text = sentence(helper, got, want)
    assert len(text.en) < 300


def test_values_that_overflow_in_the_comparison_are_only_wrong() -> None:
    sentence(assert_close, np.float32(3e38), np.float32(-3e38))
    sentence(assert_close, 1e308, -1e308)


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**1100), 2**1100)
    | st.floats()
    | st.text(max_size=5)
    | st_np.arrays(
        dtype=st.sampled_from(["<f8", "<f4", "<i8", "|u1", "|b1", "<u8"]),
        shape=st_np.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3),
    )
    | st.builds(Opaque, st.just("object"))
    | st.builds(Handle, st.just(1), st.just("Layer")),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=8,
)


@given(plain, st.sampled_from([1, 1.0, True, np.zeros(2), np.zeros((2, 2), int), np.zeros(0)]))
def test_any_answer_passes_or_fails_and_is_never_a_fault_of_ours(got: Any, want: Any) -> None:
    for helper in (assert_close, assert_equal):
        try:
            helper(got, want)
        except CheckFailure as failure:
            assert failure.text.es
            assert failure.text.en


@given(plain)
def test_a_value_in_a_sentence_is_one_short_line(value: Any) -> None:
    for text in describe(value).to_json().values():
        assert "\n" not in text
        assert len(text) < 1000


@pytest.mark.parametrize(
    "value",
    [
        [[["x" * 50] * 8] * 8] * 8,
        [["x" * 50] * 8] * 8,
        {"k" * 20_000: 1},
        {f"{i}" * 200: "x" * 60 for i in range(8)},
        [np.zeros(8)] * 8,
        np.array([["\n"]]),
    ],
    ids=[
        "lists of lists of lists",
        "lists of lists",
        "a long key",
        "long keys",
        "arrays",
        "a line end",
    ],
)
def test_a_large_answer_stands_in_a_sentence_in_short(value: Any) -> None:
    for text in describe(value).to_json().values():
        assert len(text) < 1000
        assert "\n" not in text
