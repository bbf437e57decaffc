"""Tolerances that come from how the reference answers to rounding."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.checks import assert_matches
from autograder.checks.tolerance import spread
from autograder.errors import CheckFailure

RNG = np.random.default_rng(0)


def test_a_sum_that_cancels_may_be_taken_in_another_order() -> None:
    x = np.concatenate([1e8 * RNG.normal(size=50), RNG.normal(size=50)])
    x = np.concatenate([x, -x[:50] - 1e-3])
    forwards, backwards = sum(x.tolist()), sum(x[::-1].tolist())

    assert forwards != backwards
    assert_matches(lambda x: sum(x[::-1].tolist()), lambda x: sum(x.tolist()), x, rtol=0.0)


def test_the_tolerance_is_what_the_reference_does_under_noise() -> None:
    x = np.array([1e8, -1e8, 1.0])

    allowed = spread(lambda x: x.sum(), x, want=x.sum())

    assert 1e-8 < allowed < 1e-5  # 40 times two units of 1e-8, and not 1e-6 of 1e8


def test_a_wrong_answer_fails_where_the_problem_is_well_conditioned() -> None:
    x = RNG.normal(size=50)

    with pytest.raises(CheckFailure, match="was expected"):
        assert_matches(lambda z: z * (1 + 1e-5), lambda z: z, x)


def test_single_precision_in_allows_what_single_precision_does() -> None:
    x = RNG.normal(size=(4, 3)).astype(np.float32)
    w = RNG.normal(size=3).astype(np.float32)

    def in_doubles(x: np.ndarray, w: np.ndarray) -> np.ndarray:
        return x.astype(float) @ w.astype(float)

    assert_matches(lambda x, w: x @ w, in_doubles, x, w)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        pytest.param(lambda x: (x, 3.0), "but 2.0 was expected", id="a wrong part"),
        pytest.param(lambda x: x, "should return 2 values (y, loss)", id="one part"),
        pytest.param(lambda x: None, "returned nothing", id="nothing"),
        pytest.param(lambda x: (x, 2.0, 1), "should return 2 values (y, loss)", id="three parts"),
    ],
)
def test_parts_are_compared_one_by_one(answer: Callable[..., Any], sentence: str) -> None:
    with pytest.raises(CheckFailure) as failed:
        assert_matches(answer, lambda x: (x, 2.0), RNG.normal(size=3), names=("y", "loss"))

    assert sentence in failed.value.text.en


def test_nested_parts_match() -> None:
    params = [(np.ones((2, 3)), np.zeros(3)), (np.ones((3, 1)), np.zeros(1))]

    assert_matches(lambda p: [list(pair) for pair in p], lambda p: p, params)


def test_integers_and_infinities_need_no_tolerance() -> None:
    assert_matches(lambda x: (3, np.inf), lambda x: (3, np.inf), np.ones(2))
