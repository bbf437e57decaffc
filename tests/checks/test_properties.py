"""for_all: finds what fails, tells the smallest input, and does the same again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis.strategies import floats, integers

from autograder.checks import for_all
from autograder.errors import CheckFailure
from autograder.results import Text


def fail(text: str, *, blocked: bool = False) -> None:
    raise CheckFailure(Text(es=text, en=text), blocked=blocked)


def test_a_property_that_holds_is_tried_many_times() -> None:
    seen: list[int] = []

    @for_all(np.random.default_rng(1), n=integers(0, 100))
    def holds(n: int) -> None:
        seen.append(n)

    assert len(set(seen)) > 15


def test_the_smallest_failing_input_is_told() -> None:
    with pytest.raises(CheckFailure, match=r"^17 3\b"):

        @for_all(np.random.default_rng(1), n=integers(0, 100), size=integers(1, 9))
        def fails(n: int, size: int) -> None:
            if n >= 17 and size >= 3:
                fail(f"{n} {size}")


def test_the_same_generator_draws_the_same_inputs() -> None:
    def drawn() -> list[float]:
        seen: list[float] = []

        @for_all(np.random.default_rng(7), examples=12, x=floats(-1e3, 1e3))
        def holds(x: float) -> None:
            seen.append(x)

        return seen

    assert drawn() == drawn()


def test_a_lost_kernel_is_not_asked_again() -> None:
    asked = 0

    def lost(n: int) -> None:
        nonlocal asked
        asked += 1
        fail("it did not end", blocked=True)

    with pytest.raises(CheckFailure, match="did not end"):
        for_all(np.random.default_rng(1), n=integers())(lost)
    assert asked == 1


def test_answers_that_depend_on_chance_fail_as_others_do() -> None:
    times = 0

    def fails_once(n: int) -> None:
        nonlocal times
        times += 1
        if times == 5:
            fail("by chance")

    with pytest.raises(CheckFailure, match="by chance"):
        for_all(np.random.default_rng(1), n=integers())(fails_once)


def test_the_search_for_a_smaller_input_is_bounded() -> None:
    asked = 0

    def fails(n: int) -> None:
        nonlocal asked
        asked += 1
        if n.bit_count() > 3:
            fail(str(n))

    with pytest.raises(CheckFailure):
        for_all(np.random.default_rng(3), examples=50, n=integers(0, 2**200))(fails)
    assert asked < 150


def test_a_fault_of_the_check_is_no_verdict() -> None:
    def broken(n: int) -> None:
        raise ZeroDivisionError("ours")

    with pytest.raises(ZeroDivisionError):
        for_all(np.random.default_rng(1), n=integers())(broken)
