"""`autograder new`, `build` and `verify`: what an author of assignments runs."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import Annotated, Optional

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from autograder.assignment import assignment_names, load_assignment
from autograder.cli.app import (
    Course,
    JsonFile,
    app,
    complete_assignment,
    course_folder,
    err,
    out,
    output_file,
    say_error,
    write_json,
)
from autograder.results import Text
from autograder.secret import course_secret

Names = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Argument(help="Assignments. Default: all.", autocompletion=complete_assignment),
]


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="Its folder in solutions/, for example a8_linear.")],
    title_es: Annotated[str, typer.Option(help="Its title in Spanish.")],
    title_en: Annotated[str, typer.Option(help="Its title in English.")],
    course: Course = None,
) -> None:
    """Begin an assignment: a small one that works, to be changed into yours.

    \b
    Example:
      autograder new a8_linear --title-es "La neurona" --title-en "The neuron"
    """
    from autograder.starter import start

    folder = course_folder(course)
    written = start(folder, name, Text(es=title_es, en=title_en))
    for path in sorted(written.rglob("*.*")):
        out.print(str(path.relative_to(folder)), highlight=False)
    out.print(f"Now change it, and then: autograder build {name}; autograder verify {name}")


@app.command()
def build(
    names: Names = None,
    course: Course = None,
    check_only: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail where assignments/ is out of date.")
    ] = False,
) -> None:
    """Build assignments/es and assignments/en from solutions/.

    \b
    Examples:
      autograder build a1_perceptron
      autograder build --check
    """
    from autograder import release

    folder = course_folder(course)
    if not check_only:
        for built in release.build(folder, names or ()):
            out.print(str(built.relative_to(folder)), highlight=False)
        return
    differences = release.check_build(folder, names or ())
    for difference in differences:
        err.print(str(difference), highlight=False, markup=False)
    if differences:
        say_error("assignments/ is not what solutions/ give: run autograder build")
        raise typer.Exit(1)
    out.print("assignments/ is up to date")


@app.command()
def verify(
    names: Names = None,
    course: Course = None,
    with_mutants: Annotated[
        bool,
        typer.Option("--mutants/--no-mutants", help="Try the automatic mutants, too, or not."),
    ] = True,
    only_counts: Annotated[
        bool, typer.Option("--counts", help="Run nothing; print what there is, as a table.")
    ] = False,
    json_path: JsonFile = None,
) -> None:
    """Prove assignments: what is right gets everything, what is wrong loses what it should.

    \b
    Examples:
      autograder verify a1_perceptron
      autograder verify --counts
      autograder verify a1_perceptron --no-mutants --json findings.json
    """
    output_file(json_path, "--json")
    from autograder.kernels.probes import require_sandbox
    from autograder.verify import Finding, count, counts_table, prove

    def show(finding: Finding) -> None:
        sign, style = ("✔", "green") if finding.holds else ("✘", "bold red")
        line = f"{sign} {finding.part:16} {finding.subject:32} {finding.detail}"
        out.print(line, style=style if not finding.holds else "", highlight=False, markup=False)

    folder = course_folder(course)
    chosen = [load_assignment(folder, name) for name in names or assignment_names(folder)]
    if only_counts:
        counted = [count(assignment) for assignment in chosen]
        print(counts_table(counted))
        if json_path is not None:
            write_json(json_path, [asdict(each) for each in counted])
        return
    require_sandbox()
    holds = True
    found: list[dict[str, object]] = []
    for assignment in chosen:
        out.print(assignment.name, style="bold")
        with _progress() as progress:
            task = progress.add_task("mutants", total=None, visible=False)
            findings = prove(
                folder,
                assignment,
                course_secret(folder),
                mutants=with_mutants,
                on_finding=show,
                on_tried=partial(_show_mutants, progress, task),
            )
        holds &= all(finding.holds for finding in findings)
        found += [{"assignment": assignment.name} | asdict(finding) for finding in findings]
        counts = {part: sum(f.part == part for f in findings) for part in ("accepted", "mistake")}
        out.print(
            f"{assignment.name}: {counts['mistake']} mistakes, {counts['accepted']} accepted "
            f"answers, {sum(not f.holds for f in findings)} findings against it",
            highlight=False,
        )
    if json_path is not None:
        write_json(json_path, found)
    raise typer.Exit(0 if holds else 1)


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=err,
    )


def _show_mutants(progress: Progress, task: TaskID, tried: int, total: int) -> None:
    progress.update(task, completed=tried, total=total, visible=True)
