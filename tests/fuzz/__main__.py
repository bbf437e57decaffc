"""Fuzz a target, guided by coverage: `python -m tests.fuzz frames|notebooks RUNS SECONDS`.

Needs atheris, which `make fuzz` installs apart. What a target raises ends the run, and its input
is left in tests/fuzz/kept/, where the tests try it from then on.
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path
from random import Random

import atheris  # type: ignore[import-not-found]
import numpy  # noqa: F401  (not instrumented)

from .mutate import changed

with atheris.instrument_imports(include=["autograder"]):
    from .targets import TARGETS, seeds

KEPT = Path(__file__).with_name("kept")
WORDS = Path(__file__).with_name("words.dict")
MAX_BYTES = {"frames": 4096, "notebooks": 65536}


def mutated(target: str, raw: bytes, longest: int, seed: int) -> bytes:
    """Half of the time any bytes change, and otherwise a part of the JSON in them."""
    random = Random(seed)
    if random.random() < 0.5:
        return bytes(atheris.Mutate(raw, longest))
    if target == "notebooks":
        return changed(raw, random)[:longest]
    length = int.from_bytes(raw[1:3], "little")
    header = changed(raw[3 : 3 + length], random)[: longest - 3]
    return b"\x01" + len(header).to_bytes(2, "little") + header + raw[3 + length :]


def main() -> None:
    target, runs, seconds = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds(target)):
            Path(folder, str(number)).write_bytes(seed)
        options = [
            f"-atheris_runs={runs}",
            f"-max_total_time={seconds}",
            f"-max_len={MAX_BYTES[target]}",
            "-rss_limit_mb=1024",
            "-timeout=20",
            f"-dict={WORDS}",
            f"-artifact_prefix={KEPT / target}/",
        ]
        atheris.Setup(
            [sys.argv[0], *options, folder, str(KEPT / target)],
            TARGETS[target],
            custom_mutator=partial(mutated, target),
        )
        atheris.Fuzz()


main()
