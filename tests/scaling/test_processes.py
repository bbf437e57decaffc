"""Grading processes: killed, stopped and hung for real, and what becomes of the class."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.grading import Grader
from autograder.notebook.submission import Submission
from autograder.scaling import Answer, Processes, Work
from autograder.scaling.channel import Gone, Overdue, Patience
from autograder.scaling.process import GradingProcess

from .room import WRONG, command, descendants, runs, until, workers

SECRET = b"s"
SLOW = """def halve(x):
    import time
    time.sleep(1.5)
    return np.asarray(x) / 2.0
"""


def submission(name: str, **answers: str) -> Submission:
    right = {
        "double": "def double(x):\n    return 2.0 * np.asarray(x)",
        "quadruple": "def quadruple(x):\n    return double(double(x))",
        "halve": "def halve(x):\n    return np.asarray(x) / 2.0",
    }
    return Submission(name, "en", right | answers)


def works(*submissions: Submission) -> Iterator[Work]:
    return iter([Work(each) for each in submissions])


def scores(done: Iterator[tuple[Work, Answer]]) -> dict[str, float | str]:
    return {
        work.submission.name: answer.result.score if answer.result else answer.fault
        for work, answer in done
    }


def below_us() -> list[int]:
    return workers(os.getpid())


def test_processes_give_the_results_of_one_grader(room: Any) -> None:
    class_ = [submission("ana"), submission("ben", double=WRONG), submission("caro")]
    with Grader(room.assignment, secret=SECRET) as grader:
        alone = [grader.grade(each).to_json() | {"time_s": 0} for each in class_]

    done = list(Processes(2).run(room.assignment, works(*class_), secret=SECRET))

    together = {work.submission.name: answer.result for work, answer in done}
    assert [together[each.name].to_json() | {"time_s": 0} for each in class_] == alone
    assert below_us() == []


def test_no_more_processes_are_started_than_there_is_work(room: Any) -> None:
    answers = Processes(8).run(room.assignment, works(submission("ana")), secret=SECRET)
    next(answers)
    assert len(below_us()) == 1
    answers.close()
    assert below_us() == []


def test_what_is_killed_while_it_grades_is_replaced_and_costs_no_grade(room: Any) -> None:
    """The worker; the zygotes of its kernels; and the kernel of the student alone."""
    with GradingProcess(room.assignment, SECRET) as process:
        assert process.grade(Work(submission("ana"))).result
        first = process.pid
        assert first
        for victims in (
            lambda: [first],
            lambda: [pid for pid in descendants(process.pid or 0) if "bwrap" in command(pid)],
            lambda: sorted(descendants(process.pid or 0))[-1:],
        ):
            timer = threading.Timer(0.7, kill, [victims])
            timer.start()
            answer = process.grade(Work(submission("ben", halve=SLOW)))
            timer.join()
            assert answer.result, answer
            assert (answer.result.status, answer.result.score) == ("graded", 100)
        assert process.pid != first


def kill(victims: Callable[[], list[int]]) -> None:
    for pid in victims():
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def test_a_work_that_kills_every_process_is_a_fault_and_the_others_go_on(room: Any) -> None:
    """Once could be an accident; twice is a fault of that submission."""
    stop = threading.Event()

    def killer() -> None:
        killed: set[int] = set()
        while not stop.is_set() and len(killed) < 2:
            for pid in workers(os.getpid()):
                # The slow submission's kernel is running: it is its turn.
                if pid not in killed and marker.exists():
                    killed.add(pid)
                    marker.unlink()
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)

    # The check, on the trusted side, leaves a mark that it has come to the slow submission.
    marker = room.folder / "mark"
    check = room.folder / "solutions/a0_tiny/checks/hidden/test_halve.py"
    check.write_text(
        check.read_text().replace(
            "    x = rng",
            f"    import pathlib, time\n    if np_sleeps(student): "
            f"pathlib.Path({str(marker)!r}).touch(); time.sleep(20)\n    x = rng",
        )
        + "\n\ndef np_sleeps(student):\n    return student.halve(7.0) == 0\n"
    )
    thread = threading.Thread(target=killer)
    thread.start()
    try:
        odd = submission("odd", halve="def halve(x):\n    return 0.0 * np.asarray(x)")
        class_ = works(submission("ana"), odd, submission("ben"))
        found = scores(Processes(1).run(room.assignment, class_, secret=SECRET))
    finally:
        stop.set()
        thread.join()
    assert found["ana"] == found["ben"] == 100
    assert found["odd"] == "its grading process ended (SIGKILL), 2 times"


def test_a_process_that_hangs_is_given_up(room: Any) -> None:
    """Stopped, it neither reads nor answers; nobody waits for it for ever."""
    with GradingProcess(room.assignment, SECRET, patience=20) as process:
        assert process.grade(Work(submission("ana"))).result
        process._patience_s = 3
        hung = process.pid
        os.kill(hung, signal.SIGSTOP)
        large = "#" * 2_000_000  # more than a pipe takes in

        start = time.monotonic()
        answer = process.grade(Work(submission("ben", halve=large)))
        assert time.monotonic() - start < 30
        assert process.pid != hung and not runs(hung)
        assert answer.result or "not graded in 3 s" in answer.fault


def test_time_in_which_everything_stood_still_is_nobodys(room: Any) -> None:
    """A machine put to sleep: coordinator, worker and sandbox stop together, and go on."""
    code = (
        "import sys, pathlib\n"
        "from autograder.assignment import load_assignment\n"
        "from autograder.notebook.submission import Submission\n"
        "from autograder.scaling import Processes, Work\n"
        f"sources = {submission('ana', halve=SLOW).sources!r}\n"
        f"a = load_assignment(pathlib.Path({str(room.folder)!r}), 'a0_tiny')\n"
        "work = Work(Submission('ana', 'en', sources))\n"
        "for w, answer in Processes(1, patience_s=25).run(a, iter([work]), secret=b's'):\n"
        "    print(answer.result.score if answer.result else answer.fault)\n"
    )
    run = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    try:
        until(lambda: len(descendants(run.pid)) > 2)
        until(lambda: any("bwrap" in command(pid) for pid in descendants(run.pid)))
        for pause_s in (7.0,):
            time.sleep(1.0)
            everything = [run.pid, *descendants(run.pid)]
            for pid in everything:
                os.kill(pid, signal.SIGSTOP)
            time.sleep(pause_s)
            for pid in reversed(everything):
                os.kill(pid, signal.SIGCONT)
        said, _ = run.communicate(timeout=60)
    finally:
        if run.poll() is None:
            run.kill()
    assert said.strip() == "100.0"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=["killed", "ended"])
def test_nothing_outlives_a_coordinator(room: Any, number: int) -> None:
    room.hand_in("s00", halve=SLOW)
    run = room.start("--jobs", "1")
    until(lambda: any("bwrap" in command(pid) for pid in descendants(run.pid)))
    everything = descendants(run.pid)

    os.kill(run.pid, number)

    run.wait(20)
    until(lambda: not any(runs(pid) for pid in everything), seconds=15)


def test_patience_counts_only_the_time_in_which_we_ran(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    patience = Patience(10)
    now = 3600.0  # the machine slept
    patience.tick()
    for _ in range(8):
        now += 1.0
        patience.tick()
    now += 1.0
    with pytest.raises(Overdue):
        patience.tick()


def test_a_closed_process_grades_nothing_any_more(room: Any) -> None:
    process = GradingProcess(room.assignment, SECRET)
    process.close()
    assert process.grade(Work(submission("ana"))).fault == "grading was stopped"
    assert issubclass(Gone, Exception)


def test_an_assignment_that_is_wrong_stops_the_run_with_the_reason(room: Any) -> None:
    from autograder.errors import AssignmentError

    mistake: Path = room.folder / "solutions/a0_tiny/mistakes/adds_two.py"
    mistake.write_text('"""no TOML"""\n')
    with pytest.raises(AssignmentError, match=r"adds_two\.py"):
        list(Processes(1).run(room.assignment, works(submission("ana")), secret=SECRET))
