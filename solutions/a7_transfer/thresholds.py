"""Makes thresholds.toml and docs/accuracy.md: `python solutions/a7_transfer/thresholds.py`.

tau = mean over SEEDS seeds of the solved notebook, less the largest of 4 sigma over seeds, 3 standard
errors of the test set and 0.02; for shuffled labels, which must not be learned, the mean and as much
more. Each seed draws its own pictures and weights, as the check does for each student. Then others
are graded by the check's own rule, at other seeds: the solved notebook, which must never fail, and the
known mistakes, whose failures are the power of the threshold.

It takes half an hour of one processor. Every accuracy is kept in .autograder/, under a hash of what it
depends on, so that a run that was stopped goes on from there.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from autograder.assignment import load_assignment
from autograder.errors import GradingError
from autograder.kernels.local import LocalKernel
from autograder.notebook.answers import Mistake, read_mistakes
from autograder.notebook.plan import solved
from autograder.notebook.source import read_source
from autograder.student import Reference, Session

FOLDER = Path(__file__).resolve().parent
COURSE = FOLDER.parents[1]
CHECK = FOLDER / "checks" / "hidden" / "test_train_head.py"
DOCUMENT = COURSE / "docs" / "accuracy.md"
KEPT = COURSE / ".autograder" / "a7_transfer_accuracies.jsonl"
SEEDS, GRADED, WRONG, CHAINS = 40, 200, 10, 5
# The mistakes that each threshold must catch; the rest is caught by exact questions, and not by it.
MUST_FAIL = {
    "right_labels": ("training_shuffles_the_features_alone", "training_for_one_epoch"),
    "shuffled_labels": ("training_includes_the_validation", "training_answers_from_memory"),
}
SIGNS = {"right_labels": 1, "shuffled_labels": -1}
IN_THE_CHAIN = ("preprocess", "bottleneck_features", "build_head")

Draw = Callable[[int], float]


class Notebooks:
    """The solved notebook, and others with one mistake each, in this process."""

    def __init__(self) -> None:
        os.chdir(COURSE)  # where the notebook finds data/
        assignment = load_assignment(COURSE, FOLDER.name)
        self._cells = read_source(assignment.source)
        self._limits = replace(assignment.limits, call_s=600.0, total_s=1e6)
        used = (None, "train_head", *IN_THE_CHAIN)
        cells = [cell for cell in self._cells if cell.kind == "code" and not cell.display]
        self.code = "\n".join(cell.source for cell in cells if cell.exercise in used)
        self.mistakes = read_mistakes(assignment, self._cells)
        self._kernel = LocalKernel()
        self._sessions: dict[str, Session] = {}

    def of(self, mistake: Mistake | None, seed: int) -> Reference:
        """The notebook with a mistake, or the solved one, at the beginning of a check."""
        name = mistake.name if mistake else ""
        if name not in self._sessions:
            self._sessions[name] = Session(
                solved(self._cells, mistake.overrides if mistake else {}),
                lambda _environment, _limits: self._kernel,
                self._limits,
                space=name,
                trusted=True,
            )
        self._sessions[name].enter("train_head", "keras", seed % 2**32)
        return Reference(self._sessions[name])


class Kept:
    """Accuracies on disk, one a line, by a hash of all that decides them. None: it stopped."""

    def __init__(self, *parts: str) -> None:
        self._parts = parts
        self._found: dict[str, float | None] = {}
        if KEPT.is_file():
            lines = KEPT.read_text(encoding="utf-8").splitlines()
            self._found = dict(json.loads(line) for line in lines)

    def get(self, what: str, mistake: Mistake | None, seed: int, draw: Draw) -> float | None:
        """draw(seed), or what it was before."""
        answer = json.dumps(mistake.overrides if mistake else {}, sort_keys=True)
        parts = [*self._parts, what, answer, seed]
        key = hashlib.sha256(json.dumps(parts).encode()).hexdigest()
        if key not in self._found:
            try:
                self._found[key] = draw(seed)
            except GradingError:  # the notebook with this mistake does not run to its end
                self._found[key] = None
            KEPT.parent.mkdir(exist_ok=True)
            with KEPT.open("a", encoding="utf-8") as file:
                file.write(json.dumps([key, self._found[key]]) + "\n")
        return self._found[key]


class Measured:
    """The accuracies by which the thresholds are made and tried."""

    def __init__(self) -> None:
        self.notebooks = Notebooks()
        self.check = _module(CHECK)
        pictures = COURSE / "data" / "rendered.py"
        self._kept = Kept(
            self.notebooks.code, CHECK.read_text("utf-8"), pictures.read_text("utf-8")
        )
        self._start = time.monotonic()
        self.examples = lru_cache(maxsize=None)(self._examples)

    def tell(self, what: str) -> None:
        print(f"{time.monotonic() - self._start:6.0f} s  {what}", file=sys.stderr, flush=True)

    def _examples(self, seed: int) -> Any:
        """The pictures' features: always the solved notebook's, so once for all of the notebooks."""
        return self.check.examples(self.notebooks.of(None, seed), seed)

    def draw(self, threshold: str, mistake: Mistake | None) -> Draw:
        """A seed -> the accuracy that the check of a threshold finds."""
        measure = getattr(self.check, f"with_{threshold}")

        def accuracy(seed: int) -> float:
            examples = self.examples(seed)
            return float(measure(self.notebooks.of(mistake, seed), seed, *examples))

        def kept(seed: int) -> float:
            found = self._kept.get(threshold, mistake, seed, accuracy)
            assert found is not None, f"{mistake} does not run"
            return found

        return kept

    def graded(
        self, threshold: str, mistake: Mistake | None, limit: dict[str, float], n: int
    ) -> np.ndarray:
        """What the check holds against tau, for n students."""
        draw, sign = self.draw(threshold, mistake), SIGNS[threshold]
        means = []
        for student in range(n):
            rng = np.random.default_rng([7, student])
            means.append(self.check.mean_accuracy(draw, rng, limit, sign))
        return np.array(means)

    def chain(self, mistake: Mistake | None, seed: int) -> float | None:
        """The accuracy of a notebook's own chain, from the pictures to the classes; None: it stops."""
        return self._kept.get("chain", mistake, seed, lambda seed: self._chain(mistake, seed))

    def _chain(self, mistake: Mistake | None, seed: int) -> float:
        student = self.notebooks.of(mistake, seed)
        images, y, test_images, y_test = student.pictures(
            seed, self.check.PER_CLASS, self.check.TEST_PER_CLASS
        )
        base = student.small_base()
        X, X_test = (
            # Whole numbers come back as int64, in which nothing wraps around.
            student.bottleneck_features(base, student.preprocess(each.astype("uint8")), 64)
            for each in (images, test_images)
        )
        head = student.build_head(64, self.check.CLASSES)
        shown = X_test[: self.check.SHOWN], y_test[: self.check.SHOWN]
        student.train_head(head, X, y, shown, self.check.EPOCHS)
        return float((np.asarray(head.predict(X_test)).argmax(axis=1) == y_test).mean())


def limits(measured: Measured, threshold: str) -> dict[str, float]:
    """tau and what it is made of."""
    draw, sign = measured.draw(threshold, None), SIGNS[threshold]
    scores = np.array([draw(1_000_000 + seed) for seed in range(SEEDS)])
    mean, sigma = float(scores.mean()), float(scores.std(ddof=1))
    n_test = measured.check.CLASSES * measured.check.TEST_PER_CLASS
    if threshold == "shuffled_labels":
        n_test = measured.check.SHOWN
    error = float(np.sqrt(mean * (1 - mean) / n_test))
    tau = mean - sign * max(4 * sigma, 3 * error, 0.02)
    worst = scores.min() if sign > 0 else scores.max()
    measured.tell(f"{threshold}: {mean:.4f} ± {sigma:.4f}, worst {worst:.4f}, tau {tau:.4f}")
    values = {
        "tau": tau,
        "sigma": sigma,
        "mean": mean,
        "worst": float(worst),
        "standard_error": error,
    }
    return {name: round(value, 4) for name, value in values.items()} | {"seeds": SEEDS}


def main() -> None:
    measured = Measured()
    known = {mistake.name: mistake for mistake in measured.notebooks.mistakes}
    found = {threshold: limits(measured, threshold) for threshold in SIGNS}
    sections, tables = [], []
    for threshold, limit in found.items():
        sections += [f"[{threshold}]", *(f"{key} = {value}" for key, value in limit.items()), ""]
        rows = []
        for mistake in (None, *known.values()):
            if mistake is not None and "train_head" not in mistake.overrides:
                continue
            means = measured.graded(threshold, mistake, limit, WRONG if mistake else GRADED)
            failed = SIGNS[threshold] * (means - limit["tau"]) < 0
            rows.append(_row(mistake, means, failed))
            measured.tell(rows[-1])
            _insist(threshold, mistake, failed)
        tables.append(rows)
    (FOLDER / "thresholds.toml").write_text(
        "\n".join(["# Written by thresholds.py, which says how. Do not edit.", "", *sections]),
        encoding="utf-8",
    )
    chains = [
        _chain_row(measured, mistake, found["right_labels"]["tau"])
        for mistake in (None, *known.values())
        if mistake is None or mistake.overrides.keys() & set(IN_THE_CHAIN)
    ]
    DOCUMENT.write_text(_document(found, tables, chains), encoding="utf-8")


def _insist(threshold: str, mistake: Mistake | None, failed: np.ndarray) -> None:
    """A threshold that fails the right answer, or passes what it is there for, means nothing."""
    if mistake is None and failed.any():
        raise SystemExit(f"{threshold}: the solved notebook fails {failed.sum()} times")
    if mistake is not None and mistake.name in MUST_FAIL[threshold] and not failed.all():
        raise SystemExit(f"{threshold}: {mistake.name} passes {(~failed).sum()} times")


def _row(mistake: Mistake | None, means: np.ndarray, failed: np.ndarray) -> str:
    name = f"`{mistake.name}`" if mistake else "the solved notebook"
    return (
        f"| {name} | {means.mean():.3f} ± {means.std(ddof=1):.3f} | {means.min():.3f} | "
        f"{means.max():.3f} | {failed.sum()} of {len(failed)} |"
    )


def _chain_row(measured: Measured, mistake: Mistake | None, tau: float) -> str:
    name = f"`{mistake.name}`" if mistake else "the solved notebook"
    scores = [measured.chain(mistake, 3_000_000 + seed) for seed in range(CHAINS)]
    accuracies = np.array([score for score in scores if score is not None])
    if len(accuracies) < CHAINS:
        row = f"| {name} | stops with an error | {CHAINS} of {CHAINS} |"
    else:
        accuracy = f"{accuracies.mean():.3f} ± {accuracies.std(ddof=1):.3f}"
        row = f"| {name} | {accuracy} | {(accuracies < tau).sum()} of {CHAINS} |"
    measured.tell(row)
    return row


def _document(
    found: dict[str, dict[str, float]], tables: list[list[str]], chains: list[str]
) -> str:
    heads = "| answer | accuracy | lowest | highest | fails |\n|---|---|---:|---:|---:|\n"
    chain_heads = "| answer | accuracy | below tau |\n|---|---|---:|\n"
    right, shuffled = tables
    return DOCUMENT_TEXT.format(
        seeds=SEEDS,
        graded=GRADED,
        wrong=WRONG,
        chains=CHAINS,
        right_tau=found["right_labels"]["tau"],
        shuffled_tau=found["shuffled_labels"]["tau"],
        right=heads + "\n".join(right),
        shuffled=heads + "\n".join(shuffled),
        chain=chain_heads + "\n".join(chains),
    )


DOCUMENT_TEXT = """# What accuracy can see

`python solutions/a7_transfer/thresholds.py` makes the thresholds of `a7_transfer`, tries them, and
writes this page. A threshold is the mean over {seeds} seeds of the solved notebook, less the largest
of 4 standard deviations over the seeds, 3 standard errors of the test pictures, and 0.02. At or
above it an answer passes; more than 3 standard deviations below it fails; between the two it is
tried with other pictures, up to four times in all, and the mean decides.

## With right labels: at least {right_tau:.3f}

30 pictures a class of the five of the target task; chance is 0.200. The solved notebook was graded
{graded} times at other seeds than those of the threshold, each mistake of `train_head` {wrong} times.

{right}

The mistakes that pass here are caught, every one, by exact questions (which examples were trained
with, how often, and with which labels) or by the threshold that follows.

## With shuffled labels: at most {shuffled_tau:.3f}

A head is trained with the labels in random order, and shown 100 of the test pictures as validation.
There is nothing to learn, so whatever it knows of those 100 comes from where it must not.

{shuffled}

## If accuracy graded everything

The whole chain of a notebook, from the pictures to the classes, with one mistake in it; {chains}
seeds. Those that do not fall below the threshold are the reason why tensors, rows, losses and
weights are graded, and accuracy is 6 points of 100.

{chain}
"""


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
