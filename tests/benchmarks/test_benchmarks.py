"""The benchmarks' own parts, at their smallest: what they measure, and what they write down."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.assignment import Limits
from autograder.kernels.zygote import Zygote

from .kills import section as kills_section
from .memory import measure as measure_memory
from .recorded import student_id
from .scale import ASSIGNMENT
from .scale import measure as measure_scale
from .scale import section as scale_section
from .section import Section, write
from .supervise import cpu_s, part
from .usage import used

BURN = "import time\nwhile time.process_time() < {seconds}: pass\n"
ORPHAN = f"import os\nif os.fork() == 0:\n    if os.fork(): os._exit(0)\n{BURN}".replace(
    "\nwhile", "\n    while"
).replace("\nimport time", "\n    import time")
IN_A_KERNEL = f"""
from autograder.assignment import Limits
from autograder.kernels.kernel import Request
from autograder.kernels.warm import warm_kernels

with warm_kernels() as kernels:
    kernel = kernels("bare", Limits())
    assert kernel.request(Request("run", source={BURN!r})).status == "returned"
    kernel.close()
"""


@pytest.mark.parametrize(
    "code", [BURN, ORPHAN, IN_A_KERNEL], ids=["a process", "an orphan", "a warm kernel"]
)
def test_the_cpu_time_of_every_process_is_counted(tmp_path: Path, code: str) -> None:
    def burnt(seconds: float) -> float:
        burning = code.replace("{seconds}", str(seconds))
        return used([sys.executable, "-c", burning], folder=tmp_path).cpu_s

    # What starting takes is in both.
    assert burnt(1.3) - burnt(0.1) == pytest.approx(1.2, abs=0.4)


def test_a_zygote_is_told_from_its_kernels() -> None:
    mother = Zygote("bare")
    try:
        child = mother.fork(Limits())
        assert (part(mother.pid), part(child.pid)) == ("zygote, bare", "kernels")
        assert cpu_s(mother.pid) > cpu_s(child.pid)
    finally:
        mother.close()


def test_memory_is_that_of_all_processes(tmp_path: Path) -> None:
    child = "x = b'x' * (60 << 20); import time; time.sleep(2)"
    two = f"import subprocess, sys\nc = [sys.executable, '-c', {child!r}]\n"
    two += "[p.wait() for p in [subprocess.Popen(c), subprocess.Popen(c)]]"

    usage = used([sys.executable, "-c", two], folder=tmp_path)

    assert usage.peak_mib is not None and 120 < usage.peak_mib < 200
    assert usage.wall_s >= 2


def test_what_fails_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no such luck"):
        used([sys.executable, "-c", "raise SystemExit('no such luck')"], folder=tmp_path)
    with pytest.raises(RuntimeError, match="and said"):
        used([sys.executable, "-c", "print(1)"], folder=tmp_path, expect="2")


@pytest.mark.skipif(os.geteuid() != 0, reason="a kernel may be looked into by root alone")
def test_a_kernel_shares_most_of_its_memory() -> None:
    figures = measure_memory(environments=("bare",))

    assert list(figures.unshared["bare"]) == ["when forked", "after some NumPy"]
    assert 1 < figures.unshared["bare"]["when forked"] < figures.zygotes["bare"]


def test_a_class_grows_and_every_row_is_there(tmp_path: Path) -> None:
    """Without time for more, all but the last come from copies: the gradebook is as large."""
    figures = measure_scale(tmp_path, sizes=[2, 5], minutes=0, last=1)

    assert [(mark.size, mark.entered) for mark in figures.marks] == [(2, 2), (5, 4)]
    assert [mark.unchanged_s is None for mark in figures.marks] == [False, True]
    with Gradebook(f"sqlite:///{tmp_path / 'course' / 'gradebook.db'}") as gradebook:
        works = gradebook.assignment_submissions(ASSIGNMENT)
        assert sorted(work.student.id for work in works) == [student_id(i) for i in range(5)]
        assert {len(page.grades) for work in works for page in work.notebooks} == {3}
    assert "| 5 |" in scale_section(figures).body


def test_a_section_is_replaced_and_the_others_stay(tmp_path: Path) -> None:
    document = tmp_path / "benchmarks.md"
    for title, body in (("One", "first"), ("Two", "second"), ("One", "new")):
        write(Section(title.lower(), title, body), "today", document)

    text = document.read_text("utf-8")
    assert text.startswith("# Benchmarks\n")
    assert [line for line in text.splitlines() if line.startswith("## ")] == ["## One", "## Two"]
    assert "new" in text and "second" in text and "first" not in text


def test_the_report_of_the_kills_is_read() -> None:
    said = "seed 42\nresults stored and grades entered after each kill: [(0, 0), (3, 0), (10, 4)]\n"

    assert "**3 times**" in kills_section(said).body
    assert "(seed 42; 2 while" in kills_section(said).body
