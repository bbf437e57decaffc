"""A course with secrets in every place that an attack might look, to see whether one gets out."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import re
import secrets
import shutil
import socket
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, load_assignment
from autograder.checks.catalogue import points
from autograder.notebook.build import released_notebook
from autograder.notebook.source import read_source

ASSIGNMENT = "a1_perceptron"
SOLUTIONS = Path(__file__).parents[2] / "solutions"
# Short, so that what runs out of time does so soon; small, so that what eats memory stays small.
LIMITS = "\n[limits]\ncall_s = 2\ntotal_s = 10\nmemory_mib = 768\n"
VARIABLE = "AUTOGRADER_TEST_TOKEN"


class Course:
    """A temporary course, and what is planted in and around it.

    places: what attacks may know: @COURSE@, @HOME@, @PORT@ (of a listener that tells a secret).
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.tokens: dict[str, str] = {}
        self.places: dict[str, str] = {
            "COURSE": str(root),
            "HOME": str(Path.home()),
            "BLANKS": " " * 40_000,
        }

    @property
    def assignment(self) -> Assignment:
        return load_assignment(self.root, ASSIGNMENT)

    def released(self) -> dict[str, Any]:
        """The notebook as students get it, in Spanish."""
        assignment = self.assignment
        notebook: dict[str, Any] = json.loads(
            json.dumps(
                released_notebook(
                    read_source(assignment.source),
                    assignment=ASSIGNMENT,
                    language="es",
                    points=points(assignment),
                )
            )
        )
        return notebook

    def solved(self) -> dict[str, Any]:
        """The released notebook with every exercise answered as in the solved one."""
        sources = {cell.exercise: cell.source for cell in read_source(self.assignment.source)}
        notebook = self.released()
        for cell in notebook["cells"]:
            grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
            if grade_id.startswith("solution_"):
                cell["source"] = sources[grade_id.removeprefix("solution_")]
        return notebook

    def secret(self, name: str) -> str:
        """A new secret that can be recognised wherever it turns up."""
        self.tokens[name] = secrets.token_hex(16)
        return f"CANARY-{name}-{self.tokens[name]}"

    def leaked(self, text: str) -> list[str]:
        """The names of the secrets that stand in `text`, also turned round or encoded."""
        found = []
        for name, token in self.tokens.items():
            raw = token.encode()
            forms = [token, token[::-1], raw.hex(), base64.b64encode(raw).decode().rstrip("=")]
            if any(form in text for form in forms):
                found.append(name)
        return found

    def fingerprint(self) -> dict[str, str]:
        """Every file of the course with a hash of its content; links by what they point to."""
        found = {}
        for path in sorted(self.root.rglob("*")):
            if "__pycache__" in path.parts:
                continue
            if path.is_symlink():
                found[str(path)] = os.readlink(path)
            elif path.is_file():
                found[str(path)] = hashlib.sha256(path.read_bytes()).hexdigest()
            else:
                found[str(path)] = "folder or pipe"
        return found


@contextlib.contextmanager
def planted_course(root: Path, *, gradebook: bool = True) -> Iterator[Course]:
    """A course at `root` with solutions/a1_perceptron and secrets, which are taken away again.

    gradebook: a file by the gradebook's name, with a secret, where there is no real one.
    """
    folder = root / "solutions" / ASSIGNMENT
    shutil.copytree(SOLUTIONS / ASSIGNMENT, folder, ignore=shutil.ignore_patterns("__pycache__"))
    course = Course(root)
    settings = (folder / "assignment.toml").read_text("utf-8")
    (folder / "assignment.toml").write_text(settings.partition("[limits]")[0] + LIMITS, "utf-8")
    source = folder / f"{ASSIGNMENT}.py"
    comment = f"### BEGIN SOLUTION\n    # {course.secret('solution')}"
    source.write_text(
        re.sub("### BEGIN SOLUTION", comment, source.read_text("utf-8"), count=1), "utf-8"
    )
    for path in (folder / "checks" / "hidden").glob("*.py"):
        if "hidden" not in course.tokens:
            course.secret("hidden")
        token = f"CANARY-hidden-{course.tokens['hidden']}"
        path.write_text(path.read_text("utf-8") + f'\nTOKEN = "{token}"\n', "utf-8")
    other = root / "submitted" / "ana" / ASSIGNMENT
    other.mkdir(parents=True)
    notebook = course.solved()
    notebook["cells"][0]["source"] += f"\n{course.secret('student')}"
    (other / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook), "utf-8")
    if gradebook:
        _write_gradebook(root / "gradebook.db", course.secret("gradebook"))
    (root / "released.json").write_text(json.dumps(course.released()), "utf-8")
    home = Path.home() / f".autograder-test-{os.getpid()}"
    home.write_text(course.secret("home"), "utf-8")
    os.environ[VARIABLE] = course.secret("environment")
    with _listener(course.secret("network")) as port:
        course.places["PORT"] = str(port)
        try:
            yield course
        finally:
            home.unlink(missing_ok=True)
            os.environ.pop(VARIABLE, None)


def _write_gradebook(path: Path, text: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("create table grade (id text, manual_score real, comment text)")
        database.execute("insert into grade values ('ana', null, ?)", [text])
        database.commit()


@contextlib.contextmanager
def _listener(text: str) -> Iterator[int]:
    """A server on loopback that tells a secret to whoever connects."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = server.accept()
                    with connection:
                        connection.sendall(text.encode())

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        with contextlib.suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
