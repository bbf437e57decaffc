"""`autograder report`: the feedback pages of a class, and the instructor's report on it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.assignment import load_assignment
from autograder.cli.app import (
    AssignmentName,
    Course,
    Language,
    app,
    chosen_language,
    course_folder,
    out,
    say_error,
)


@app.command()
def report(
    assignment: AssignmentName,
    course: Course = None,
    language: Language = None,
    only_class: Annotated[
        bool, typer.Option("--class", help="Only the class report: no feedback pages.")
    ] = False,
) -> None:
    """Write everybody's feedback page, and the class report, with the gradebook's scores as they are now.

    The pages go to feedback/<student>/<assignment>/<assignment>.html, from where nbgrader releases
    them. Each is one file in Spanish and English, without scripts.

    The class report is for you alone: reports/<assignment>.html, and the same as a table in
    reports/<assignment>.csv. It says how each exercise went, which checks most fail, which mistakes
    are common, which submissions deserve a look, and which are alike.

    \b
    Examples:
      autograder report a1_perceptron
      autograder report a1_perceptron --class --language es
    """
    from autograder.whole_class import imported_quickly

    words = chosen_language(language)
    folder = course_folder(course)
    load_assignment(folder, assignment)
    with imported_quickly():
        from autograder.gradebook.classroom import make_feedback, students
        from autograder.gradebook.graded import autograded, write_class_report

    everybody = students(folder, assignment)
    graded = sum(autograded(folder, student, assignment).is_file() for student in everybody)
    waiting = len(everybody) - graded
    if graded:
        if not only_class:
            make_feedback(folder, assignment)
            _say(
                f"{graded} written",
                folder / "feedback/<student>" / assignment / f"{assignment}.html",
            )
        page, table = write_class_report(folder, assignment, words)
        _say("class report", page)
        _say("as a table", table)
    if waiting:
        say_error(f"{waiting} not graded yet; run first: autograder grade {assignment}")
    raise typer.Exit(1 if waiting else 0)


def _say(what: str, path: Path) -> None:
    out.print(f"{what}: {path}", highlight=False, markup=False, soft_wrap=True)
