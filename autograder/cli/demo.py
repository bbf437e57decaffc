"""`autograder demo`: a small class of all kinds, handed in and graded."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Annotated, Optional

import typer

from autograder.cli.app import (
    Course,
    Language,
    app,
    chosen_language,
    course_folder,
    err,
    out,
    say_error,
)


@app.command()
def demo(
    course: Course = None,
    folder: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(help="Where to build it. Default: a new temporary folder."),
    ] = None,
    language: Language = None,
) -> None:
    """Hand in a small class of all kinds, grade it, and show the table, gradebook and feedback.

    \b
    Example:
      autograder demo
    """
    from autograder.demo import run_demo
    from autograder.reports.terminal import class_summary, class_table

    words = chosen_language(language)
    source = course_folder(course)
    target = folder or Path(tempfile.mkdtemp(prefix="autograder-demo-"))
    start = time.monotonic()
    graded = run_demo(source, target, err, words)
    out.print(class_table(graded.results, words), highlight=False)
    out.print(f"\n{class_summary(graded.results, words)}", highlight=False)
    out.print(f"graded in {time.monotonic() - start:.0f} s", highlight=False)
    for name, path in (
        ("gradebook", "gradebook.db"),
        ("feedback", "feedback"),
        ("reports", "reports"),
    ):
        out.print(f"{name + ':':10} {target / path}", highlight=False, soft_wrap=True)
    for student, fault in graded.faults.items():
        say_error(f"{student}: {fault}")
    raise typer.Exit(1 if graded.faults else 0)
