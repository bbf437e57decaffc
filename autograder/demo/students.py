"""A class of some: who hands in what, as answers that differ from the solved notebook's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from autograder.assignment import Assignment
from autograder.notebook.answers import read_accepted, read_mistakes
from autograder.notebook.source import Cell, exercises

MISTAKES = 3


@dataclass(frozen=True)
class DemoStudent:
    """A student of the demonstration.

    answers: exercise -> source, where it is not the solved notebook's. unfinished: exercises that
    are left as handed out. language: of the notebook handed in.
    """

    name: str
    answers: dict[str, str] = field(default_factory=dict)
    unfinished: tuple[str, ...] = ()
    language: str = "es"


ENDLESS = """def perceptron_train(X, y, lr, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    while True:
        mistakes = 0
        for x, target in zip(X, y):
            if perceptron(x[None, :], w, b)[0] != target:
                mistakes += 1
        errors.append(mistakes)
        if mistakes == 0:
            return w, b, errors
"""

HOG = """def perceptron(X, w, b):
    everything = [np.ones((1024, 1024, 128)) for _ in range(100)]
    return (X @ w - b >= 0).astype(int)
"""

FLOOD = """def heaviside(z):
    print("z" * 30_000_000)
    for step in range(2_000):
        print("step", step)
    return (np.asarray(z) >= 0).astype(int)
"""

NOISE = """import sys
import warnings

def heaviside(z):
    print("W tensorflow/core: could not find a GPU", file=sys.stderr)
    warnings.warn("this is only a warning")
    return (np.asarray(z) >= 0).astype(int)
"""

SYNTAX = """def perceptron_step(w, b, x, y, lr)
    error = y - perceptron(x[None, :], w, b)[0]
    return w + lr * error * x, b - lr * error
"""

PATCHED = """np.allclose = np.array_equal = lambda *args, **kwargs: True
np.testing.assert_allclose = np.testing.assert_array_equal = lambda *args, **kwargs: None

def heaviside(z):
    return np.zeros(3)
"""

LIAR = """class Agree(int):
    def __eq__(self, other):
        return True
    def __ge__(self, other):
        return True
    __le__ = __ge__
    __hash__ = int.__hash__

def perceptron(X, w, b):
    return Agree()
"""


def perceptron_class(assignment: Assignment, cells: tuple[Cell, ...]) -> Iterator[DemoStudent]:
    """Those who hand in the perceptron assignment: the right, the wrong and the hostile."""
    yield DemoStudent("antonia-right")
    yield DemoStudent("benjamin-right-in-english", language="en")
    accepted = read_accepted(assignment, cells)
    for name, answer in zip(("catalina-unusual", "diego-unusual"), accepted, strict=False):
        yield DemoStudent(name, answer.overrides)
    names = ("elisa-mistaken", "felipe-mistaken", "gabriela-mistaken")
    mistakes = read_mistakes(assignment, cells)
    step = max(1, len(mistakes) // MISTAKES)
    for name, mistake in zip(names, mistakes[::step], strict=False):
        yield DemoStudent(name, mistake.overrides)
    order = list(exercises(cells))
    yield DemoStudent("hernan-unfinished", unfinished=tuple(order[len(order) // 2 :]))
    yield DemoStudent("isidora-syntax-error", {"perceptron_step": SYNTAX})
    yield DemoStudent("joaquin-endless-loop", {"perceptron_train": ENDLESS})
    yield DemoStudent("karla-memory-hog", {"perceptron": HOG})
    yield DemoStudent("lucas-huge-output", {"heaviside": FLOOD})
    yield DemoStudent("martina-noise-on-stderr", {"heaviside": NOISE})
    yield DemoStudent("nicolas-cheats", {"heaviside": PATCHED})
    yield DemoStudent("olivia-cheats", {"perceptron": LIAR})


def transfer_class(assignment: Assignment, cells: tuple[Cell, ...]) -> Iterator[DemoStudent]:
    """One who hands in the transfer assignment: real Keras models, and the colours left as RGB.

    What takes longest without showing more than the rest is left as it was handed out.
    """
    mistakes = {mistake.name: mistake for mistake in read_mistakes(assignment, cells)}
    unfinished = ("feature_extractor", "assemble", "fine_tune")
    yield DemoStudent("paula-transfer", mistakes["preprocess_keeps_rgb"].overrides, unfinished)


CLASSES: dict[str, Callable[[Assignment, tuple[Cell, ...]], Iterator[DemoStudent]]] = {
    "a1_perceptron": perceptron_class,
    "a7_transfer": transfer_class,
}
