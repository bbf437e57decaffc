"""What can be asked of a value that stays in the kernel: a layer or a model, by its handle.

A verb is a function of the object and plain arguments. The answers describe behaviour; what an
object says of itself is not believed by the checks. In verbs that are work of ours, warnings are no
errors, whatever the notebook asked for; `call` and `invoke` leave that to the code that they run.
"""

from __future__ import annotations

import functools
import sys
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

VERBS: dict[str, Callable[..., Any]] = {}


class NoGradient(Exception):
    """Automatic differentiation finds no way from the output back to what it is to be derived by."""


def verb(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def in_silence(*args: Any, **kwargs: Any) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return function(*args, **kwargs)

    VERBS[function.__name__] = in_silence
    return in_silence


def of_their_own(function: Callable[..., Any]) -> Callable[..., Any]:
    VERBS[function.__name__] = function
    return function


@of_their_own
def call(target: Any, *args: Any, **kwargs: Any) -> Any:
    """target(*args, **kwargs)."""
    return target(*args, **kwargs)


@verb
def weights(target: Any) -> dict[str, np.ndarray]:
    """The weights by the last part of their own names, and by the attributes that hold them."""
    named = {_short(weight): weight for weight in target.weights}
    for name, value in vars(target).items():
        if any(value is weight for weight in target.weights):
            named[name] = value
    return {name: np.asarray(to_array(weight)) for name, weight in named.items()}


@verb
def assign(target: Any, name: str, value: Any) -> None:
    """Give the weight called `name`, by attribute or by its own name, a new value."""
    weight: Any = getattr(target, name, None)
    if not hasattr(weight, "assign"):
        weight = next((each for each in target.weights if _short(each) == name), None)
    if weight is None:
        raise AttributeError(f"no weight called {name}")
    weight.assign(value)


@verb
def get(target: Any, name: str) -> Any:
    """An attribute, where it is plain data."""
    return getattr(target, name)


@of_their_own
def invoke(target: Any, name: str, *args: Any, **kwargs: Any) -> Any:
    """A method of the object's own, by its name."""
    return getattr(target, name)(*args, **kwargs)


@verb
def trainable(target: Any) -> list[np.ndarray]:
    """The values of `trainable_variables`, in their order."""
    return [np.asarray(to_array(variable)) for variable in target.trainable_variables]


@verb
def assign_trainable(target: Any, values: list[Any]) -> None:
    """Give the `trainable_variables` new values, in their order."""
    for variable, value in zip(target.trainable_variables, values, strict=True):
        variable.assign(value)


@verb
def fit(target: Any, x: Any, y: Any, **kwargs: Any) -> dict[str, list[float]]:
    """Keras' fit, quietly: name -> the values of each epoch."""
    history = target.fit(x, y, verbose=0, **kwargs)
    return {name: [float(v) for v in values] for name, values in history.history.items()}


@verb
def predict(target: Any, x: Any, **kwargs: Any) -> Any:
    """Keras' predict, quietly: inference mode, in batches."""
    return target.predict(x, verbose=0, **kwargs)


@verb
def input_gradient(target: Any, x: Any, cotangent: Any, **kwargs: Any) -> np.ndarray:
    """The gradient of sum(cotangent * target(x)) by x, by automatic differentiation.

    Raises NoGradient where the output does not depend on x by way of differentiable operations.
    """
    import tensorflow as tf

    variable = tf.Variable(x)
    with tf.GradientTape() as tape:
        value = tf.reduce_sum(target(variable, **kwargs) * cotangent)
    return _gradient(tape.gradient(value, variable), "x")


@verb
def autodiff(target: Any, x: Any, y: Any) -> list[np.ndarray]:
    """The gradients of the mean cross-entropy of the logits target(x), by automatic differentiation.

    y: (N,) class indices. In the order of `trainable_variables`. Raises NoGradient as above.
    """
    import keras
    import tensorflow as tf

    with tf.GradientTape() as tape:
        losses = keras.losses.sparse_categorical_crossentropy(y, target(x), from_logits=True)
        loss = tf.reduce_mean(losses)
    variables = [variable.value for variable in target.trainable_variables]
    gradients = zip(tape.gradient(loss, variables), target.trainable_variables, strict=True)
    return [_gradient(gradient, _short(variable)) for gradient, variable in gradients]


@verb
def apply_gradients(target: Any, start: list[Any], steps: list[list[Any]]) -> list[list[Any]]:
    """What an optimizer makes of variables that begin at `start`: their values after each step.

    steps: for each step, one gradient a variable.
    """
    import keras

    variables = [keras.Variable(value) for value in start]
    values = []
    for gradients in steps:
        pairs = zip((keras.ops.convert_to_tensor(g) for g in gradients), variables, strict=True)
        target.apply_gradients(list(pairs))
        values.append([np.asarray(to_array(variable)) for variable in variables])
    return values


def to_array(value: Any) -> np.ndarray | None:
    """The array of a Keras tensor or variable; None for anything else."""
    keras = sys.modules.get("keras")
    if keras is None or not hasattr(keras, "Variable"):
        return None
    if isinstance(value, keras.Variable) or keras.ops.is_tensor(value):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return np.asarray(keras.ops.convert_to_numpy(value))
            except Exception:
                return None
    return None


def _gradient(gradient: Any, name: str) -> np.ndarray:
    """A gradient as an array. Raises NoGradient, with what it is by, where there is none."""
    import tensorflow as tf

    if gradient is None:
        raise NoGradient(name)
    return np.asarray(tf.convert_to_tensor(gradient))  # of an embedding's, only some rows are told


def _short(weight: Any) -> str:
    return str(weight.name).rpartition("/")[2]
