"""The command line: it parses, calls, and prints."""

from __future__ import annotations

import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated, Optional

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from autograder.assignment import assignment_names, find_course, load_assignment
from autograder.errors import AutograderError, SandboxError, UsageError
from autograder.kernels.probes import Probe
from autograder.results import SubmissionResult, Text, dumps
from autograder.secret import course_secret

app = typer.Typer(
    add_completion=True,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="A neural-network course in Keras notebooks, and the grader that marks them.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
out = Console()
err = Console(stderr=True)

Course = Annotated[
    Optional[Path],  # noqa: UP045 (typer reads the annotation at run time)
    typer.Option(help="The course's folder. Default: the nearest one at or above this folder."),
]


def run() -> None:
    """The command's entry point: an error of ours is one sentence and its exit code."""
    try:
        app()
    except AutograderError as error:
        err.print(f"autograder: {error}", style="bold red", highlight=False, markup=False)
        raise SystemExit(error.exit_code) from error


@app.command()
def grade(
    assignment: Annotated[str, typer.Argument(help="For example a1_perceptron.")],
    notebooks: Annotated[
        Optional[list[Path]],  # noqa: UP045
        typer.Argument(help="Notebooks to grade. None: everybody's, into the gradebook."),
    ] = None,
    course: Course = None,
    json_path: Annotated[
        Optional[Path], typer.Option("--json", help="Write the results here.")  # noqa: UP045
    ] = None,
    min_score: Annotated[
        Optional[float],  # noqa: UP045
        typer.Option(help="Exit with 1 where a score is below this many points."),
    ] = None,
    language: Annotated[str, typer.Option(help="Language of what is printed: es or en.")] = "en",
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
            help="Run students' code without a sandbox. Only for notebooks that you trust; never "
            "for the gradebook."
        ),
    ] = False,
) -> None:
    """Grade notebooks, or a whole class.

    Examples: autograder grade a1_perceptron work.ipynb --json out.json
    · autograder grade a1_perceptron --jobs 8
    """
    from autograder.reports.terminal import class_table, submission_report

    if language not in ("es", "en"):
        raise UsageError(f"--language is es or en, not {language!r}")
    folder = course.resolve() if course else find_course(Path.cwd())
    faults: list[str] = []
    if notebooks:
        for option, given in (("--jobs", jobs), ("--force", force), ("--scheduler", scheduler)):
            if given:
                raise UsageError(f"{option} is for a whole class: name no notebooks")
        results = _grade_files(folder, assignment, notebooks, unsafe=unsafe_no_sandbox)
        for result in results:
            out.print(submission_report(result, language), highlight=False)
    elif unsafe_no_sandbox:
        raise UsageError("the gradebook takes no grades from outside a sandbox: name the notebooks")
    else:
        if jobs and scheduler:
            raise UsageError(
                "--jobs is for this machine; with --scheduler, the cluster has its own"
            )
        results, faults = _grade_class(
            folder, assignment, jobs=jobs, scheduler=scheduler, force=force
        )
        out.print(class_table(results, language), highlight=False)
    if json_path is not None:
        json_path.write_text(dumps(results), encoding="utf-8")
    for fault in faults:
        err.print(fault, style="bold red", highlight=False, markup=False)
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

    absent = [path for path in paths if not path.exists()]
    if absent:
        raise UsageError(f"there is no file {absent[0]}")
    loaded = load_assignment(course, assignment)
    if unsafe:
        err.print("UNSANDBOXED: students' code can do all that you can.", style="bold red")
    else:
        require_sandbox()
    with warm_kernels() as warm:
        kernels, lasting = (start_unsafe_kernel,) * 2 if unsafe else (warm, warm.lasting)
        secret = course_secret(course)
        with Grader(loaded, secret=secret, kernels=kernels, lasting=lasting) as grader:
            return list(grade_files(grader, paths))


def _grade_class(
    course: Path, assignment: str, *, jobs: int | None, scheduler: str | None, force: bool
) -> tuple[list[SubmissionResult], list[str]]:
    """Grade a class into the store, and enter the store's results into the gradebook."""
    with _imported_quickly():
        from autograder.gradebook import classroom
    from autograder.scaling import Outcome, executor, fill
    from autograder.scaling.alone import alone
    from autograder.scaling.progress import ClassProgress

    loaded = load_assignment(course, assignment)
    total = len(classroom.students(course, assignment))
    execute = executor(jobs=jobs, scheduler=scheduler)
    stage = "grading"
    done = 0
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with alone(course):
            classroom.prepare(course, assignment)
            with ClassProgress(stage, total, err) as progress:

                def graded(outcome: Outcome) -> None:
                    nonlocal done
                    done += 1
                    found = outcome.how in ("stored", "unreadable")
                    progress.advance(found=found, fault=bool(outcome.fault))

                outcomes = fill(
                    course,
                    loaded,
                    classroom.read_class(course, assignment),
                    execute,
                    secret=course_secret(course),
                    force=force,
                    on_done=graded,
                )
            entries = [
                classroom.Entry(outcome.student, outcome.key, outcome.result)
                for outcome in outcomes
                if outcome.result is not None
            ]
            stage, done = "entering grades", 0
            with ClassProgress(stage, len(entries), err) as progress:

                def entered(_student: str) -> None:
                    nonlocal done
                    done += 1
                    progress.advance()

                refused = classroom.enter_grades(
                    course, assignment, entries, force=force, on_entered=entered
                )
    except KeyboardInterrupt:
        err.print(
            f"Stopped while {stage}: {done} of {total} done, and kept. "
            "Run the same command again to go on from here.",
            highlight=False,
            markup=False,
        )
        raise typer.Exit(130) from None
    finally:
        signal.signal(signal.SIGTERM, before)
    faults = {outcome.student: outcome.fault for outcome in outcomes if outcome.fault} | refused
    results = [outcome.result for outcome in outcomes if outcome.result is not None]
    return results, [f"{student}: {fault}" for student, fault in faults.items()]


@contextmanager
def _imported_quickly() -> Iterator[None]:
    """Spare nbgrader's import two of its three seconds.

    They go into a grammar of web addresses in all alphabets, which jsonschema does without where
    it is not installed, and which no notebook is checked against.
    """
    grammar = "rfc3987_syntax"
    if grammar in sys.modules:
        yield
        return
    sys.modules[grammar] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[grammar]


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=err,
    )


@app.command()
def check(
    notebook: Annotated[Path, typer.Argument(help="Your notebook, in the assignment's folder.")],
    exercise: Annotated[Optional[str], typer.Argument(help="One exercise. Default: all.")] = None,  # noqa: UP045
) -> None:
    """Run the public checks on a notebook of your own. It is run as it is: no sandbox.

    Example: autograder check a1_perceptron.ipynb heaviside
    """
    from autograder.selfcheck import check_notebook

    report = check_notebook(notebook, exercise)
    out.print(str(report), highlight=False, markup=False)
    passed = all(c.status == "passed" for e in report.exercises for c in e.checks)
    raise typer.Exit(0 if passed else 1)


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="Its folder in solutions/, for example a8_linear.")],
    title_es: Annotated[str, typer.Option(help="Its title in Spanish.")],
    title_en: Annotated[str, typer.Option(help="Its title in English.")],
    course: Course = None,
) -> None:
    """Begin an assignment: a small one that works, to be changed into yours.

    Example: autograder new a8_linear --title-es "La neurona lineal" --title-en "The linear neuron"
    """
    from autograder.starter import start

    folder = course.resolve() if course else find_course(Path.cwd())
    written = start(folder, name, Text(es=title_es, en=title_en))
    for path in sorted(written.rglob("*.*")):
        out.print(str(path.relative_to(folder)), highlight=False)
    out.print(f"Now change it, and then: autograder build {name}; autograder verify {name}")


@app.command()
def build(
    names: Annotated[Optional[list[str]], typer.Argument(help="Assignments. Default: all.")] = None,  # noqa: UP045
    course: Course = None,
    check_only: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail where assignments/ is out of date.")
    ] = False,
) -> None:
    """Build assignments/es and assignments/en from solutions/.

    Example: autograder build a1_perceptron
    """
    from autograder import release

    folder = course.resolve() if course else find_course(Path.cwd())
    if not check_only:
        for built in release.build(folder, names or ()):
            out.print(str(built.relative_to(folder)), highlight=False)
        return
    differences = release.check_build(folder, names or ())
    for difference in differences:
        err.print(str(difference), highlight=False, markup=False)
    if differences:
        err.print(
            "assignments/ is not what solutions/ give: run autograder build", style="bold red"
        )
        raise typer.Exit(1)
    out.print("assignments/ is up to date")


@app.command()
def verify(
    names: Annotated[Optional[list[str]], typer.Argument(help="Assignments. Default: all.")] = None,  # noqa: UP045
    course: Course = None,
    with_mutants: Annotated[
        bool,
        typer.Option("--mutants/--no-mutants", help="Try the automatic mutants, too, or not."),
    ] = True,
    only_counts: Annotated[
        bool, typer.Option("--counts", help="Run nothing; print what there is, as a table.")
    ] = False,
) -> None:
    """Prove assignments: what is right gets everything, what is wrong loses what it should.

    Example: autograder verify a1_perceptron
    """
    from autograder.kernels.probes import require_sandbox
    from autograder.verify import Finding, count, counts_table, prove

    def show(finding: Finding) -> None:
        sign, style = ("✔", "green") if finding.holds else ("✘", "bold red")
        line = f"{sign} {finding.part:16} {finding.subject:32} {finding.detail}"
        out.print(line, style=style if not finding.holds else "", highlight=False, markup=False)

    folder = course.resolve() if course else find_course(Path.cwd())
    chosen = [load_assignment(folder, name) for name in names or assignment_names(folder)]
    if only_counts:
        print(counts_table([count(assignment) for assignment in chosen]))
        return
    require_sandbox()
    holds = True
    for assignment in chosen:
        out.print(assignment.name, style="bold")
        with _progress() as progress:
            task = progress.add_task("mutants", total=None, visible=False)
            findings = prove(
                folder,
                assignment,
                course_secret(folder),
                every=1 if with_mutants else None,
                on_finding=show,
                on_tried=partial(_show_mutants, progress, task),
            )
        holds &= all(finding.holds for finding in findings)
        counts = {part: sum(f.part == part for f in findings) for part in ("accepted", "mistake")}
        out.print(
            f"{assignment.name}: {counts['mistake']} mistakes, {counts['accepted']} accepted "
            f"answers, {sum(not f.holds for f in findings)} findings against it",
            highlight=False,
        )
    raise typer.Exit(0 if holds else 1)


def _show_mutants(progress: Progress, task: TaskID, tried: int, total: int) -> None:
    progress.update(task, completed=tried, total=total, visible=True)


@app.command()
def doctor() -> None:
    """Try this machine's sandbox: each thing that must be closed, and the cure where it is open.

    Example: autograder doctor
    """
    from autograder.kernels.probes import probe_sandbox
    from autograder.kernels.warm import probe_warm

    probes = probe_sandbox()
    _show_probes("sandbox", probes)
    try:
        _show_probes("warm kernels", probe_warm())
    except SandboxError as error:
        out.print(f"warm kernels cannot be had, and grading is slower: {error}", highlight=False)
    raise typer.Exit(0 if all(probe.closed for probe in probes) else SandboxError.exit_code)


def _show_probes(title: str, probes: list[Probe]) -> None:
    """A line for all that is closed, and three for each thing that is open."""
    closed = [probe.name for probe in probes if probe.closed]
    out.print(f"{title}: {len(closed)} of {len(probes)} probes are closed", style="bold")
    out.print(f"  ✔ {', '.join(closed)}", highlight=False)
    for probe in probes:
        if not probe.closed:
            out.print(f"  ✘ {probe.name}: {probe.detail}", style="bold red", highlight=False)
            out.print(f"    {probe.cure}", highlight=False)


@app.command()
def demo(
    course: Course = None,
    folder: Annotated[
        Optional[Path], typer.Option(help="Where to build it. Default: a new temporary folder.")  # noqa: UP045
    ] = None,
) -> None:
    """Hand in a small class of all kinds, grade it, and show the table, gradebook and feedback.

    Example: autograder demo
    """
    from autograder.demo import run_demo
    from autograder.reports.terminal import class_table

    source = course.resolve() if course else find_course(Path.cwd())
    target = folder or Path(tempfile.mkdtemp(prefix="autograder-demo-"))
    with _progress() as progress:
        task = progress.add_task("grading", total=None)
        graded = run_demo(
            source,
            target,
            on_handed_in=lambda count: progress.update(task, total=count),
            on_graded=lambda item: progress.update(task, advance=1, description=item.student),
        )
    results = [item.result for item in graded if item.result is not None]
    out.print(class_table(results), highlight=False)
    out.print(f"\n{len(results)} submissions graded in {sum(r.time_s for r in results):.0f} s")
    out.print(f"gradebook: {target / 'gradebook.db'}", highlight=False, soft_wrap=True)
    out.print(f"feedback:  {target / 'feedback'}", highlight=False, soft_wrap=True)
    faults = [item.fault for item in graded if item.fault]
    for fault in faults:
        err.print(fault, style="bold red", highlight=False, markup=False)
    raise typer.Exit(1 if faults else 0)
