"""`autograder check`: a student's own public checks, from a terminal."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Optional

import typer

from autograder.cli.app import (
    INTERRUPTED,
    JsonFile,
    app,
    notebook_file,
    output_file,
    show,
    write_json,
)


@app.command()
def check(
    notebook: Annotated[Path, typer.Argument(help="Your notebook, in the assignment's folder.")],
    exercise: Annotated[Optional[str], typer.Argument(help="One exercise. Default: all.")] = None,  # noqa: UP045
    hints: Annotated[bool, typer.Option("--hints", help="Show the hints, too.")] = False,
    json_path: JsonFile = None,
) -> None:
    """Run a notebook of your own from top to bottom, and its public checks. There is no sandbox.

    Says what is amiss before you hand it in: a cell that is missing or stands twice, one that stops,
    an exercise that is not answered. The folder `checks` that came with the assignment must be
    beside the notebook. Exits with 0 where every check passes, and with 1 where one does not.

    \b
    Examples:
      autograder check a1_perceptron.ipynb
      autograder check a1_perceptron.ipynb heaviside --hints
      autograder check a1_perceptron.ipynb --json checks.json
    """
    notebook_file(notebook)
    output_file(json_path, "--json")
    from autograder.selfcheck import Stopped, check_notebook

    try:
        with _without_greetings():
            report = check_notebook(notebook, exercise)
    except Stopped as stopped:
        show(str(stopped))
        raise typer.Exit(INTERRUPTED) from None
    show(str(report.with_all_hints() if hints else report))
    if json_path is not None:
        write_json(json_path, [exercise.to_json() for exercise in report.exercises])
    passed = all(c.status == "passed" for e in report.exercises for c in e.checks)
    raise typer.Exit(0 if passed else 1)


GREETING = re.compile(
    rb"[IWE]\d{4} \d\d:\d\d:|WARNING: All log messages before absl|To enable the following instructions"
)


@contextmanager
def _without_greetings() -> Iterator[None]:
    """Leave out TensorFlow's lines about the processors that it found or did not find.

    It writes them, whatever it is told, straight to the file of standard error. So that goes to
    another file meanwhile, and all else of it is shown at the end.
    """
    sys.stderr.flush()
    kept = os.dup(2)
    with tempfile.TemporaryFile() as written:
        os.dup2(written.fileno(), 2)
        try:
            yield
        finally:
            sys.stderr.flush()
            os.dup2(kept, 2)
            os.close(kept)
            written.seek(0)
            lines = [line for line in written if not GREETING.match(line)]
            os.write(2, b"".join(lines))
