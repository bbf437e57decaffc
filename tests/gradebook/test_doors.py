"""However nbgrader is started, the same submissions get the same scores."""

from __future__ import annotations

import csv
import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

EXPECTED = {
    "ana": {"double": 40.0, "triple": 60.0},
    "beto": {"double": 20.0, "triple": 0.0},
    "caro": {"double": 0.0, "triple": 0.0},
}


@pytest.fixture
def class_of_three(course: Any) -> Any:
    right = course.notebook(
        "es",
        double="def double(x):\n    return 2 * np.asarray(x)",
        triple="def triple(x):\n    return 3 * np.asarray(x)",
    )
    # Right for one number, wrong for a list; and nothing for the second exercise.
    half = course.notebook("en", double="def double(x):\n    return 6 if np.size(x) == 1 else x")
    course.hand_in("ana", right)
    course.hand_in("beto", half)
    course.hand_in("caro", "{broken")
    return course


def test_the_command(class_of_three: Any) -> None:
    assert class_of_three.nbgrader("autograde", "a0_tiny").returncode == 0

    assert class_of_three.scores() == EXPECTED

    # What follows in an instructor's day: feedback for the students, grades for the records.
    assert class_of_three.nbgrader("generate_feedback", "a0_tiny").returncode == 0
    assert class_of_three.nbgrader("export").returncode == 0
    page = class_of_three.folder / "feedback" / "beto" / "a0_tiny" / "a0_tiny.html"
    assert "Twice three is six" in page.read_text()
    assert "<strong>20</strong> / 100" in page.read_text()
    with (class_of_three.folder / "grades.csv").open() as file:
        exported = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert exported == {"ana": 100.0, "beto": 20.0, "caro": 0.0}


@pytest.mark.filterwarnings("ignore:Object of type <Submitted")  # nbgrader with SQLAlchemy 2.1
def test_the_api(class_of_three: Any, monkeypatch: Any) -> None:
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import Config

    from autograder.gradebook import configure

    config = Config()
    configure(config, class_of_three.folder)
    monkeypatch.chdir(class_of_three.folder)
    api = NbGraderAPI(config=config)
    for student in EXPECTED:
        outcome = api.autograde("a0_tiny", student)
        assert outcome["success"], outcome

    assert class_of_three.scores() == EXPECTED
    assert api.get_autograded_students("a0_tiny") == set(EXPECTED)
    assert [found["name"] for found in api.get_assignments()] == ["a0_tiny"]


def test_the_formgrader(class_of_three: Any) -> None:
    with jupyter_server(class_of_three.folder) as ask:
        assignments = ask("GET", "/formgrader/api/assignments")
        assert [(a["name"], a["max_score"]) for a in assignments] == [("a0_tiny", 100.0)]
        assert assignments[0]["source_path"] == "source/a0_tiny"
        assert assignments[0]["release_path"] == "assignments/es/a0_tiny"
        for student in EXPECTED:
            answer = ask("POST", f"/formgrader/api/submission/a0_tiny/{student}/autograde")
            assert answer["success"], answer

        assert class_of_three.scores() == EXPECTED
        graded = ask("GET", "/formgrader/api/submissions/a0_tiny")
        assert {each["student"]: each["score"] for each in graded} == {
            "ana": 100.0,
            "beto": 20.0,
            "caro": 0.0,
        }
        submission = next(each for each in graded if each["student"] == "beto")
        notebooks = ask("GET", "/formgrader/api/submitted_notebooks/a0_tiny/a0_tiny")
        page = ask("GET", f"/formgrader/submissions/{notebooks[0]['id']}", parse=False)
        assert submission["needs_manual_grade"] is False
        assert "check" in page


@contextmanager
def jupyter_server(folder: Path) -> Iterator[Any]:
    """A Jupyter server on loopback in a course, with a token; yields a function that asks it."""
    token = secrets.token_hex(16)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = folder.parent / "home"
    home.mkdir()
    server = subprocess.Popen(
        [
            sys.executable,
            *("-m", "jupyter", "server", "--no-browser", "--allow-root", "--ip=127.0.0.1"),
            *(f"--port={port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}"),
        ],
        cwd=folder,
        env={
            **os.environ,
            "HOME": str(home),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        stdout=(home / "log").open("w"),
        stderr=subprocess.STDOUT,
    )

    def ask(method: str, path: str, *, parse: bool = True) -> Any:
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}{path}",
            method=method,
            headers={"Authorization": f"token {token}"},
            data=b"" if method == "POST" else None,
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = answer.read().decode()
        return json.loads(text) if parse else text

    try:
        _wait_for(server, lambda: ask("GET", "/api/status"), home / "log")
        yield ask
    finally:
        server.terminate()
        server.wait(timeout=20)
        print((home / "log").read_text())


def _wait_for(server: subprocess.Popen[bytes], answers: Any, log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"the Jupyter server ended:\n{log.read_text()}")
        try:
            answers()
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"the Jupyter server did not answer:\n{log.read_text()}")
