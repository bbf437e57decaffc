"""`autograder grade`: notebooks by name, or a whole class into the gradebook."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Annotated, Optional

import typer

from autograder.assignment import load_assignment
from autograder.cli.app import (
    INTERRUPTED,
    AssignmentName,
    Course,
    JsonFile,
    Language,
    app,
    chosen_language,
    course_folder,
    err,
    notebook_file,
    out,
    output_file,
    say_error,
)
from autograder.errors import NotebookError, UsageError
from autograder.results import SubmissionResult, dumps
from autograder.secret import course_secret


@app.command()
def grade(
    assignment: AssignmentName,
    notebooks: Annotated[
        Optional[list[Path]],  # noqa: UP045
        typer.Argument(help="Notebooks to grade. None: everybody's, into the gradebook."),
    ] = None,
    course: Course = None,
    json_path: JsonFile = None,
    html_path: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--html", metavar="FILE", help="Write the student's feedback page here."),
    ] = None,
    junit_path: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--junit", metavar="FILE", help="Write the results here, as JUnit XML."),
    ] = None,
    markdown_path: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--markdown", metavar="FILE", help="Add a summary in Markdown to this file."),
    ] = None,
    gradescope_path: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--gradescope", metavar="FILE", help="Write Gradescope's results.json here."),
    ] = None,
    min_score: Annotated[
        Optional[float],  # noqa: UP045
        typer.Option(help="Exit with 1 where a score is below this many points."),
    ] = None,
    language: Language = None,
    jobs: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option(min=1, help="Processes that grade the class. Default: the cores."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Grade the class again, also what did not change.")
    ] = False,
    scheduler: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Grade the class on a Dask cluster: its scheduler, tcp://host:8786."),
    ] = None,
    unsafe_no_sandbox: Annotated[
        bool,
        typer.Option(
            "--unsafe-no-sandbox",
            help="Run students' code without a sandbox. Only for notebooks that you trust; never "
            "for the gradebook.",
        ),
    ] = False,
) -> None:
    """Grade notebooks, or a whole class.

    With notebooks: each of them, with what was right and wrong; no gradebook is needed. Without:
    submitted/<student>/<assignment>/<assignment>.ipynb of everybody, into the gradebook.

    Exits with 0 when it graded, whatever the score; with 1 when something of ours failed or a
    score is below --min-score, 2 for wrong usage, and 3 without a sandbox.

    \b
    Examples:
      autograder grade a1_perceptron work.ipynb --json out.json --html out.html
      autograder grade a1_perceptron work.ipynb --junit out.xml --markdown out.md
      autograder grade a1_perceptron --jobs 8
    """
    words = chosen_language(language)
    if min_score is not None and not math.isfinite(min_score):
        raise UsageError(f"--min-score is a number of points, not {min_score}")
    for path, option in (
        (json_path, "--json"),
        (html_path, "--html"),
        (junit_path, "--junit"),
        (markdown_path, "--markdown"),
        (gradescope_path, "--gradescope"),
    ):
        output_file(path, option)
    folder = course_folder(course)
    faults: dict[str, str] = {}
    if notebooks:
        for option, given in (("--jobs", jobs), ("--force", force), ("--scheduler", scheduler)):
            if given:
                raise UsageError(f"{option} is for a whole class: name no notebooks")
        for option, path in (("--html", html_path), ("--gradescope", gradescope_path)):
            if path is not None and len(notebooks) > 1:
                raise UsageError(
                    f"{option} is for one notebook: name one, or grade them one by one"
                )
        results = _grade_files(folder, assignment, notebooks, unsafe=unsafe_no_sandbox)
        _show_files(results, words)
    elif unsafe_no_sandbox:
        raise UsageError("the gradebook takes no grades from outside a sandbox: name the notebooks")
    elif html_path is not None:
        raise UsageError(
            f"--html is for one notebook: name it. For the class: autograder report {assignment}"
        )
    elif gradescope_path is not None:
        raise UsageError("--gradescope is for one notebook: name it")
    elif jobs and scheduler:
        raise UsageError("--jobs is for this machine; with --scheduler, the cluster has its own")
    else:
        results, faults = _grade_class(
            folder, assignment, jobs=jobs, scheduler=scheduler, force=force, language=words
        )
    if json_path is not None:
        json_path.write_text(dumps(results), encoding="utf-8")
    _write_for_machines(results, words, junit_path, markdown_path, gradescope_path)
    if html_path is not None and notebooks:
        page = _feedback(folder, assignment, notebooks[0], results[0], words)
        html_path.write_text(page, encoding="utf-8")
    for student, fault in faults.items():
        say_error(f"{student}: {fault}")
    failed = faults or any(result.status == "error" for result in results)
    low = min_score is not None and any(result.score < min_score for result in results)
    raise typer.Exit(1 if failed or low else 0)


def _grade_files(
    course: Path, assignment: str, paths: list[Path], *, unsafe: bool
) -> list[SubmissionResult]:
    from autograder.grading import Grader, grade_files
    from autograder.kernels.probes import require_sandbox
    from autograder.kernels.process import start_unsafe_kernel
    from autograder.kernels.warm import warm_kernels

    loaded = load_assignment(course, assignment)
    for path in paths:
        notebook_file(path)
    if unsafe:
        say_error("UNSANDBOXED: students' code can do all that you can.")
    else:
        require_sandbox()
    with warm_kernels() as warm:
        kernels, lasting = (start_unsafe_kernel,) * 2 if unsafe else (warm, warm.lasting)
        secret = course_secret(course)
        with Grader(loaded, secret=secret, kernels=kernels, lasting=lasting) as grader:
            return list(grade_files(grader, paths))


def _show_files(results: list[SubmissionResult], language: str) -> None:
    from autograder.reports.terminal import submission_report

    for number, result in enumerate(results):
        if number:
            out.print()
        out.print(submission_report(result, language), highlight=False)


def _write_for_machines(
    results: list[SubmissionResult],
    language: str,
    junit_path: Path | None,
    markdown_path: Path | None,
    gradescope_path: Path | None,
) -> None:
    from autograder.reports.gradescope import gradescope
    from autograder.reports.junit import junit
    from autograder.reports.markdown import markdown

    if junit_path is not None:
        junit_path.write_text(junit(results, language), encoding="utf-8")
    if gradescope_path is not None:
        gradescope_path.write_text(gradescope(results[0], language), encoding="utf-8")
    if markdown_path is not None:
        # GitHub gives every step the same file, $GITHUB_STEP_SUMMARY, to add to.
        with markdown_path.open("a", encoding="utf-8") as file:
            file.write(markdown(results, language))


def _feedback(
    course: Path, assignment: str, path: Path, result: SubmissionResult, language: str
) -> str:
    """The feedback page of one notebook, with its own answers, and its own language first."""
    from autograder.notebook.source import read_source
    from autograder.notebook.submission import read_submission
    from autograder.reports.feedback import Feedback, feedback_page

    loaded = load_assignment(course, assignment)
    answers: dict[str, str] = {}
    try:
        submission = read_submission(path, read_source(loaded.source), name=result.submission)
        answers, language = submission.sources, submission.language
    except NotebookError:
        pass  # the result says so
    return feedback_page(Feedback(result, loaded.title, language, answers=answers))


def _grade_class(
    course: Path,
    assignment: str,
    *,
    jobs: int | None,
    scheduler: str | None,
    force: bool,
    language: str,
) -> tuple[list[SubmissionResult], dict[str, str]]:
    from autograder.reports.terminal import class_summary, class_table
    from autograder.scaling import executor
    from autograder.whole_class import Stopped, grade_class

    execute = executor(jobs=jobs, scheduler=scheduler)
    try:
        graded = grade_class(course, assignment, execute, err, force=force)
    except Stopped as stopped:
        err.print(str(stopped), highlight=False, markup=False)
        raise typer.Exit(INTERRUPTED) from None
    from autograder.gradebook.marks import gradebook_marks

    marks = gradebook_marks(course, assignment)
    scores = {result.submission: result.score for result in graded.results}
    held = {
        student: mark.score
        for student, mark in marks.items()
        if student in scores and (mark.by_hand or abs(mark.score - scores[student]) > 1e-9)
    }
    out.print(class_table(graded.results, language, gradebook=held), highlight=False)
    out.print(f"\n{class_summary(graded.results, language)}", highlight=False)
    return graded.results, graded.faults
