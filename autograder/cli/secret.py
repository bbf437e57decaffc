"""`autograder secret`: where the course's secret is, and another one in its place."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from autograder.cli.app import Course, app, course_folder, out
from autograder.secret import VARIABLE, renew_secret, secret_file


@app.command()
def secret(
    course: Course = None,
    renew: Annotated[
        bool, typer.Option("--renew", help="Replace it, when it may have been seen.")
    ] = False,
) -> None:
    """Tell where the course's secret is kept, from which the inputs of hidden checks are drawn.

    With another one, what is graded again meets other inputs; grades that were entered stay.

    \b
    Examples:
      autograder secret
      autograder secret --renew
    """
    folder = course_folder(course)
    if renew:
        out.print(f"{renew_secret(folder)} holds a new secret", highlight=False, soft_wrap=True)
        return
    kept = VARIABLE if os.environ.get(VARIABLE) else secret_file(folder)
    out.print(f"the secret is in {kept}", highlight=False, soft_wrap=True)
