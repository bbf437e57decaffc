"""How a run reads: lines in a log, a bar on a terminal."""

from __future__ import annotations

import io
import time

import pytest
from rich.console import Console

from autograder.scaling.progress import ClassProgress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def log() -> tuple[Console, io.StringIO]:
    written = io.StringIO()
    return Console(file=written, width=100), written


def test_a_log_has_a_line_now_and_then_and_one_at_the_end(clock: list[float]) -> None:
    console, written = log()
    with ClassProgress("grading", 300, console, line_s=10) as progress:
        for number in range(300):
            clock[0] += 0.25
            progress.advance(fault=number == 3)
    lines = written.getvalue().splitlines()
    assert 6 <= len(lines) <= 9
    assert lines[0] == "grading 40/300 · 1 failed · 4.0/s · 1 min 05 s left"
    assert lines[-1] == "grading 300/300 · 1 failed · 4.0/s"


def test_what_was_found_says_nothing_about_the_rate(clock: list[float]) -> None:
    console, written = log()
    with ClassProgress("grading", 1000, console, line_s=10) as progress:
        for _ in range(800):
            progress.advance(found=True)
        for _ in range(10):
            clock[0] += 6
            progress.advance()
    assert "grading 810/1000 · 800 unchanged · 10.0/min · 19 min 00 s left" in written.getvalue()


def test_an_unchanged_class_is_one_line(clock: list[float]) -> None:
    console, written = log()
    with ClassProgress("grading", 100, console) as progress:
        for _ in range(100):
            progress.advance(found=True)
    assert written.getvalue() == "grading 100/100 · 100 unchanged\n"


def test_a_terminal_has_a_bar_with_the_same_words() -> None:
    written = io.StringIO()
    console = Console(file=written, force_terminal=True, width=100)
    with ClassProgress("grading", 2, console) as progress:
        progress.advance(fault=True)
        time.sleep(0.3)
    assert "grading" in written.getvalue()
    assert "1/2" in written.getvalue()
    assert "1 failed" in written.getvalue()
