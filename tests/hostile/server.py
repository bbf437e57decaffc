"""A Jupyter server with nbgrader's formgrader, on loopback, for as long as a test needs it."""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[2]
Ask = Callable[[str, str], Any]


@contextmanager
def formgrader(course: Path) -> Iterator[Ask]:
    """A server started in the course; yields ask("POST", "/formgrader/...") -> its JSON."""
    token = secrets.token_hex(16)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    home = course.parent / "home-of-the-server"
    home.mkdir()
    log = home / "log"
    command = [sys.executable, "-m", "jupyter", "server", "--no-browser", "--allow-root"]
    command += ["--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0"]
    with log.open("w") as out:
        server = subprocess.Popen(
            [*command, f"--IdentityProvider.token={token}"],
            cwd=course,
            env=tools() | {"HOME": str(home)},
            stdout=out,
            stderr=subprocess.STDOUT,
        )

    def ask(method: str, path: str) -> Any:
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}{path}",
            method=method,
            headers={"Authorization": f"token {token}"},
            data=b"" if method == "POST" else None,
        )
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.loads(answer.read())

    try:
        deadline = time.monotonic() + 90
        while True:
            assert server.poll() is None and time.monotonic() < deadline, log.read_text()
            try:
                ask("GET", "/api/status")
                break
            except OSError:
                time.sleep(0.2)
        yield ask
    finally:
        server.terminate()
        server.wait(timeout=30)


def tools() -> dict[str, str]:
    """The environment in which nbgrader's commands and their helpers are found."""
    folders = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": folders, "PYTHONPATH": str(REPOSITORY)}
