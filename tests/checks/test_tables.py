"""What a failed comparison has to show: both arrays, where they are small, and where they differ."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis.strategies import integers

from autograder.checks import assert_close, assert_equal, for_all
from autograder.checks.calls import describe_call, note_call
from autograder.checks.tables import MOST, WIDEST, table
from autograder.errors import CheckFailure
from autograder.evidence import Evidence, Table
from autograder.results import Text

CALL = Text("`f(3)`", "`f(3)`")


@pytest.fixture(autouse=True)
def called() -> None:
    note_call(describe_call("f", (3,), {}))


def shown(got: Any, want: Any, compare: Any = assert_close) -> Evidence:
    with pytest.raises(CheckFailure) as failed:
        compare(got, want)
    assert failed.value.evidence is not None
    return failed.value.evidence


def test_both_arrays_are_shown_and_where_they_differ() -> None:
    assert shown([[1.0, 2.5], [3.0, np.pi]], np.array([[1.0, 2.0], [3.0, 4.0]])) == Evidence(
        CALL,
        got=Table((2, 2), ("1.0", "2.5", "3.0", "3.14159")),
        want=Table((2, 2), ("1.0", "2.0", "3.0", "4.0")),
        wrong=(1, 3),
        place=(0, 1),
    )


def test_integers_are_shown_as_such() -> None:
    evidence = shown([0, 1], [1, 1], assert_equal)
    assert (evidence.got, evidence.want) == (Table((2,), ("0", "1")), Table((2,), ("1", "1")))


@pytest.mark.parametrize("off", [1e-4, 2e-8], ids=str)
def test_what_differs_reads_differently(off: float) -> None:
    with pytest.raises(CheckFailure) as failed:
        assert_close([1.0 + off], [1.0], rtol=0, atol=0)
    evidence = failed.value.evidence
    assert evidence is not None and evidence.got is not None and evidence.want is not None
    assert evidence.got.values != evidence.want.values


@pytest.mark.parametrize(
    "shape", [(MOST + 1,), (2, WIDEST + 1), (2, 2, 2)], ids=["long", "wide", "deep"]
)
def test_of_an_array_that_is_not_small_only_the_two_numbers_of_the_sentence_are_shown(
    shape: tuple[int, ...],
) -> None:
    want = np.zeros(shape)
    got = want.copy()
    got[..., -1] = 1.0
    evidence = shown(got, want)
    assert (evidence.got, evidence.want) == (Table((), ("1.0",)), Table((), ("0.0",)))
    assert evidence.place == tuple(int(i) for i in np.argwhere(got)[0])


def test_arrays_of_two_shapes_are_shown_both() -> None:
    evidence = shown([[1.0], [2.0]], np.array([1.0, 2.0]))
    assert evidence == Evidence(
        CALL, got=Table((2, 1), ("1.0", "2.0")), want=Table((2,), ("1.0", "2.0"))
    )


def test_an_answer_that_is_not_finite_is_shown_but_not_the_right_number_as_said() -> None:
    evidence = shown([1.0, np.nan], np.array([1.0, 2.0]))
    assert evidence.got == Table((2,), ("1.0", "nan"))
    assert evidence.wrong == (1,)
    assert evidence.of_hidden() == Evidence(CALL)


@pytest.mark.parametrize("shape", [(0,), (3, 0), (2, 2, 2), (MOST + 1,)], ids=str)
def test_nothing_is_a_table_that_is_empty_or_not_small(shape: tuple[int, ...]) -> None:
    assert table(np.zeros(shape)) is None


def test_evidence_stays_small_whatever_the_numbers() -> None:
    got = np.full((6, 10), 1.2345678901234567e-300)
    evidence = shown(got, np.nextafter(got, 0), assert_equal)
    assert len(json.dumps(evidence.to_json())) < 5000


def test_the_smallest_failing_input_is_shown() -> None:
    with pytest.raises(CheckFailure) as failed:

        @for_all(np.random.default_rng(1), n=integers(0, 100), size=integers(1, 9))
        def holds(n: int, size: int) -> None:
            assert_close(float(n), 0.0 if n > 6 else float(n))

    evidence = failed.value.evidence
    assert evidence is not None
    assert dict(evidence.inputs) == {"n": Text("7", "7"), "size": Text("1", "1")}
    assert evidence.got == Table((), ("7.0",))
