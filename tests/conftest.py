"""A tiny course for the tests of the core, and short ways to hand in and to grade.

`a0_tiny` has two exercises written with NumPy, of which one calls the other, a known mistake and
an accepted answer. `a1_layer` has a third one in Keras.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from autograder.assignment import Assignment, Limits, load_assignment
from autograder.grading import Grader
from autograder.kernels.kernel import Kernel, KernelFactory
from autograder.kernels.local import LocalKernel
from autograder.notebook.source import Environment
from autograder.notebook.submission import Helper, Submission
from autograder.results import SubmissionResult, Text

settings.register_profile("tests", deadline=None, database=None)
settings.load_profile("tests")

SECRET = b"a secret of the course"

DOUBLE = '''def double(x):
    """Twice x, for a number or an array."""
    ### BEGIN SOLUTION
    return 2.0 * np.asarray(x)
    ### END SOLUTION
'''

QUADRUPLE = '''def quadruple(x):
    """Four times x, by doubling twice."""
    ### BEGIN SOLUTION
    return double(double(x))
    ### END SOLUTION
'''

SCALE = '''class Scale(keras.layers.Layer):
    """Multiplies its input by one trainable number."""

    ### BEGIN SOLUTION
    def build(self, shape):
        self.factor = self.add_weight(shape=(), initializer="ones", name="factor")

    def call(self, x):
        return self.factor * x
    ### END SOLUTION
'''

TINY: dict[str, str] = {
    "a0_tiny.py": f"""# %% [markdown] lang="es"
# # Dobles

# %% [markdown] lang="en"
# # Doubles

# %%
import numpy as np
from autograder import check

# %% exercise="double"
{DOUBLE}
# %% tags=["display"]
print("a figure of", double(3))

# %% exercise="quadruple"
{QUADRUPLE}""",
    "assignment.toml": """[title]
es = "Dobles"
en = "Doubles"

[limits]
call_s = 1.5
total_s = 30
memory_mib = 1024
""",
    "checks/public/test_double.py": """import pytest
from autograder.checks import assert_close, check


@check(points=10, es="duplica un número", en="doubles a number")
@pytest.mark.parametrize("x", [0.0, 1.0, 2.0, -3.0], ids=["zero", "one", "two", "negative"])
def test_doubles_a_number(student, x):
    assert_close(student.double(x), 2.0 * x)
""",
    "checks/public/test_quadruple.py": """from autograder.checks import assert_close, check


@check(points=20, es="cuadruplica un número", en="quadruples a number")
def test_quadruples_a_number(student):
    assert_close(student.quadruple(1.0), 4.0)
""",
    "checks/hidden/test_double.py": """from autograder.checks import assert_close, assert_pure, check


@check(points=30, es="duplica un arreglo", en="doubles an array")
def test_doubles_an_array(student, reference, rng):
    x = rng.normal(size=(3, 2))
    assert_close(student.double(x), reference.double(x))


@check(points=5, es="no modifica su argumento", en="leaves its argument alone")
def test_leaves_its_argument_alone(student, rng):
    assert_pure(student.double, rng.normal(size=3))
""",
    "checks/hidden/test_quadruple.py": """from autograder.checks import assert_close, check


@check(points=35, es="cuadruplica un arreglo", en="quadruples an array")
def test_quadruples_an_array(student, reference, rng):
    x = rng.normal(size=4)
    assert_close(student.quadruple(x), reference.quadruple(x))
""",
    "mistakes/adds_two.py": '''"""
es = "Sumas 2 en vez de multiplicar por 2."
en = "You add 2 instead of multiplying by 2."

[fails]
double = ["test_doubles_a_number", "test_doubles_an_array"]
"""


def double(x):
    return np.asarray(x) + 2.0
''',
    "accepted/adds_it_to_itself.py": '''"""x + x is 2 x, exactly."""


def double(x):
    return np.asarray(x, dtype=float) + x
''',
}

LAYER: dict[str, str] = {
    "a1_layer.py": f"""# %%
import numpy as np

# %% exercise="double"
{DOUBLE}
# %% environment="keras"
import keras

# %% exercise="Scale" environment="keras"
{SCALE}""",
    "assignment.toml": """title = { es = "Capa", en = "Layer" }

[limits]
call_s = 10
""",
    "checks/public/test_double.py": TINY["checks/public/test_double.py"],
    "checks/hidden/test_scale_layer.py": """import numpy as np
from autograder.checks import assert_close, check

EXERCISE = "Scale"


@check(points=90, es="multiplica por su peso", en="multiplies by its weight")
def test_multiplies_by_its_weight(student, reference, rng):
    x = rng.normal(size=(4, 3)).astype("float32")
    ours, theirs = reference.Scale(), student.Scale()
    ours(x), theirs(x)
    theirs.assign("factor", np.float32(3.0))
    ours.assign("factor", np.float32(3.0))
    assert_close(theirs(x), ours(x), rtol=1e-5)
    assert_close(theirs.weights()["factor"], np.float32(3.0))
""",
}

RIGHT = {"double": DOUBLE, "quadruple": QUADRUPLE, "Scale": SCALE}

Write = Callable[[str, Mapping[str, str]], Assignment]
Submit = Callable[..., Submission]
Grade = Callable[..., SubmissionResult]


def local_kernel(_environment: Environment, _limits: Limits) -> Kernel:
    """A kernel in the process of the tests: where the sandbox is not the subject."""
    return LocalKernel()


@pytest.fixture
def kernels() -> KernelFactory:
    return local_kernel


@pytest.fixture
def write_assignment(tmp_path: Path) -> Iterator[Write]:
    """write_assignment("a0_tiny", {path: text}) writes a folder of the course and loads it."""

    def write(name: str, files: Mapping[str, str]) -> Assignment:
        folder = tmp_path / "course" / "solutions" / name
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        return load_assignment(tmp_path / "course", name)

    yield write
    # pytest keeps the modules of check files, and the next test may write others of their names.
    for module, loaded in list(sys.modules.items()):
        if str(getattr(loaded, "__file__", "")).startswith(str(tmp_path)):
            del sys.modules[module]


@pytest.fixture
def tiny_files() -> dict[str, str]:
    """The files of `a0_tiny`, to be changed by a test before they are written."""
    return dict(TINY)


@pytest.fixture
def tiny(write_assignment: Write) -> Assignment:
    return write_assignment("a0_tiny", TINY)


@pytest.fixture
def layer(write_assignment: Write) -> Assignment:
    return write_assignment("a1_layer", LAYER)


@pytest.fixture
def course(tiny: Assignment, layer: Assignment) -> Path:
    """The folder of the course, with both assignments in it."""
    return tiny.folder.parent.parent


@pytest.fixture
def submit() -> Submit:
    """submit(double="...") is a submission that answers all else rightly; None deletes a cell."""

    def hand_in(
        *,
        name: str = "ana",
        helpers: Sequence[Helper] = (),
        notes: Mapping[str, Text] | None = None,
        **answers: str | None,
    ) -> Submission:
        sources = {k: v for k, v in (RIGHT | answers).items() if v is not None}
        return Submission(name, "es", sources, tuple(helpers), dict(notes or {}))

    return hand_in


@pytest.fixture
def grader(tiny: Assignment, kernels: KernelFactory) -> Iterator[Grader]:
    with Grader(tiny, secret=SECRET, kernels=kernels) as grader:
        yield grader


@pytest.fixture
def grade(grader: Grader, submit: Submit) -> Grade:
    """grade(double="...") hands in to `a0_tiny` and grades, without a sandbox."""
    return lambda **answers: grader.grade(submit(**answers))


@pytest.fixture
def ipynb() -> Callable[..., bytes]:
    """ipynb(cells) is the bytes of a notebook; a cell is a (grade_id, source) pair or a dict."""

    def write(cells: Sequence[Any], **metadata: Any) -> bytes:
        whole = [cell if isinstance(cell, dict) else _code_cell(*cell) for cell in cells]
        notebook = {"cells": whole, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
        return json.dumps(notebook).encode()

    return write


def _code_cell(grade_id: str | None, source: Any) -> dict[str, Any]:
    metadata = {"nbgrader": {"grade_id": grade_id}} if grade_id is not None else {}
    return {"cell_type": "code", "source": source, "metadata": metadata, "outputs": []}
