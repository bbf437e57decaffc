"""The course's own data: drawn from a seed, small, and worth what their README says."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from autograder.pretrained import SHAPES

DATA = Path(__file__).parents[1] / "data"
WEIGHTS = DATA / "small_vgg.npz"
SMALL = 2_000_000


def run(code: str) -> str:
    """What the code prints, run among the programs of data/."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", code],
        cwd=DATA,
        env=os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_weights_are_those_of_the_readme() -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    content = WEIGHTS.read_bytes()
    assert hashlib.sha256(content).hexdigest() in readme
    assert f"{len(content):,} bytes" in readme
    assert len(content) <= SMALL


def test_the_layers_are_vgg16s_at_an_eighth_of_the_width() -> None:
    with np.load(WEIGHTS) as arrays:
        kernels = {name: arrays[name].shape for name in arrays.files if name.endswith("/kernel")}
        assert {arrays[name].dtype for name in arrays.files} == {np.dtype("float16")}
    wanted = [(3, 3, n_in if n_in == 3 else n_in // 8, n_out // 8) for _, _, n_in, n_out in SHAPES]
    assert list(kernels.values()) == wanted
    assert all(re.fullmatch(r"block[1-5]_conv[1-3]/kernel", name) for name in kernels)


def test_a_seed_draws_the_same_pictures_and_another_one_others() -> None:
    code = """
import hashlib, rendered
for task in (rendered.source_task, rendered.target_task):
    for seed in (3, 3, 4):
        images, labels = task(20, seed)
        print(hashlib.sha256(images.tobytes() + labels.tobytes()).hexdigest())
images, labels = rendered.target_task(7, 0)
print(images.shape, images.dtype, sorted(set(labels.tolist())), labels.tolist().count(4))
"""
    lines = run(code).split("\n")
    for same, again, other in (lines[:3], lines[3:6]):
        assert same == again != other
    assert lines[6] == "(35, 32, 32, 3) uint8 [0, 1, 2, 3, 4] 7"


def test_no_shape_of_the_target_task_is_in_the_source_task() -> None:
    code = """
import rendered
print({kind.shape for kind in rendered.SOURCE} & set(rendered.NAMES), len(set(rendered.SOURCE)))
"""
    assert run(code) == "set() 48\n"


@pytest.mark.keras
def test_its_features_beat_random_weights_far_beyond_the_noise() -> None:
    code = """
from compare import FILE, accuracy, pretrained, small_vgg, target_task
train, test = target_task(50, 1), target_task(100, 2)
print(accuracy(pretrained(FILE, 32), train, test), accuracy(small_vgg(32), train, test))
"""
    ours, random = map(float, run(code).split())
    assert ours > 0.74  # the table's mean less four deviations, those of the smaller test included
    assert random < 0.35
