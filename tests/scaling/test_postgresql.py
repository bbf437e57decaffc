"""The gradebook in PostgreSQL: a real server on loopback, and the grades that SQLite has."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from autograder.errors import GradebookError
from autograder.gradebook.classroom import enter_grades, prepare

from .room import ASSIGNMENT, expected, until

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
assert BINARIES, "these tests start a server of their own: apt install postgresql"


@dataclass
class Server:
    """A server of this test's own, and its first user's URL for SQLAlchemy."""

    process: subprocess.Popen[bytes]
    url: str
    password: str

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
            self.process.wait(20)


@pytest.fixture
def server() -> Iterator[Server]:
    account: dict[str, Any] = {}
    folder = Path(tempfile.mkdtemp(prefix="autograder-postgresql-"))
    if os.geteuid() == 0:  # the server refuses root
        who = pwd.getpwnam("nobody")
        account = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
        os.chown(folder, who.pw_uid, who.pw_gid)
    password = secrets.token_hex(8)
    (folder / "password").write_text(password)
    (folder / "password").chmod(0o644)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
    data = folder / "data"
    options = ["-A", "scram-sha-256", "-U", "teacher", "--pwfile", str(folder / "password")]
    subprocess.run(
        [BINARIES[-1] / "initdb", "-D", data, "-E", "UTF8", "--no-sync", *options],
        check=True,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        **account,
    )
    options = ["-p", str(port), "-c", "fsync=off"]
    process = subprocess.Popen(
        [BINARIES[-1] / "postgres", "-D", data, "-k", folder, "-h", "127.0.0.1", *options],
        cwd=folder,
        stderr=subprocess.DEVNULL,
        **account,
    )
    ready = [BINARIES[-1] / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]
    until(lambda: subprocess.run(ready).returncode == 0, seconds=30)
    url = f"postgresql+psycopg://teacher:{password}@127.0.0.1:{port}/postgres"
    server = Server(process, url, password)
    yield server
    server.stop()
    shutil.rmtree(folder)


def export(room: Any, name: str) -> list[str]:
    """The grades as nbgrader's own export writes them, without the time of day."""
    subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "nbgrader", "export", "--to", name],
        cwd=room.folder,
        check=True,
        capture_output=True,
        timeout=60,
    )
    return (room.folder / name).read_text().splitlines()


def test_a_class_has_the_same_grades_in_postgresql_and_in_sqlite(room: Any, server: Server) -> None:
    students = room.hand_in_all(4)
    assert room.grade()[0] == 0
    in_sqlite = export(room, "sqlite.csv")
    graded_at = room.stored_at()

    # Another db_url is all that it takes; the results are in the store already.
    config = room.folder / "nbgrader_config.py"
    config.write_text(config.read_text() + f"\nc.CourseDirectory.db_url = {server.url!r}\n")
    with pytest.raises(GradebookError, match=r"set c\.CourseDirectory\.course_id"):
        prepare(room.folder, ASSIGNMENT)
    config.write_text(config.read_text() + "c.CourseDirectory.course_id = 'networks'\n")
    code, said = room.grade()

    assert code == 0, said
    assert room.stored_at() == graded_at
    assert room.scores(server.url) == expected(students)
    in_postgresql = export(room, "postgresql.csv")
    assert in_postgresql == in_sqlite
    assert len(in_sqlite) == 1 + len(students)

    # And a server that is gone is said without its password.
    server.stop()
    with pytest.raises(
        GradebookError, match=r"does not answer.*run the same command again"
    ) as said:
        enter_grades(room.folder, ASSIGNMENT, [])
    assert server.password not in str(said.value)
