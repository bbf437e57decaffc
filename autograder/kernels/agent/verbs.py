"""What can be asked of a value that stays in the kernel: a layer or a model, by its handle.

A verb is a function of the object and plain arguments. The answers describe behaviour; what an
object says of itself is not believed by the checks.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np

VERBS: dict[str, Callable[..., Any]] = {}


def verb(function: Callable[..., Any]) -> Callable[..., Any]:
    VERBS[function.__name__] = function
    return function


@verb
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


def to_array(value: Any) -> np.ndarray | None:
    """The array of a Keras tensor or variable; None for anything else."""
    keras = sys.modules.get("keras")
    if keras is None or not hasattr(keras, "Variable"):
        return None
    if isinstance(value, keras.Variable) or keras.ops.is_tensor(value):
        try:
            return np.asarray(keras.ops.convert_to_numpy(value))
        except Exception:
            return None
    return None


def _short(weight: Any) -> str:
    return str(weight.name).rpartition("/")[2]
