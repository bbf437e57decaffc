"""What checks ask of layers, models and optimizers that stay in the kernel; made arguments."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from autograder.assignment import Limits
from autograder.checks import Code, Generator, central_differences
from autograder.errors import CheckFailure
from autograder.kernels.local import LocalKernel
from autograder.kernels.process import start_kernel
from autograder.notebook.plan import Step
from autograder.student import Session, Student

NOTEBOOK = """
import numpy as np
import keras

class Squares(keras.layers.Layer):
    def build(self, shape):
        self.scale = self.add_weight(shape=(shape[-1],), initializer="ones", name="scale")
    def call(self, x):
        return self.scale * x ** 2

class ByNumPy(keras.layers.Layer):
    def call(self, x):
        return keras.ops.convert_to_tensor(np.square(keras.ops.convert_to_numpy(x)))

class Unused(keras.layers.Layer):
    def build(self, shape):
        self.kernel = self.add_weight(shape=(shape[-1], 2), name="kernel")
        self.bias = self.add_weight(shape=(2,), name="bias")
    def call(self, x):
        return x @ self.kernel

def build():
    inputs = keras.Input((3,))
    return keras.Model(inputs, keras.layers.Dense(2, name="out")(inputs))

def compiled():
    model = build()
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model

def descent(rate):
    return keras.optimizers.SGD(rate)

class Answers:
    def answer(self, x, plus=0):
        return x + plus
"""


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    steps = [Step("given", NOTEBOOK, environment="keras")]
    session = Session(steps, start_kernel, Limits(call_s=30.0))
    yield session
    session.close()


@pytest.fixture
def student(session: Session) -> Student:
    session.enter("", "keras", 1)
    return Student(session)


@pytest.mark.keras
def test_weights_are_read_and_assigned_by_name(student: Student) -> None:
    layer = student.Squares()
    layer(np.ones((1, 3), "float32"))

    layer.assign("scale", np.array([1.0, 2.0, 3.0], "float32"))

    assert layer.weights()["scale"].tolist() == [1.0, 2.0, 3.0]
    assert layer(np.full((1, 3), 2.0, "float32")).tolist() == [[4.0, 8.0, 12.0]]


@pytest.mark.keras
def test_input_gradient_is_the_derivative(student: Student) -> None:
    layer = student.Squares()
    x, c = np.array([[1.0, -2.0, 0.5]], "float32"), np.array([[1.0, 2.0, 3.0]], "float32")

    assert layer.input_gradient(x, c).tolist() == [[2.0, -8.0, 3.0]]


@pytest.mark.keras
def test_autodiff_agrees_with_central_differences(student: Student) -> None:
    rng = np.random.default_rng(0)
    W, b = rng.normal(size=(3, 2)).astype("float32"), np.zeros(2, "float32")
    X, y = rng.normal(size=(5, 3)).astype("float32"), np.array([0, 1, 1, 0, 1])
    model = student.build()
    model.assign_trainable([W, b])

    def loss(W: np.ndarray) -> float:
        Z = X @ W
        return float(np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(5), y]))

    dW, db = model.autodiff(X, y)

    np.testing.assert_allclose(dW, central_differences(loss, W), atol=1e-5)
    assert db.shape == (2,)
    assert [v.tolist() for v in model.trainable()] == [W.tolist(), b.tolist()]


@pytest.mark.keras
def test_a_gradient_that_reaches_nothing_is_a_failure_with_a_sentence(student: Student) -> None:
    x = np.ones((1, 3), "float32")
    with pytest.raises(CheckFailure) as caught:
        student.ByNumPy().input_gradient(x, x)
    assert caught.value.text.en.startswith(
        "`ByNumPy.input_gradient([[1.0, 1.0, 1.0]], [[1.0, 1.0, 1.0]])` "
    )
    assert "has no automatic derivative by `x`" in caught.value.text.en

    layer = student.Unused()
    layer(x)
    with pytest.raises(CheckFailure, match="has no automatic derivative by `bias`"):
        layer.autodiff(x, np.array([1]))


@pytest.mark.keras
def test_fit_and_predict_run_quietly(student: Student) -> None:
    rng = np.random.default_rng(0)
    X = rng.normal(size=(7, 3)).astype("float32")
    model = student.compiled()

    history = model.fit(X, np.zeros(7, int), epochs=2, batch_size=3)

    assert len(history["loss"]) == 2
    assert model.predict(X, batch_size=3).shape == (7, 2)


@pytest.mark.keras
def test_an_optimizers_steps_are_seen_from_outside(student: Student) -> None:
    optimizer = student.descent(0.5)

    after = optimizer.apply_gradients(
        [np.array([1.0, 2.0], "float32")], [[np.array([1.0, 1.0], "float32")]] * 2
    )

    assert [step[0].tolist() for step in after] == [[0.5, 1.5], [0.0, 1.0]]


@pytest.mark.keras
def test_a_method_of_its_own_is_invoked(student: Student) -> None:
    assert student.Answers().invoke("answer", 2, plus=3) == 5


def test_a_generator_is_made_in_the_kernel() -> None:
    step = Step("given", "def draw(rng):\n    return rng.normal(size=3)")
    session = Session([step], lambda *_: LocalKernel(), Limits())
    session.enter("", "bare", 0)

    got = Student(session).draw(Generator(7))

    np.testing.assert_array_equal(got, np.random.default_rng(7).normal(size=3))


def test_a_function_is_made_in_the_kernel_from_its_source() -> None:
    step = Step("given", "def twice(f, x):\n    return f(f(x))")
    session = Session([step], lambda *_: LocalKernel(), Limits())
    session.enter("", "bare", 0)
    A = np.array([[0.0, 2.0], [1.0, 0.0]])

    got = Student(session).twice(Code("lambda x: A @ x", {"A": A}), np.array([1.0, 3.0]))

    assert got.tolist() == [2.0, 6.0]
