"""The course's secret, from which the inputs of the checks are drawn."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

from autograder.errors import UsageError

STATE = ".autograder"  # what a course keeps for itself, beside its solutions/
VARIABLE = "AUTOGRADER_SECRET"
BYTES = 32


def secret_file(course: Path) -> Path:
    """Where a course keeps its secret, unless AUTOGRADER_SECRET holds it."""
    return course / STATE / "secret"


def course_secret(course: Path) -> bytes:
    """The secret of a course: AUTOGRADER_SECRET, or its own file, made when it is first asked for.

    Keep it as long as the gradebook: another one draws other inputs at a regrade. Raises
    UsageError where the file holds none, or cannot be made.
    """
    given = os.environ.get(VARIABLE)
    if given:
        return given.encode()
    path = secret_file(course)
    try:
        if not path.exists():
            _make(path)
        text = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{path} cannot be read or made ({error}): set {VARIABLE} to 64 random hex digits"
        ) from error
    if len(text) < 2 * BYTES:
        raise UsageError(f"{path} should hold {2 * BYTES} hex digits; delete it for a new secret")
    return text.encode()


def renew_secret(course: Path) -> Path:
    """Replace the secret of a course, whatever its file holds now; the file's path.

    Raises UsageError where AUTOGRADER_SECRET holds the secret, or the file cannot be written.
    """
    if os.environ.get(VARIABLE):
        raise UsageError(f"the secret is in {VARIABLE}: set that to 64 other random hex digits")
    path = secret_file(course)
    try:
        path.unlink(missing_ok=True)
        _make(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be made anew: {error}") from error
    return path


def _make(path: Path) -> None:
    path.parent.mkdir(exist_ok=True, mode=0o700)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".secret-")  # mode 0600
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_hex(BYTES))
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass  # another process was first: its secret holds
    finally:
        os.unlink(temporary)
