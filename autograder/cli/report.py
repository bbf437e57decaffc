"""`autograder report`: the feedback pages of a class."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.assignment import load_assignment
from autograder.cli.app import Course, app, course_folder, out, say_error


@app.command()
def report(
    assignment: Annotated[str, typer.Argument(help="For example a1_perceptron.")],
    course: Course = None,
) -> None:
    """Write everybody's feedback page, with the gradebook's scores and comments as they are now.

    The pages go to feedback/<student>/<assignment>/<assignment>.html, from where nbgrader releases
    them. Each is one file in Spanish and English, without scripts.

    \b
    Example:
      autograder report a1_perceptron
    """
    from autograder.whole_class import imported_quickly

    folder = course_folder(course)
    load_assignment(folder, assignment)
    with imported_quickly():
        from autograder.gradebook.classroom import make_feedback, students

    everybody = students(folder, assignment)
    graded = [student for student in everybody if _is_graded(folder, student, assignment)]
    waiting = len(everybody) - len(graded)
    if graded:
        make_feedback(folder, assignment)
        pages = folder / "feedback" / "<student>" / assignment / f"{assignment}.html"
        out.print(f"{len(graded)} written: {pages}", highlight=False, markup=False, soft_wrap=True)
    if waiting:
        say_error(f"{waiting} not graded yet; run first: autograder grade {assignment}")
    raise typer.Exit(1 if waiting else 0)


def _is_graded(course: Path, student: str, assignment: str) -> bool:
    return (course / "autograded" / student / assignment / f"{assignment}.ipynb").is_file()
