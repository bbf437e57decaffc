"""A kernel shows an assignment's data files in the folder `data`, to be read and no more."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.assignment import Limits
from autograder.kernels.kernel import KernelFactory, Request
from autograder.kernels.process import start_kernel
from autograder.kernels.warm import warm_kernels

READ = "print(np.load('data/weights.npz')['w'].tolist(), sorted(__import__('os').listdir('data')))"
CHANGE = """
import os
for attempt in (
    lambda: open("data/weights.npz", "r+b"),
    lambda: open("data/more.txt", "w"),
    lambda: os.remove("data/weights.npz"),
    lambda: os.chmod("data/weights.npz", 0o666),
):
    try:
        attempt()
        print("done")
    except OSError as error:
        print(type(error).__name__)
"""


@pytest.fixture
def data() -> Iterator[tuple[Path, ...]]:
    """Two files that everybody may read: an array, and a module."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        np.savez(folder / "weights.npz", w=np.arange(3.0))
        (folder / "draw.py").write_text("DRAWN = 42\n")
        yield folder / "weights.npz", folder / "draw.py"


def printed(start: KernelFactory, data: tuple[Path, ...], code: str) -> str:
    kernel = start("bare", Limits(data=data))
    try:
        outcome = kernel.request(Request("run", source=f"import numpy as np\n{code}"))
        return outcome.error.type if outcome.error else outcome.printed.strip()
    finally:
        kernel.close()


def test_a_cold_and_a_warm_kernel_read_them(data: tuple[Path, ...]) -> None:
    wanted = "[0.0, 1.0, 2.0] ['draw.py', 'weights.npz']"
    with warm_kernels() as warm:
        for start in (start_kernel, warm, warm):
            assert printed(start, data, READ) == wanted
            imported = "import sys; sys.path.insert(0, 'data'); import draw; print(draw.DRAWN)"
            assert printed(start, data, imported) == "42"


def test_nothing_in_it_can_be_changed(data: tuple[Path, ...]) -> None:
    before = data[0].read_bytes()
    with warm_kernels() as warm:
        for start in (start_kernel, warm):
            assert "done" not in printed(start, data, CHANGE)
    assert data[0].read_bytes() == before


def test_each_assignment_sees_its_own(data: tuple[Path, ...]) -> None:
    with warm_kernels() as warm:
        assert printed(warm, data, READ).startswith("[0.0")
        assert printed(warm, (), READ) == "FileNotFoundError"
        assert printed(warm, data[1:], "import os; print(os.listdir('data'))") == "['draw.py']"


def test_without_a_sandbox_they_are_found_in_the_same_place(
    data: tuple[Path, ...], ordinary: Any
) -> None:
    code = "print(sorted(__import__('os').listdir('data')))"
    found = ordinary("inside", [code], "bare", True, data=[str(path) for path in data])
    assert found["answers"] == ["['draw.py', 'weights.npz']\n"]
