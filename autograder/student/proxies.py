"""Functions, layers and models of a notebook, as objects that checks can call."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.checks.calls import describe_call
from autograder.kernels.kernel import Outcome
from autograder.kernels.wire import Handle
from autograder.student.session import Session


class Function:
    """A function or class of the notebook. Calling it calls it in the kernel."""

    def __init__(self, session: Session, name: str) -> None:
        self._session, self.name = session, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        outcome = self.outcome(*args, **kwargs)
        if outcome.status != "returned":
            raise self.fail(outcome)
        return _wrap(outcome.value, self._session)

    def outcome(self, *args: Any, echo: bool = False, **kwargs: Any) -> Outcome:
        """The outcome of a call, also where it raised. With `echo`, the arguments as they were after."""
        self._call = describe_call(self.name, args, kwargs)
        self._session.note(self._call)
        request = self._session.request(
            "call", name=self.name, args=_unwrap(args), kwargs=_unwrap_items(kwargs), echo=echo
        )
        return self._session.ask(request)

    def aside(self, *args: Any, **kwargs: Any) -> Any:
        """The answer of a call that is no part of a check, to draw it; None where there is none."""
        request = self._session.request(
            "call", name=self.name, args=_unwrap(args), kwargs=_unwrap_items(kwargs)
        )
        outcome = self._session.ask(request, aside=True)
        return outcome.value if outcome.status == "returned" else None

    def fail(self, outcome: Outcome) -> Exception:
        """The exception that says why a call gave no answer."""
        return self._session.failure(outcome, self.name, self._call)


class Thing:
    """A value that stays in the kernel: a layer or a model. Its methods are the agent's verbs."""

    def __init__(self, session: Session, handle: Handle) -> None:
        self._session, self._handle = session, handle

    @property
    def label(self) -> str:
        return self._handle.type

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._ask("call", args, kwargs)

    def weights(self) -> Any:
        """The weights by name: {name: array}."""
        return self._ask("weights", (), {})

    def assign(self, name: str, value: Any) -> Any:
        """Give a weight a new value."""
        return self._ask("assign", (name, value), {})

    def get(self, name: str) -> Any:
        """An attribute, where it is plain data."""
        return self._ask("get", (name,), {})

    def invoke(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """A method of the object's own, by its name."""
        return self._ask("invoke", (name, *args), kwargs)

    def trainable(self) -> Any:
        """The values of `trainable_variables`, in their order."""
        return self._ask("trainable", (), {})

    def assign_trainable(self, values: list[Any]) -> Any:
        """Give the `trainable_variables` new values, in their order."""
        return self._ask("assign_trainable", (values,), {})

    def fit(self, x: Any, y: Any, **kwargs: Any) -> Any:
        """Keras' fit: name -> the values of each epoch."""
        return self._ask("fit", (x, y), kwargs)

    def predict(self, x: Any, **kwargs: Any) -> Any:
        """Keras' predict."""
        return self._ask("predict", (x,), kwargs)

    def input_gradient(self, x: Any, cotangent: Any) -> Any:
        """The gradient of sum(cotangent * layer(x)) by x, by automatic differentiation."""
        return self._ask("input_gradient", (x, cotangent), {})

    def autodiff(self, x: Any, y: Any) -> Any:
        """The gradients of the mean cross-entropy of the model's logits, by automatic differentiation."""
        return self._ask("autodiff", (x, y), {})

    def apply_gradients(self, start: list[Any], steps: list[list[Any]]) -> Any:
        """An optimizer's work: the variables, begun at `start`, after each step."""
        return self._ask("apply_gradients", (start, steps), {})

    def _ask(self, verb: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        name = f"{self.label}(…)" if verb == "call" else f"{self.label}.{verb}"
        call = describe_call(name, args, kwargs)
        self._session.note(call)
        outcome = self._session.ask(
            self._session.request(
                "verb",
                verb=verb,
                handle=self._handle.number,
                args=_unwrap(args),
                kwargs=_unwrap_items(kwargs),
            )
        )
        if outcome.status != "returned":
            raise self._session.failure(outcome, name, call)
        return _wrap(outcome.value, self._session)


class Student:
    """The notebook of a student: `student.name` is its function `name`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._functions: dict[str, Function] = {}

    def __getattr__(self, name: str) -> Function:
        if name.startswith("_"):
            raise AttributeError(name)
        # The same one again: it remembers the call whose outcome it is asked to explain.
        return self._functions.setdefault(name, Function(self._session, name))


class Reference(Student):
    """The solved notebook. Where it gives no answer, the fault is ours and not the student's."""

    def __init__(self, session: Session) -> None:
        session.trusted = True
        super().__init__(session)


def _wrap(value: Any, session: Session) -> Any:
    if isinstance(value, Handle):
        return Thing(session, value)
    if isinstance(value, np.ndarray) and value.dtype.kind in "iu" and value.dtype != np.int64:
        return _wide(value)
    if isinstance(value, list | tuple):
        return type(value)(_wrap(item, session) for item in value)
    if isinstance(value, dict):
        return {key: _wrap(item, session) for key, item in value.items()}
    return value


def _wide(array: np.ndarray) -> np.ndarray:
    """Integers as int64: a check may subtract them, and those without a sign would wrap around."""
    if array.dtype.itemsize == 8 and array.size and array.max() > np.iinfo(np.int64).max:
        return array
    wide = array.astype(np.int64)
    wide.flags.writeable = False
    return wide


def _unwrap(value: Any) -> Any:
    if isinstance(value, Thing):
        return value._handle
    if isinstance(value, list | tuple):
        return type(value)(_unwrap(item) for item in value)
    if isinstance(value, dict):
        return _unwrap_items(value)
    return value


def _unwrap_items(items: dict[str, Any]) -> dict[str, Any]:
    return {key: _unwrap(value) for key, value in items.items()}
