"""Prints what the small network is worth: `python data/compare.py`.

A logistic regression learns the target task from three descriptions of the same pictures: the features
of the pretrained network, those of the same network with random weights, and the pixels themselves. Each
seed draws its own pictures, and its own random weights.
"""

from __future__ import annotations

import sys
from pathlib import Path

import keras
import numpy as np
from pretrain import preprocess
from rendered import NAMES, SIZE, target_task
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from small_vgg import pretrained, small_vgg

FILE = Path(__file__).with_name("small_vgg.npz")
PER_CLASS = (20, 50, 100)
SEEDS = range(10)
N_TEST = 200  # pictures a class


def main() -> None:
    base = pretrained(FILE, SIZE)
    found: dict[str, list[list[float]]] = {}
    for seed in SEEDS:
        keras.utils.set_random_seed(seed)
        describe = {
            "pretrained": base,
            "random weights": small_vgg(SIZE),
            "raw pixels": keras.Sequential([keras.layers.Flatten()]),
        }
        train = [target_task(n, 1000 + seed) for n in PER_CLASS]
        test = target_task(N_TEST, 2000 + seed)
        for name, model in describe.items():
            found.setdefault(name, []).append([accuracy(model, each, test) for each in train])
        print(f"seed {seed}", file=sys.stderr, flush=True)
    print(f"{len(NAMES)} classes, {len(SEEDS)} seeds, mean ± sd of the accuracy, chance is 0.200\n")
    print("| pictures a class | " + " | ".join(found) + " |")
    print("|---" * (1 + len(found)) + "|")
    for column, n in enumerate(PER_CLASS):
        cells = [np.array(rows)[:, column] for rows in found.values()]
        numbers = [f"{each.mean():.3f} ± {each.std(ddof=1):.3f}" for each in cells]
        print(f"| {n} | " + " | ".join(numbers) + " |")


def accuracy(
    model: keras.Model, train: tuple[np.ndarray, np.ndarray], test: tuple[np.ndarray, np.ndarray]
) -> float:
    """The accuracy on `test` of a logistic regression on the model's output, learned from `train`."""
    classifier = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=200, tol=1e-3))
    classifier.fit(described(model, train[0]), train[1])
    return float(classifier.score(described(model, test[0]), test[1]))


def described(model: keras.Model, images: np.ndarray) -> np.ndarray:
    return model.predict(preprocess(images), batch_size=256, verbose=0)


if __name__ == "__main__":
    main()
