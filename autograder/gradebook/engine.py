"""nbgrader's database for a whole pass: one engine, one transaction a submission, and what failures mean.

nbgrader makes an engine a dozen times a submission, and each one connects, looks for every table,
and compiles every statement, anew; and it commits two dozen times. While a pass lasts it is given
the same engine again, and its commits wait for the end of the submission.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from nbgrader import api
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ProgrammingError

LOCKED_S = 60.0  # how long another program may keep SQLite's file locked
INDEXES = (
    ("submitted_notebook", "assignment_id"),
    ("grade", "notebook_id"),
    ("comment", "notebook_id"),
)
_LOCKED = ("database is locked", "database table is locked")
_FULL = ("database or disk is full", "disk I/O error", "No space left", "File too large")
_BROKEN = ("OperationalError", "InterfaceError")


class PassEngine:
    """The database at one URL, as nbgrader meets it while a pass lasts."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._given: Engine | Connection = engine

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Let everything that nbgrader writes meanwhile be there as a whole, or not at all."""
        with self.engine.connect() as connection, connection.begin():
            # nbgrader ends every engine that it made, and takes this for one.
            connection.dispose = _nothing  # type: ignore[attr-defined]
            self._given = connection
            try:
                yield
            finally:
                self._given = self.engine

    def given(self) -> Engine | Connection:
        """What nbgrader binds its sessions to: their commits do not end a transaction around them."""
        return self._given


@contextmanager
def one_engine(url: str, *, locked_s: float = LOCKED_S) -> Iterator[PassEngine]:
    """Let nbgrader use one engine for the database at `url`; it is yielded, too."""
    waiting: dict[str, Any] = {}
    if make_url(url).get_backend_name() == "sqlite":
        waiting = {"connect_args": {"timeout": locked_s}}
    engine = create_engine(url, future=True, **waiting)
    close = engine.dispose
    engine.dispose = _nothing  # type: ignore[method-assign]
    known = PassEngine(engine)
    stock_engine, stock_tables = api.create_engine, api.Base.metadata.create_all
    complete = False

    def given(wanted: str, **options: Any) -> Engine | Connection:
        return known.given() if wanted == url else stock_engine(wanted, **options)

    def create_all(bind: Engine | Connection, **options: Any) -> None:
        nonlocal complete
        ours = bind.engine is engine
        if not (ours and complete):
            stock_tables(bind=bind, **options)
        complete = complete or ours

    api.create_engine, api.Base.metadata.create_all = given, create_all
    try:
        yield known
    finally:
        api.create_engine = stock_engine
        del api.Base.metadata.create_all  # the class's own is seen again
        close()


def add_indexes(engine: Engine) -> None:
    """Let the database find a submission's grades and comments without looking at everybody's.

    nbgrader's tables have indexes that begin with the cell, so that each submission would take
    longer than the one before. A role that may not make indexes does without.
    """
    with suppress(ProgrammingError), engine.begin() as connection:
        for table, column in INDEXES:
            name = f"ix_autograder_{table}_{column}"
            connection.execute(text(f"CREATE INDEX IF NOT EXISTS {name} ON {table} ({column})"))


def _nothing(*_args: Any, **_options: Any) -> None:
    pass


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
