"""`autograder grade` for a class, as processes: what it says, and what is left when it is killed.

AUTOGRADER_KILLS says how many runs are killed at a random moment; by default a few.
"""

from __future__ import annotations

import os
import random
import re
import signal
import time
from typing import Any

import pytest

from .room import ASSIGNMENT, WRONG, descendants, expected, runs, until

KILLS = int(os.environ.get("AUTOGRADER_KILLS", "6"))


def test_a_class_is_graded_entered_and_found_unchanged(room: Any) -> None:
    students = room.hand_in_all(5)

    code, said = room.grade("--jobs", "2")

    assert code == 0, said
    assert "grading 5/5" in said and "entering grades 5/5" in said
    assert room.scores() == expected(students)
    graded_at, notebook = room.stored_at(), room.notebook.stat().st_mtime_ns

    code, said = room.grade("--jobs", "2")

    assert code == 0, said
    assert "grading 5/5 · 5 unchanged" in said
    assert room.stored_at() == graded_at
    assert room.notebook.stat().st_mtime_ns == notebook
    assert room.scores() == expected(students)

    # One student hands in again: nobody else is graded.
    room.hand_in("s00", double=WRONG)
    code, said = room.grade()
    assert code == 0, said
    assert "grading 5/5 · 4 unchanged" in said
    assert room.scores()["s00"]["double"] == 5.0
    assert graded_at.items() <= room.stored_at().items()


@pytest.mark.parametrize(
    ("number", "when"),
    [(signal.SIGINT, "grading"), (signal.SIGTERM, "grading"), (signal.SIGINT, "entering grades")],
    ids=["Ctrl-C", "ended", "Ctrl-C in the second half"],
)
def test_a_run_that_is_stopped_ends_in_order_and_says_how_to_go_on(
    room: Any, number: int, when: str
) -> None:
    students = room.hand_in_all(12)
    run = room.start("--jobs", "1")
    if when == "grading":
        until(lambda: room.stored() >= 1)
    else:
        memory = room.folder / ".autograder" / "written" / f"{ASSIGNMENT}.jsonl"
        until(memory.exists)
    below = descendants(run.pid)
    os.killpg(run.pid, number)  # as a terminal does: the whole group

    said, _ = run.communicate(timeout=30)

    assert run.returncode == 130, said
    assert re.search(rf"Stopped while {when}: \d+ of 12 done, and kept", " ".join(said.split()))
    assert "Run the same command again" in " ".join(said.split())
    assert "Traceback" not in said
    until(lambda: not any(runs(pid) for pid in below), seconds=10)
    if when == "grading":
        kept = room.stored_at()
        assert 1 <= len(kept) < 12
        assert room.grade()[0] == 0
        assert kept.items() <= room.stored_at().items()
        assert room.scores() == expected(students)


def test_killed_at_random_moments_and_started_again_it_ends_as_if_undisturbed(room: Any) -> None:
    """Nothing is lost, and nothing that was stored is graded twice.

    The moments are spread over the work, from the start of a run to the last entry.
    """
    students = room.hand_in_all(max(10, KILLS * 3 // 5))
    seed = random.randrange(10**6)
    moments = random.Random(seed)
    print("seed", seed)
    stride = 4 * len(students) // KILLS
    known: dict[str, int] = {}
    reached = []
    for _ in range(KILLS):
        target = steps(room) + moments.randint(0, stride)
        run = room.start("--jobs", "2")
        until(lambda run=run, target=target: run.poll() is not None or steps(room) >= target)
        time.sleep(moments.uniform(0, 0.5 if target else 8.0))
        if run.poll() is None:
            below = descendants(run.pid)
            run.kill()
            until(lambda below=below: not any(map(runs, below)), seconds=15)
        run.communicate()
        now = room.stored_at()
        assert known.items() <= now.items(), "a stored result was graded again, or is gone"
        known = now
        reached.append((len(now), steps(room) - len(now)))
    print("results stored and grades entered after each kill:", reached)

    code, said = room.grade("--jobs", "2")

    assert code == 0, said
    assert known.items() <= room.stored_at().items()
    assert room.scores() == expected(students)
    assert sorted(path.name for path in (room.folder / "autograded").iterdir()) == students
    code, said = room.grade()
    assert f"{len(students)} unchanged" in said


def steps(room: Any) -> int:
    """How far the work is: results stored, and grades entered."""
    memory = room.folder / ".autograder" / "written" / f"{ASSIGNMENT}.jsonl"
    return room.stored() + (memory.read_text().count("\n") if memory.exists() else 0)


def test_two_runs_at_once_are_one_too_many(room: Any) -> None:
    room.hand_in_all(3)
    first = room.start("--jobs", "1")
    until(lambda: (room.folder / ".autograder" / "grading.lock").exists())
    until(lambda: (room.folder / ".autograder" / "grading.lock").read_text())

    code, said = room.grade()

    assert code == 1
    assert f"another run is grading in {room.folder} (process {first.pid})" in said.replace(
        "\n", ""
    )
    first.communicate(timeout=60)
    assert first.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["work.ipynb", "--jobs", "2"], "--jobs is for a whole class"),
        (["work.ipynb", "--force"], "--force is for a whole class"),
        (["--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"], "the cluster has its own"),
        (["--jobs", "0"], "greater than or equal to 1"),
    ],
)
def test_wrong_usage_exits_with_2(room: Any, arguments: list[str], sentence: str) -> None:
    room.hand_in("s00")
    code, said = room.grade(*arguments)
    assert code == 2
    assert sentence in " ".join(said.split())
