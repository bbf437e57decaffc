"""Results on disk: one JSON file a submission, named by all that decides it.

The key covers the submission's cells, the assignment with its checks, and the package. An entry is
written whole or not at all, and one that cannot be read is as good as none.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tempfile
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from autograder.assignment import DATA, Assignment
from autograder.notebook.submission import Submission
from autograder.results import SubmissionResult

RESULTS_FORMAT = 2
MAX_BYTES = 64 * 2**20  # of an entry: many times what any result takes
DEPENDENCIES = ("numpy", "keras", "tensorflow", "ipython")


class ResultStore:
    """Stored results in a folder, which is made when the first one is put."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> SubmissionResult | None:
        """The result stored under `key`; None where there is none that can be read."""
        try:
            return SubmissionResult.from_json(json.loads(_content(self._path(key))))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def counted(self, key: str, submission: str) -> SubmissionResult | None:
        """The stored result, where it counts, and is that of the submission of this name.

        What failed on our side is tried again, and what ran without a sandbox never counts.
        """
        stored = self.get(key)
        if stored is None or stored.submission != submission or not counts(stored):
            return None
        return stored

    def put(self, key: str, result: SubmissionResult) -> None:
        """Store a result. Readers see the old entry or the new one, never a part.

        Raises OSError where it cannot be written; the old entry is then as it was.
        """
        write_whole(self._path(key), result.to_json())

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"


def _content(path: Path) -> bytes:
    """The content of an ordinary file of a sensible size; OSError where it is no such file."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode) or state.st_size > MAX_BYTES:
            raise OSError(f"{path} is no entry of a store")
        return file.read()


def counts(result: SubmissionResult) -> bool:
    """Whether a result is a grade: nothing of ours failed in it, and a sandbox was around it."""
    return result.status == "graded" and result.sandbox != "none"


def write_whole(path: Path, content: object) -> None:
    """Write JSON into a file of the owner's, on the disk when this returns: all of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            # Escaped: a name that is not UTF-8 could not be written otherwise.
            json.dump(content, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def submission_key(assignment: Assignment, submission: Submission, *, secret: bytes) -> str:
    """The name of a submission's result: a hash of all that decides it."""
    return key_of(submission, assignment_digest(assignment), secret=secret)


def key_of(submission: Submission, *decided_by: str, secret: bytes) -> str:
    """A hash of a submission, of the package, and of what else decides a result of it."""
    digest = hashlib.sha256()
    parts = (
        str(RESULTS_FORMAT),
        package_digest(),
        *decided_by,
        hashlib.sha256(secret).hexdigest(),
        submission.name,
        submission.language,
        json.dumps(submission.sources, sort_keys=True),
        json.dumps([[helper.after, helper.source] for helper in submission.helpers]),
        json.dumps(
            {name: note.to_json() for name, note in submission.notes.items()}, sort_keys=True
        ),
    )
    for part in parts:
        digest.update(f"{len(part)}:".encode() + part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def assignment_digest(assignment: Assignment) -> str:
    """A hash of the files that decide grades: the solved notebook, settings, checks, mistakes, data."""
    checks = [*assignment.checks("public"), *assignment.checks("hidden")]
    return files_digest(assignment, [*checks, *assignment.answers("mistakes")])


def files_digest(assignment: Assignment, paths: Iterable[Path]) -> str:
    """A hash of files in an assignment's folder, and of what every exercise of it depends on.

    That is the solved notebook, the files that it and the checks may read, and the course's data.
    """
    common = [assignment.source, *assignment.read_by_checks]
    named = [(str(path.relative_to(assignment.folder)), path) for path in (*common, *paths)]
    named += [(f"{DATA}/{path.name}", path) for path in assignment.data]
    digest = hashlib.sha256()
    for name, path in named:
        content = path.read_bytes()
        digest.update(f"{name}:{len(content)}:".encode() + content)
    return digest.hexdigest()


@lru_cache(maxsize=1)
def package_digest() -> str:
    """A hash of this package's code and of the versions that a result may depend on."""
    digest = hashlib.sha256()
    root = Path(__file__).parent
    for path in sorted(root.rglob("*.py")):
        digest.update(str(path.relative_to(root)).encode() + path.read_bytes())
    for name in DEPENDENCIES:
        try:
            digest.update(f"{name}={version(name)};".encode())
        except PackageNotFoundError:
            digest.update(f"{name} absent;".encode())
    return digest.hexdigest()
