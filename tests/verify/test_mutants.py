"""Automatic mutants: each operator makes the faults that it should, inside of the solution alone."""

from __future__ import annotations

import ast

import pytest

from autograder.notebook.source import Cell
from autograder.verify.mutants import REMOVED, mutants


def changes(*lines: str, signature: str = "def f(x, y=0):") -> set[tuple[str, str]]:
    """(line, what it becomes) for every mutant of a function with this body."""
    body = "".join(f"    {line}\n" for line in lines)
    source = f"{signature}\n    ### BEGIN SOLUTION\n{body}    ### END SOLUTION\n"
    return {(m.line, m.becomes) for m in mutants(Cell("code", source, exercise="f"))}


def becomes(line: str) -> set[str]:
    return {after for before, after in changes(line) if before == line}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("return x + y", {"return x - y", "return x"}),
        ("return x - y", {"return x + y", "return y - x", "return x"}),
        ("return x / y", {"return x * y", "return y / x", "return x"}),
        ("return x @ y", {"return y @ x"}),
        ("return -x", {"return x"}),
        ("return x.T @ y", {"return y @ x.T", "return x @ y"}),
        ("return x and y", {"return x or y"}),
        ("return x < y", {"return x <= y", "return x > y"}),
        ("return x == y", {"return x != y"}),
        ("return x is None", {"return x is not None"}),
        ("return x in y", {"return x not in y"}),
        ("return True", {"return False"}),
        ("return 0.5", {"return 1.0"}),
        ("return x[0]", {"return x[1]"}),
        ("return x[1:y]", {"return x[:y]", "return x[1:]", "return x[2:y]", "return x[0:y]"}),
        ("return x.copy()", {"return x"}),
        ("return np.array(x)", {"return x"}),
        ("return np.maximum(x, y)", {"return np.minimum(x, y)"}),
        ("return np.where(x, y)", {"return np.where(y, x)"}),
        (
            "return x.sum(axis=1, keepdims=True)",
            {
                "return x.mean(axis=1, keepdims=True)",
                "return x.sum(axis=0, keepdims=True)",
                "return x.sum(keepdims=True)",
                "return x.sum(axis=1, keepdims=False)",
                "return x.sum(axis=1)",
            },
        ),
        ("return x if y else 1 - x", {"return x if not y else 1 - x"}),
        ("x += y", {"x -= y", "pass"}),
        ("x[0] = y", {"x[1] = y", "pass"}),
        ("x = x.astype(float)", {"pass"}),
        ("x.append(y)", {"pass"}),
        ("raise ValueError(x)", {"pass"}),
    ],
)
def test_each_operator(line: str, expected: set[str]) -> None:
    assert expected <= becomes(line)


def test_what_gives_nothing_new_or_no_answer_at_all_is_left_out() -> None:
    assert becomes("z = x") == set()  # without it there is no z, which anybody notices
    assert becomes("return x") == set()
    assert becomes('"""A docstring of 1 line + 1."""') == set()


def test_a_replaced_part_keeps_its_place_among_its_neighbours() -> None:
    assert "return x * (y - 1)" in becomes("return x * (1 - y)")
    assert "return (y / x) ** 2" in becomes("return (x / y) ** 2")
    assert "return x - (y * 2)" in becomes("return x - y ** 2")


def test_only_the_solution_is_changed_and_each_mutant_once() -> None:
    source = (
        "LIMIT = 3\n\ndef f(x, y=1):\n    z = x + 1\n    ### BEGIN SOLUTION\n"
        "    return z - LIMIT  # not z + LIMIT\n    ### END SOLUTION\n"
    )
    made = mutants(Cell("code", source, exercise="f"))

    assert [(m.exercise, m.number, m.line) for m in made] == [("f", 6, "return z - LIMIT")] * 3
    assert len({ast.dump(ast.parse(m.source)) for m in made}) == 3
    assert all(m.source.startswith("LIMIT = 3") and "z = x + 1" in m.source for m in made)


def test_a_condition_and_the_statement_below_it_are_told_apart() -> None:
    made = changes("if x > 0:", "    y += 1", "return y")

    assert ("if x > 0:", "if not (x > 0):") in made
    assert ("y += 1", "pass") in made
    assert not any(after == REMOVED for _, after in made)
