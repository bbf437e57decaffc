"""The statements of a cell: where they stand, and what they bind, without compiling anything."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.notebook.statements import only, statements

CELL = '''%%time
import numpy as np, os.path as p
from a import (b as c,
   d)  # and a comment with a "quote
X = {"a": 1,
     "b": f(x=3)}
"""
def in_a_text(z): old
"""

@np.vectorize
def relu(z):
    inner = 3
    return z >= 0
if True:
    def xor(X):
        inner = 1
    k = 3
else:
    m = 4
a, (b2, *c2) = 1, (2, 3)
f = g = lambda w, r=2: w == 3
z: int = 3
thing.attribute = 3
array[0] = 2; n = 5
try:
    import keras
except ImportError:
    keras = None'''


def test_the_statements_of_a_cell_and_their_names() -> None:
    found = [
        (each.first, each.end, set(each.defines), set(each.assigns)) for each in statements(CELL)
    ]
    assert found == [
        (0, 1, set(), set()),
        (1, 2, {"np", "p"}, set()),
        (2, 4, {"c", "d"}, set()),
        (4, 6, set(), {"X"}),
        (6, 10, set(), set()),
        (10, 14, {"relu"}, set()),
        (14, 20, {"xor"}, {"k", "m"}),
        (20, 21, set(), {"a", "b2", "c2"}),
        (21, 22, set(), {"f", "g"}),
        (22, 23, set(), {"z"}),
        (23, 24, set(), set()),
        (24, 25, set(), {"n"}),
        (25, 29, {"keras"}, {"keras"}),
    ]


def test_only_some_statements_keep_their_lines() -> None:
    parts = statements("a = 1\n\ndef f():\n    pass\nb = 2")
    assert only("a = 1\n\ndef f():\n    pass\nb = 2", [parts[1]]) == "\n\ndef f():\n    pass"


@pytest.mark.parametrize("source", ["", "\n\n", "# only a comment", "   "])
def test_a_cell_without_code_has_no_statements(source: str) -> None:
    assert statements(source) == ()


@given(st.text(alphabet="ab=()[]\"'\\\n #:;,@%def\t", max_size=60))
def test_any_text_is_read_and_what_python_reads_is_read_alike(source: str) -> None:
    found = statements(source)
    lines = source.count("\n") + 1
    assert all(0 <= part.first < part.end <= lines for part in found)
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    names = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    assert names <= {name for part in found for name in part.binds}
