"""The solved notebooks, run here, and what Keras says to the same questions.

These tests import Keras into their own process; they run in one, as it takes seconds.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.assignment import load_assignment
from autograder.notebook.source import read_source

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
REPOSITORY = Path(__file__).parents[2]


@lru_cache
def _solved(name: str) -> SimpleNamespace:
    space: dict[str, object] = {"__name__": name}
    for cell in read_source(load_assignment(REPOSITORY, name).source):
        if cell.kind == "code" and not cell.display:
            exec(compile(cell.source, name, "exec"), space)
    return SimpleNamespace(**space)


@pytest.fixture(scope="session")
def solved() -> Callable[[str], SimpleNamespace]:
    """solved("a3_mlp").softmax is the solved notebook's function."""
    return _solved
