"""The corpus as an ordinary user, when one is root: `python -m tests.hostile [PYTEST ARGUMENTS]`.

Gives up root as the sandbox's tests do, and runs pytest with a home folder of its own. Someone who
is no root runs `pytest tests/hostile` itself.
"""

from __future__ import annotations

import ctypes
import os
import sys
import tempfile
from pathlib import Path

import pytest

PR_SET_DUMPABLE = 4
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "kernels"))

from outside import ORDINARY_ID, become_ordinary  # noqa: E402


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="ordinary-", dir="/tmp") as folder:
        os.chown(folder, ORDINARY_ID, ORDINARY_ID)
        if os.geteuid() == 0:
            become_ordinary()
            # Whoever changed its user may not look at itself, as one who logged in may.
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        os.environ["HOME"] = folder
        os.chdir(HERE.parents[1])
        options = ["-p", "no:cacheprovider", "--basetemp", f"{folder}/pytest"]
        return int(pytest.main([*options, str(HERE), *sys.argv[1:]]))


if __name__ == "__main__":
    sys.exit(main())
