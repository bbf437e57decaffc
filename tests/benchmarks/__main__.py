"""All benchmarks, or those that are named, one process each: `python -m tests.benchmarks [NAME...]`.

Each writes its section of docs/benchmarks.md. One that fails stops no other; the exit code tells.
"""

from __future__ import annotations

import subprocess
import sys

from .usage import REPOSITORY, environment

NAMES = ("versus", "floor", "runs", "memory", "scale", "kills")


def main() -> None:
    names = sys.argv[1:] or list(NAMES)
    unknown = sorted(set(names) - set(NAMES))
    if unknown:
        raise SystemExit(f"no benchmark {', '.join(unknown)}; there are {', '.join(NAMES)}")
    failed = []
    for name in names:
        print(f"benchmark: {name}", flush=True)
        command = [sys.executable, "-m", f"tests.benchmarks.{name}", "--write"]
        if subprocess.call(command, cwd=REPOSITORY, env=environment()):
            failed.append(name)
    if failed:
        raise SystemExit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
