"""Kills: the test that kills runs at random moments, with many of them, and what it reports."""

from __future__ import annotations

import argparse
import re
import sys

from .section import Section, finish
from .usage import REPOSITORY, used

NAME = "kills"
TITLE = "Killed at random moments"
TEST = (
    "tests/scaling/test_command.py::"
    "test_killed_at_random_moments_and_started_again_it_ends_as_if_undisturbed"
)


def measure(kills: int) -> str:
    """What the test said. Raises RuntimeError, with its report, where it fails."""
    command = [sys.executable, "-m", "pytest", "-q", "-rP", TEST]
    said = used(command, folder=REPOSITORY, expect="1 passed", AUTOGRADER_KILLS=str(kills))
    return said.said


def section(said: str) -> Section:
    reached = re.findall(r"\((\d+), (\d+)\)", said.partition("after each kill:")[2])
    seed = re.search(r"^seed (\d+)$", said, re.MULTILINE)
    assert seed and reached
    graded = sum(1 for _stored, entered in reached if entered == "0")
    body = f"""
A run of `autograder grade --jobs 2` was killed with SIGKILL **{len(reached)} times** at random moments
(seed {seed.group(1)}; {graded} while nothing was in the gradebook yet) and started again each time.
The gradebook then held what an undisturbed run gives, no stored result was graded again, and none
was lost: `tests/scaling/test_command.py` asserts it, with fewer kills by default.
"""
    return Section(NAME, TITLE, body)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    finish(parser, lambda _folder, options: section(measure(options.kills)))


if __name__ == "__main__":
    main()
