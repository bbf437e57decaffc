"""A class on a Dask cluster: a real scheduler and two real workers on loopback."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.errors import GradingError, SandboxError, UsageError
from autograder.notebook.submission import Submission
from autograder.scaling import Work, cluster
from autograder.scaling.cluster import Cluster, pack

from .room import expected, until

pytestmark = pytest.mark.xdist_group("dask")

WITHOUT_BUBBLEWRAP = (
    *("unshare", "--mount", "sh", "-c"),
    'mount --bind /dev/null /usr/bin/bwrap && exec "$@"',
    "sh",
)


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


class Dask:
    """`dask scheduler` and `dask worker`, as processes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self.scheduler = self._run(
            "scheduler", "--host", self.address, "--no-dashboard", "--no-jupyter"
        )
        self.workers: list[subprocess.Popen[bytes]] = []

    def worker(self, *before: str) -> None:
        """Start a worker; `before` stands before its command."""
        arguments = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
        self.workers.append(self._run("worker", self.address, *arguments, before=before))

    def end_workers(self) -> None:
        for process in self.workers:
            process.kill()
            process.wait()
        self.workers.clear()

    def close(self) -> None:
        self.end_workers()
        self.scheduler.kill()
        self.scheduler.wait()

    def _run(self, *arguments: str, before: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
        with (self.folder / f"{arguments[0]}.log").open("ab") as log:
            return subprocess.Popen(
                [*before, sys.executable, "-m", "dask", *arguments],
                cwd=self.folder,
                stdout=log,
                stderr=log,
            )


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dask]:
    running = Dask(tmp_path_factory.mktemp("dask"))
    yield running
    running.close()


@pytest.fixture
def dask(scheduler: Dask) -> Iterator[Dask]:
    """The scheduler, without any workers yet."""
    yield scheduler
    scheduler.end_workers()
    for log in scheduler.folder.glob("*.log"):
        print(log.read_text()[-3000:])


def test_a_class_graded_by_two_workers_has_the_grades_of_one_machine(room: Any, dask: Dask) -> None:
    """The cluster writes nothing: results and gradebook are the coordinator's."""
    students = room.hand_in_all(7)
    dask.worker(), dask.worker()

    code, said = room.grade("--scheduler", dask.address)

    assert code == 0, said
    assert room.scores() == expected(students)
    assert room.stored() == 7


def test_a_worker_that_is_killed_costs_no_grade(room: Any, dask: Dask) -> None:
    students = room.hand_in_all(7)
    dask.worker()
    run = room.start("--scheduler", dask.address)
    until(lambda: room.stored() >= 1)

    dask.end_workers()
    dask.worker()
    said, _ = run.communicate(timeout=100)

    assert run.returncode == 0, said
    assert room.scores() == expected(students)


@pytest.mark.skipif(os.geteuid() != 0, reason="hiding a program from a worker takes root")
def test_a_worker_with_another_package_or_without_a_sandbox_takes_no_work(
    room: Any, dask: Dask, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work(Submission("ana", "en", {}))
    monkeypatch.setattr(cluster, "software", lambda: "Python 3.11, package of another version")
    dask.worker()
    with pytest.raises(SandboxError, match=r"no worker of the cluster is fit.*software is not"):
        list(Cluster(dask.address).run(room.assignment, iter([work]), secret=b"s"))
    monkeypatch.undo()

    # And one on a machine whose bubblewrap does not work.
    dask.end_workers()
    dask.worker(*WITHOUT_BUBBLEWRAP)
    with pytest.raises(SandboxError, match=r"no worker of the cluster is fit.*tcp://.*: .*"):
        list(Cluster(dask.address).run(room.assignment, iter([work]), secret=b"s"))


def test_no_scheduler_and_no_worker_are_said_with_what_to_do(
    room: Any, dask: Dask, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work(Submission("ana", "en", {}))
    alone = Cluster(dask.address, no_workers_s=2)
    with pytest.raises(GradingError, match="no worker for 2 s"):
        list(alone.run(room.assignment, iter([work]), secret=b"s"))

    monkeypatch.setattr(cluster, "CONNECT_S", 2.0)
    nowhere = Cluster(f"tcp://127.0.0.1:{free_port()}")
    with pytest.raises(UsageError, match="no Dask scheduler answers"):
        list(nowhere.run(room.assignment, iter([work]), secret=b"s"))


def test_what_travels_is_what_grades_and_nothing_else(room: Any) -> None:
    parcel = pack(room.assignment, b"s")
    assert {path for path, _ in parcel.files} == {
        "a0_tiny.py",
        "assignment.toml",
        "checks/hidden/test_double.py",
        "checks/hidden/test_halve.py",
        "checks/hidden/test_quadruple.py",
        "checks/public/test_double.py",
        "checks/public/test_quadruple.py",
        "mistakes/adds_two.py",
    }


def test_a_scheduler_that_ends_is_said_with_what_to_do(room: Any, dask: Dask) -> None:
    room.hand_in_all(7)
    dask.worker()
    run = room.start("--scheduler", dask.address)
    until(lambda: room.stored() >= 1)

    dask.scheduler.kill()
    said, _ = run.communicate(timeout=60)

    assert run.returncode == 1, said
    assert "run the same command again" in " ".join(said.split())
    assert "Traceback" not in said
