"""The executor for a Dask cluster: what a worker needs travels with each task.

No disk is shared. A task carries the submission, the files of the assignment that grade it, the
secret of the course and a hash of this package; a worker that has another package, or no working
sandbox, refuses it, and it is given to others. The worker grades in a process beside Dask's own,
as on one machine, so a submission that kills it harms nothing else. The coordinator alone writes.

The scheduler and its workers are trusted: checks and secret pass through them. Outside of a
network of your own, use tls://.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import logging
import platform
import queue
import shutil
import tempfile
import threading
from collections import defaultdict
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from autograder.assignment import DATA, SETTINGS, Assignment
from autograder.errors import GradingError, SandboxError, UsageError
from autograder.kernels.probes import require_sandbox
from autograder.scaling.process import GradingProcess
from autograder.scaling.work import Answer, Work
from autograder.store import package_digest

try:
    from distributed import Client, Future
    from distributed.scheduler import KilledWorker
except ModuleNotFoundError as error:
    raise UsageError(
        f"--scheduler needs Dask ({error.name} is not installed): "
        'pip install "keras-autograder[cluster]"'
    ) from error

CONNECT_S = 20.0
TICK_S = 1.0
DASK_LOGS = (
    "distributed",
    "distributed.client",
    "tornado",
    "tornado.application",
    "asyncio",
)
AHEAD = 2  # tasks handed out for each that can run, so that no worker waits for the next one
NO_WORKERS_S = 60.0


@dataclass(frozen=True, slots=True)
class Parcel:
    """An assignment for a machine that has none of the course: its files, by their paths."""

    assignment: Assignment
    files: tuple[tuple[str, bytes], ...]
    secret: bytes
    software: str

    @property
    def digest(self) -> str:
        parts = [repr(self.assignment.limits), self.secret.hex()]
        parts += [f"{path}:{hashlib.sha256(content).hexdigest()}" for path, content in self.files]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class Cluster:
    """Grades on the workers of the Dask scheduler at `address`, as many as have joined it.

    no_workers_s: how long none may be there that is fit, before the run gives up.
    """

    def __init__(self, address: str, *, no_workers_s: float = NO_WORKERS_S) -> None:
        self._address = address
        self._no_workers_s = no_workers_s

    def run(
        self, assignment: Assignment, works: Iterator[Work], *, secret: bytes
    ) -> Generator[tuple[Work, Answer]]:
        """Each work with its answer, as it is done.

        Raises UsageError where no scheduler answers, SandboxError where no worker is fit, and
        GradingError where the scheduler is gone, or all workers are.
        """
        parcel = pack(assignment, secret)
        with _quiet(), self._connected() as client:
            yield from _Run(client, parcel, works, self._no_workers_s).answers()

    def _connected(self) -> Any:
        try:
            return Client(self._address, timeout=CONNECT_S, set_as_default=False)
        except (OSError, ValueError) as error:
            raise UsageError(
                f"no Dask scheduler answers at {self._address}: {error}. Start one with "
                "`dask scheduler`, and workers with `dask worker ADDRESS --nthreads 1`."
            ) from error


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's own log of lost connections off the screen: what it means is said by us."""
    logs = [logging.getLogger(name) for name in DASK_LOGS]
    before = [log.level for log in logs]
    for log in logs:
        log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for log, level in zip(logs, before, strict=True):
            log.setLevel(level)


class _Run:
    """One run on a connected cluster."""

    def __init__(
        self, client: Client, parcel: Parcel, works: Iterator[Work], no_workers_s: float
    ) -> None:
        self._client, self._parcel, self._works = client, parcel, works
        self._no_workers_s = no_workers_s
        self._refusals: dict[str, str] = {}
        self._under_way: dict[Future, Work] = {}
        self._named: dict[Future, frozenset[str] | None] = {}
        self._again: list[Work] = []
        self._done: queue.SimpleQueue[Future] = queue.SimpleQueue()

    def answers(self) -> Iterator[tuple[Work, Answer]]:
        try:
            while True:
                fit = self._fit_workers()
                self._take_back(fit)
                self._hand_out(fit)
                if not self._under_way:
                    break
                for future in self._finished():
                    work = self._under_way.pop(future)
                    answer = self._answer(future, work)
                    if answer is not None:
                        yield work, answer
        finally:
            if self._client.status == "running":
                self._client.cancel(list(self._under_way))

    def _fit_workers(self) -> dict[str, int]:
        """The workers that have not refused, and how many tasks each one runs at once.

        Waits for one; raises SandboxError or GradingError where none comes.
        """
        waited = 0.0
        while True:
            if self._client.status != "running":
                raise self._lost()
            workers = self._client.scheduler_info(n_workers=-1)["workers"]
            fit = {
                address: int(worker["nthreads"])
                for address, worker in workers.items()
                if address not in self._refusals
            }
            if fit:
                return fit
            if workers:
                reasons = "; ".join(f"{who}: {why}" for who, why in self._refusals.items())
                raise SandboxError(f"no worker of the cluster is fit to grade. {reasons}")
            if waited >= self._no_workers_s:
                raise GradingError(
                    f"the cluster has had no worker for {self._no_workers_s:g} s. Start some, and "
                    "run the same command again; what was graded is stored."
                )
            threading.Event().wait(TICK_S)
            waited += TICK_S

    def _hand_out(self, fit: dict[str, int]) -> None:
        while len(self._under_way) < AHEAD * sum(fit.values()):
            work = self._again.pop() if self._again else next(self._works, None)
            if work is None:
                return
            # Once one has refused, the others are named, for it would answer fastest of all.
            named = frozenset(fit) if self._refusals else None
            future = self._client.submit(
                grade_task,
                self._parcel,
                work,
                pure=False,
                workers=sorted(named) if named else None,
                retries=0,
            )
            future.add_done_callback(self._done.put)
            self._under_way[future] = work
            self._named[future] = named

    def _take_back(self, fit: dict[str, int]) -> None:
        """Take back what only workers that are gone were asked to do."""
        for future, named in list(self._named.items()):
            if future not in self._under_way:
                del self._named[future]
            elif named is not None and not named & fit.keys() and future.status == "pending":
                self._again.append(self._under_way.pop(future))
                future.cancel()

    def _finished(self) -> list[Future]:
        """The futures that are done, within a tick; none where none is."""
        with contextlib.suppress(queue.Empty):
            self._done.get(timeout=TICK_S)
        return [future for future in self._under_way if future.status != "pending"]

    def _answer(self, future: Future, work: Work) -> Answer | None:
        """The answer of a finished task; None where its work goes to another worker."""
        if future.status in ("lost", "cancelled"):
            if self._client.status != "running":
                raise self._lost()
            self._again.append(work)
            return None
        try:
            worker, answer = future.result()
        except KilledWorker as error:
            return Answer(
                fault=f"the workers that graded it were lost, one after the other: {error}"
            )
        except Exception as error:
            if self._client.status != "running":
                raise self._lost() from error
            return Answer(fault=f"{type(error).__name__}: {error}")
        future.release()
        if isinstance(answer.refused, SandboxError):
            self._refusals[worker] = str(answer.refused)
            self._again.append(work)
            return None
        if answer.refused is not None:
            raise answer.refused
        graded: Answer = answer
        return graded

    def _lost(self) -> GradingError:
        return GradingError(
            "the cluster's scheduler is gone. What was graded is stored: start it again, and run "
            "the same command again."
        )


def pack(assignment: Assignment, secret: bytes) -> Parcel:
    """What a worker needs of an assignment: its notebook, settings, checks, known mistakes, and data."""
    folder = assignment.folder
    paths = [assignment.source, folder / SETTINGS, *assignment.answers("mistakes")]
    paths += [p for p in (folder / "checks").rglob("*") if p.is_file() and p.suffix != ".pyc"]
    files = [(p.relative_to(folder).as_posix(), p.read_bytes()) for p in sorted(paths)]
    files += [(f"{DATA}/{p.name}", p.read_bytes()) for p in assignment.data]
    return Parcel(assignment, tuple(files), secret, software())


def software() -> str:
    """What must be the same on all machines for the same grades."""
    return f"Python {'.'.join(platform.python_version_tuple()[:2])}, package {package_digest()}"


# ----------------------------------------------------------------------- on the workers

_lock = threading.Lock()
_fit: dict[str, SandboxError | None] = {}
_free: dict[str, list[GradingProcess]] = defaultdict(list)
_folders: dict[str, Path] = {}


def grade_task(parcel: Parcel, work: Work) -> tuple[str, Answer]:
    """Grade a work in a grading process of this worker; its address, and the answer."""
    from distributed import get_worker

    address = str(get_worker().address)
    unfit = _unfit(parcel)
    if unfit is not None:
        return address, Answer(refused=unfit)
    process = _process(parcel)
    answer = process.grade(work)
    with _lock:
        _free[parcel.digest].append(process)
    return address, answer


def _unfit(parcel: Parcel) -> SandboxError | None:
    """Why this worker may not grade, found out before it takes its first work."""
    with _lock:
        if parcel.software not in _fit:
            _fit[parcel.software] = _reason(parcel)
        return _fit[parcel.software]


def _reason(parcel: Parcel) -> SandboxError | None:
    ours = software()
    if ours != parcel.software:
        return SandboxError(
            f"its software is not the coordinator's: {ours[:30]}… here, "
            f"{parcel.software[:30]}… there. Install the same version of keras-autograder, Keras "
            "and TensorFlow"
        )
    try:
        require_sandbox()
    except SandboxError as error:
        return error
    return None


def _process(parcel: Parcel) -> GradingProcess:
    """A free grading process for an assignment; those of other assignments are ended."""
    with _lock:
        for digest in [digest for digest in _free if digest != parcel.digest]:
            for process in _free.pop(digest):
                process.close()
        if _free[parcel.digest]:
            return _free[parcel.digest].pop()
        folder = _folders.get(parcel.digest)
        if folder is None:
            folder = _folders[parcel.digest] = _unpacked(parcel)
    data = tuple(folder / DATA / path.name for path in parcel.assignment.data)
    limits = replace(parcel.assignment.limits, data=data)
    return GradingProcess(replace(parcel.assignment, folder=folder, limits=limits), parcel.secret)


def _unpacked(parcel: Parcel) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="autograder-assignment-"))  # nobody else's to read
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    target = folder / parcel.assignment.name
    for path, content in parcel.files:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(content)
    return target
