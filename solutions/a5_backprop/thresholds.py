"""Makes thresholds.toml: `python thresholds.py` trains the solved notebook and the wrong ones.

tau = mean over SEEDS seeds, less the largest of 4 sigma over seeds, 3 standard errors of the test set
and 0.02. It means something only where it is also above the best of the wrong answers that the check
must catch, by 4 standard errors: this script refuses where it is not. Each seed draws its own digits,
its own training set and its own initial weights, as the check does for each student.
"""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import numpy as np

from autograder.assignment import load_assignment
from autograder.kernels.local import LocalKernel
from autograder.notebook.answers import read_mistakes
from autograder.notebook.plan import solved
from autograder.notebook.source import read_source
from autograder.student import Reference, Session

FOLDER = Path(__file__).parent
CHECK = FOLDER / "checks" / "hidden" / "test_train_mlp.py"
SEEDS, WRONG_SEEDS = 200, 20
# Those that change what a network can learn; the rest is caught by exact questions, and not here.
WRONG = (
    "train_moves_only_the_last_layer",
    "train_without_activations",
    "train_uses_the_whole_set",
    "train_shuffles_x_and_y_apart",
    "train_starts_from_zeros",
)


def main() -> None:
    spec = importlib.util.spec_from_file_location("check", CHECK)
    assert spec is not None and spec.loader is not None
    check = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(check)
    assignment = load_assignment(FOLDER.parents[1], FOLDER.name)
    cells = read_source(assignment.source)
    limits = replace(assignment.limits, call_s=60.0, total_s=3600.0)
    mistakes = {mistake.name: mistake.overrides for mistake in read_mistakes(assignment, cells)}

    def trained(overrides: dict[str, str], seeds: int) -> tuple[np.ndarray, np.ndarray]:
        """The accuracy of each seed, and the mean loss after each epoch."""
        steps = solved(cells, overrides)
        session = Session(steps, lambda _environment, _limits: LocalKernel(), limits, trusted=True)
        session.enter("train_mlp", "bare", 0)
        found, curves = [], []
        for seed in range(seeds):
            rng = np.random.default_rng(seed)
            X, y, X_test, y_test = check.digits(rng)
            start = check.seed_from(rng)
            params, losses = check.train(Reference(session), X, y, **check.DIGITS, seed=start)
            found.append(check.accuracy(params, X_test, y_test))
            curves.append(losses)
        return np.array(found), np.mean(curves, axis=0)

    right, losses = trained({}, SEEDS)
    mean, sigma = float(right.mean()), float(right.std(ddof=1))
    error = float(np.sqrt(mean * (1 - mean) / check.N_TEST))
    tau = mean - max(4 * sigma, 3 * error, 0.02)
    lines = [
        "# Written by thresholds.py, which says how. Do not edit.",
        "",
        "[digits]",
        f"tau = {tau:.4f}",
        f"sigma = {sigma:.4f}",
        f"mean = {mean:.4f}",
        f"lowest = {right.min():.4f}",
        f"standard_error = {error:.4f}  # of {check.N_TEST} test digits",
        f"seeds = {SEEDS}",
        f"n_train = {check.N_TRAIN}",
        f"n_test = {check.N_TEST}",
        f"losses = [{', '.join(f'{loss:.3f}' for loss in losses)}]  # mean after each epoch",
        "",
        f"[digits.wrong]  # mean accuracy over {WRONG_SEEDS} seeds",
    ]
    for name in WRONG:
        wrong = float(trained(mistakes[name], WRONG_SEEDS)[0].mean())
        lines.append(f"{name} = {wrong:.4f}")
        if wrong + 4 * float(np.sqrt(wrong * (1 - wrong) / check.N_TEST)) > tau:
            raise SystemExit(f"{name} reaches {wrong:.4f}: too near tau = {tau:.4f} to tell apart")
    (FOLDER / "thresholds.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
