"""One database engine for a whole pass of nbgrader's, and what its failures mean.

nbgrader makes an engine a dozen times a submission, and each one connects, and compiles every
statement, anew. While a pass lasts it is given the same one again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nbgrader import api
from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import make_url

LOCKED_S = 60.0  # how long another program may keep SQLite's file locked
_LOCKED = ("database is locked", "database table is locked")
_FULL = ("database or disk is full", "disk I/O error", "No space left", "File too large")
_BROKEN = ("OperationalError", "InterfaceError")


@contextmanager
def one_engine(url: str, *, locked_s: float = LOCKED_S) -> Iterator[Engine]:
    """Let nbgrader use one engine for the database at `url`; it is yielded, too."""
    waiting: dict[str, Any] = {}
    if make_url(url).get_backend_name() == "sqlite":
        waiting = {"connect_args": {"timeout": locked_s}}
    engine = create_engine(url, future=True, **waiting)
    close = engine.dispose
    engine.dispose = lambda *_args, **_kw: None  # type: ignore[method-assign]
    stock = api.create_engine

    def given(wanted: str, **options: Any) -> Engine:
        return engine if wanted == url else stock(wanted, **options)

    api.create_engine = given
    try:
        yield engine
    finally:
        api.create_engine = stock
        close()


def cure(said: str, url: str) -> str | None:
    """What to do about a failure of the database behind `said`; None where it was none."""
    where = make_url(url).render_as_string(hide_password=True)
    if any(word in said for word in _LOCKED):
        return (
            f"another program keeps {where} locked. Close what uses it (the formgrader, another "
            "nbgrader, a database browser)"
        )
    if any(word in said for word in _FULL):
        return f"there is no room left for {where} or for autograded/. Make room"
    if any(word in said for word in _BROKEN):
        return f"{where} does not answer. See that it can be reached"
    return None
