"""The trusted side of the sandbox, as every account that these tests can have."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

OUTSIDE = Path(__file__).with_name("outside.py")
ACCOUNTS = ["root", "ordinary"] if os.geteuid() == 0 else ["ordinary"]


class Outside:
    """A process of outside.py: outside("name", ...) calls its function of that name."""

    def __init__(self, account: str) -> None:
        self.account = account
        self._process = subprocess.Popen(
            [sys.executable, str(OUTSIDE), account],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __call__(self, name: str, *arguments: Any, **options: Any) -> Any:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps([name, arguments, options]) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "failed" not in answer, answer["failed"]
        return answer["answer"]

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture(scope="session", params=ACCOUNTS)
def outside(request: pytest.FixtureRequest) -> Iterator[Outside]:
    """The trusted side as root (where the tests run as root) and as an ordinary user."""
    process = Outside(request.param)
    yield process
    process.close()


@pytest.fixture(scope="session")
def ordinary() -> Iterator[Outside]:
    """The trusted side as an ordinary user, for what does not differ between accounts."""
    process = Outside("ordinary")
    yield process
    process.close()
