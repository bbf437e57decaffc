"""Inputs that once found something, and a few thousand new ones, give only documented errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .targets import TARGETS, seeds

KEPT = sorted(Path(__file__).with_name("kept").glob("*/*"))
CHANGES = st.lists(
    st.tuples(st.integers(0, 10**6), st.integers(0, 20), st.binary(max_size=12)),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name[:20]}")
def test_a_kept_input_is_read_or_refused(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_are_read_to_their_end(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fuzzer starts behind the first refusals: none of its seeds is refused."""
    refused: list[str] = []
    for error in ("autograder.kernels.wire.FrameError", "autograder.errors.NotebookError"):
        module, _, name = error.rpartition(".")
        known = getattr(__import__(module, fromlist=[name]), name)
        monkeypatch.setattr(known, "__init__", lambda self, *a: refused.append(str(a)))

    for seed in seeds(target):
        TARGETS[target](seed)

    assert refused == []


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=1000)
@given(data=st.data())
def test_a_changed_seed_is_read_or_refused(target: str, data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from(list(seeds(target)))))
    for place, length, new in data.draw(CHANGES):
        at = place % (len(raw) + 1)
        raw[at : at + length] = new

    TARGETS[target](bytes(raw))
