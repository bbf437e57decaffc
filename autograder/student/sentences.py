"""The sentences for a notebook that gives no answer."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from autograder import messages
from autograder.assignment import Limits
from autograder.kernels.kernel import CodeError, Outcome
from autograder.notebook.plan import Step
from autograder.notebook.source import Environment
from autograder.results import NO_TEXT, Text


def no_answer(outcome: Outcome, call: Text, limits: Limits, environment: Environment) -> Text:
    """Why a call returned nothing: what it raised and where, or which limit it met."""
    error = outcome.error or CodeError("")
    if outcome.status == "raised":
        if error.type == "NotImplementedError":
            return messages.say("not_implemented", call=call)
        if error.type == "NotHere":
            return messages.say("library_not_here", call=call, library=f"`{error.message}`")
        if error.type == "NoGradient":
            return messages.say("no_gradient", call=call, name=f"`{error.message}`")
        return messages.say("raised", call=call, error=_error(error), place=_place(error))
    if outcome.status == "out_of_time":
        return messages.say("out_of_time", call=call, **_time(outcome, limits))
    if outcome.status == "out_of_memory":
        limit = limits.memory_mib if environment == "bare" else limits.keras_memory_mib
        return messages.say("out_of_memory", call=call, limit=limit)
    return messages.say("violated" if outcome.status == "violated" else "died", call=call)


def cell_stopped(cell: Outcome, exercise: str, limits: Limits) -> Text:
    """Why the cell of an exercise did not run to its end."""
    error = cell.error or CodeError("")
    if cell.status == "raised" and error.type == "NotHere":
        return messages.say("library_not_here", call=f"`{exercise}`", library=f"`{error.message}`")
    if cell.status == "raised":
        return messages.say(
            "cell_raised", exercise=exercise, error=_error(error), place=_place(error)
        )
    if cell.status == "out_of_time":
        return messages.say("cell_out_of_time", exercise=exercise, **_time(cell, limits))
    if cell.status == "out_of_memory":
        return messages.say("cell_out_of_memory", exercise=exercise)
    return messages.say("cell_died", exercise=exercise)


def _time(outcome: Outcome, limits: Limits) -> dict[str, Text]:
    """Which limit a call or cell met, in which line, and what it may mean."""
    seconds, place = f"{limits.call_s:g}", _place(outcome.error or CodeError(""))
    if outcome.waited:
        limit = messages.say("seconds_of_waiting", seconds=seconds)
        return {"limit": limit, "place": place, "hint": messages.say("never_ends_waiting")}
    limit = messages.say("seconds_of_computing", seconds=seconds)
    return {"limit": limit, "place": place, "hint": messages.say("never_ends_computing")}


def _error(error: CodeError) -> str:
    return f"{error.type}: {error.message}" if error.message else error.type


def _place(error: CodeError) -> Text:
    return messages.say("line", line=error.line, text=error.text) if error.line else NO_TEXT


def defined_instead(steps: Sequence[Step], exercise: str) -> str:
    """The name nearest to the exercise's that its cell defines at its top level."""
    for step in steps:
        if step.exercise == exercise and step.role == "solution":
            names = re.findall(r"^(?:def|class)\s+(\w+)", step.source, re.MULTILINE)
            return next(iter(difflib.get_close_matches(exercise, names, n=1, cutoff=0.0)), "")
    return ""
