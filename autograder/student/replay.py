"""Asking another notebook what one was asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from autograder.kernels.kernel import Outcome
from autograder.kernels.wire import Handle
from autograder.student.session import Exchange, Session


def replay(session: Session, exchanges: Sequence[Exchange]) -> Iterator[tuple[Outcome, Outcome]]:
    """Each recorded outcome with the outcome of the same request in another notebook.

    Handles are matched in the order in which they appear, so a recorded layer finds its counterpart.
    """
    counterpart: dict[int, int] = {}
    seed = None
    for exchange in exchanges:
        recorded = exchange.request
        if exchange.seed != seed:
            seed = exchange.seed
            session.reseed(seed)
        outcome = session.ask(
            session.request(
                recorded.op,
                name=recorded.name,
                verb=recorded.verb,
                handle=counterpart.get(recorded.handle, recorded.handle),
                args=_matched(recorded.args, counterpart),
                kwargs=_matched(recorded.kwargs, counterpart),
                echo=recorded.echo,
            )
        )
        _match(exchange.outcome.value, outcome.value, counterpart)
        yield exchange.outcome, outcome


def _match(recorded: Any, other: Any, counterpart: dict[int, int]) -> None:
    """Note which handle stands in `other` where each one of `recorded` stands."""
    if isinstance(recorded, Handle) and isinstance(other, Handle):
        counterpart[recorded.number] = other.number
    elif isinstance(recorded, list | tuple) and isinstance(other, list | tuple):
        for one, another in zip(recorded, other, strict=False):
            _match(one, another, counterpart)
    elif isinstance(recorded, dict) and isinstance(other, dict):
        for key in recorded.keys() & other.keys():
            _match(recorded[key], other[key], counterpart)


def _matched(value: Any, counterpart: dict[int, int]) -> Any:
    """The value with its handles replaced by their counterparts."""
    if isinstance(value, Handle):
        return Handle(counterpart.get(value.number, value.number), value.type)
    if isinstance(value, list | tuple):
        return type(value)(_matched(item, counterpart) for item in value)
    if isinstance(value, dict):
        return {key: _matched(item, counterpart) for key, item in value.items()}
    return value
