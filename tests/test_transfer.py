"""Grading real Keras models: what they say of themselves, chance, and what a head learns from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.assignment import load_assignment
from autograder.grading import Grader
from autograder.kernels.warm import warm_kernels
from autograder.notebook.source import exercises, read_source
from autograder.notebook.submission import Submission
from autograder.results import SubmissionResult

COURSE = Path(__file__).parents[1]
pytestmark = [pytest.mark.keras, pytest.mark.xdist_group("transfer")]

# A model of 3 x 3 means that says of itself what VGG16 would say.
LYING_EXTRACTOR = """class Liar(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(512)

    def call(self, images):
        return self.dense(keras.ops.mean(images, axis=(1, 2)))

    def count_params(self):
        return 14714688

    def summary(self, *args, **kwargs):
        print("Total params: 14,714,688 (56.13 MB)")

    @property
    def layers(self):
        return []

    @property
    def trainable_variables(self):
        return []


def feature_extractor(weights, size):
    base = Liar()
    base.build((None, size, size, 3))
    return base
"""

# It says that the base is frozen, and trains it all the same.
LYING_ASSEMBLY = """class Liar(keras.Model):
    def __init__(self, base, head):
        super().__init__()
        self.base, self.head = base, head

    def call(self, images):
        return self.head(self.base(images))

    @property
    def layers(self):
        return [self.head]

    def count_params(self):
        return self.head.count_params()

    def summary(self, *args, **kwargs):
        print("Trainable params: 325")


def assemble(base, head, size):
    model = Liar(base, head)
    model.compile(optimizer="adam", loss=head.loss)
    return model
"""

# The same answers, and many more random numbers than they need.
WASTEFUL = {
    "build_head": """def build_head(n_features, n_classes):
    np.random.rand(np.random.randint(1, 50))
    keras.random.normal((7,))
    head = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(n_classes)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    head.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    return head
""",
    "train_head": """import random

def train_head(head, features, labels, validation, epochs):
    for _ in range(1 + random.randrange(100)):
        keras.random.uniform((3,))
        np.random.normal(size=11)
    return head.fit(features, labels, validation_data=validation, epochs=epochs, verbose=0)
""",
}
BY_CHANCE = ("build_head", "train_head")


class Course:
    """The assignment's grader, and its right answers."""

    def __init__(self, grader: Grader) -> None:
        self._grader = grader
        cells = exercises(read_source(grader.assignment.source))
        self._solved = {name: cell.source for name, cell in cells.items()}

    def grade(self, *only: str, **answers: str) -> SubmissionResult:
        """The result of the right answers with some others in their place."""
        handed_in = Submission("paula", "es", self._solved | answers)
        return self._grader.grade(handed_in, only=only)


@pytest.fixture(scope="module")
def course() -> Iterator[Course]:
    assignment = load_assignment(COURSE, "a7_transfer")
    with (
        warm_kernels() as kernels,
        Grader(
            assignment, secret=b"tests", kernels=kernels, lasting=kernels.lasting, diagnose=False
        ) as grader,
    ):
        yield Course(grader)


def verdicts(result: SubmissionResult) -> dict[str, str]:
    return {check.name: check.status for item in result.exercises for check in item.checks}


def test_an_extractor_that_lies_about_itself_is_judged_by_what_it_does(course: Course) -> None:
    result = course.grade("feature_extractor", feature_extractor=LYING_EXTRACTOR)

    assert result.status == "graded"
    failed = {name for name, status in verdicts(result).items() if status == "failed"}
    assert failed == {"test_weights_of_a_file", "test_frozen"}


def test_a_model_that_lies_about_its_base_is_judged_by_what_it_does(course: Course) -> None:
    result = course.grade("assemble", assemble=LYING_ASSEMBLY)

    assert result.status == "graded"
    failed = {name for name, status in verdicts(result).items() if status == "failed"}
    assert {"test_base_stays", "test_batch_normalization_stays"} <= failed


def test_the_same_notebook_gets_the_same_score_five_times(course: Course) -> None:
    results = [course.grade("train_head") for _ in range(5)]

    assert [result.score for result in results] == [results[0].max_score] * 5
    assert all(result.exercises == results[0].exercises for result in results)


def test_how_many_random_numbers_are_drawn_changes_nothing(course: Course) -> None:
    results = [course.grade(*BY_CHANCE), course.grade(*BY_CHANCE, **WASTEFUL)]

    assert verdicts(results[0]) == verdicts(results[1])
    assert set(verdicts(results[0]).values()) == {"passed"}
