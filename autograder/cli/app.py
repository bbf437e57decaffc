"""What the commands share: the application, where it prints, and the arguments that several take."""

from __future__ import annotations

import difflib
import json
import os
import stat
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, Optional

import typer
from rich.console import Console
from rich.padding import Padding

from autograder.assignment import assignment_names, find_course
from autograder.errors import AutograderError, UsageError
from autograder.results import LANGUAGES

app = typer.Typer(
    add_completion=True,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # its boxes cut the names of options where a terminal is narrow
    help="A neural-network course in Keras notebooks, and the grader that marks them. "
    "Each command's --help has examples; --install-completion lets the shell complete their names.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
out = Console()
err = Console(stderr=True)

INTERRUPTED = 130  # what a shell makes of Ctrl-C

Course = Annotated[
    Optional[Path],  # noqa: UP045 (typer reads the annotation at run time)
    typer.Option(help="The course's folder. Default: the nearest one at or above this folder."),
]
Language = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(help="Language of what is printed: es or en. Default: the system's."),
]

JsonFile = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--json", metavar="FILE", help="Write the results here, as JSON."),
]


def complete_assignment(incomplete: str) -> list[str]:
    """The course's assignments that begin like this: for the shell, which asks after a Tab."""
    try:
        return [
            name
            for name in assignment_names(find_course(Path.cwd()))
            if name.startswith(incomplete)
        ]
    except AutograderError:
        return []  # not in a course: there is nothing to offer


AssignmentName = Annotated[
    str, typer.Argument(help="For example a1_perceptron.", autocompletion=complete_assignment)
]


def run() -> None:
    """The command's entry point: an error of ours is one sentence and its exit code."""
    try:
        app(prog_name="autograder")
    except AutograderError as error:
        say_error(f"autograder: {error}")
        raise SystemExit(error.exit_code) from error
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "autograder":
            raise
        say_error(
            f"autograder: {error.name} is not installed. This command needs the extra: "
            'pip install "keras-autograder[grade]"'
        )
        raise SystemExit(1) from error
    except BrokenPipeError as error:
        # Whoever read what is printed has seen enough, and Python shall not try to print the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        raise SystemExit(1) from error
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        say_error(f"autograder: {where}{error.strerror or error}")
        raise SystemExit(1) from error


def say_error(sentence: str) -> None:
    """Print a sentence on standard error, as it stands."""
    err.print(sentence, style="bold red", highlight=False, markup=False)


def show(text: str) -> None:
    """Print lines that may be indented; where one is wrapped, the rest is indented like it."""
    for line in text.split("\n"):
        bare = line.lstrip(" ")
        if not out.is_terminal:
            out.print(line, highlight=False, markup=False, soft_wrap=True)
        else:
            shown = out.render_str(bare, markup=False, highlight=False, emoji=False)
            out.print(Padding(shown, (0, 0, 0, len(line) - len(bare))))


@app.callback(invoke_without_command=True)
def _whole_command(
    show_version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)
    ] = False,
) -> None:
    if show_version:
        out.print(f"autograder {_version()}", highlight=False)
        raise typer.Exit


def _version() -> str:
    try:
        return version("keras-autograder")
    except PackageNotFoundError:
        return "(not installed: it runs from its source folder)"


def course_folder(named: Path | None) -> Path:
    """The course to work in. Raises AssignmentError where there is none at or above this folder."""
    if named is None:
        return find_course(Path.cwd())
    if not named.is_dir():
        raise UsageError(f"--course {named}: there is no such folder{_nearest(named)}")
    return named.resolve()


def chosen_language(named: str | None) -> str:
    """The language of what is printed: the one named, or else the system's where it is ours."""
    if named is None:
        system = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
        return "es" if system.startswith("es") else "en"
    if named not in LANGUAGES:
        raise UsageError(f"--language is es or en, not {named!r}")
    return named


def notebook_file(path: Path) -> Path:
    """A notebook that is to be read. Raises UsageError where there is no file, with the nearest name."""
    if path.is_dir():
        found = sorted(path.glob("*.ipynb"))
        hint = f" Did you mean {found[0]}?" if len(found) == 1 else ""
        raise UsageError(f"{path} is a folder, not a notebook.{hint}")
    if not path.exists():
        raise UsageError(f"there is no file {path}{_nearest(path, '.ipynb')}")
    return path


def output_file(path: Path | None, option: str) -> Path | None:
    """A file that is to be written at the end. Raises UsageError before anything is done for it."""
    if path is None:
        return None
    if path.is_dir():
        raise UsageError(f"{option} {path} is a folder; name a file in it")
    if not path.parent.is_dir():
        raise UsageError(f"{option} {path}: there is no folder {path.parent}; make it first")
    special = path.exists() and not stat.S_ISREG(path.stat().st_mode)  # /dev/stdout, say
    if not os.access(path if path.exists() else path.parent, os.W_OK) and not special:
        raise UsageError(f"{option} {path} cannot be written: permission denied")
    return path


def write_json(path: Path, content: object) -> None:
    """Write what a command found, for another program to read."""
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _nearest(path: Path, suffix: str = "") -> str:
    """What to name instead of a path that does not exist."""
    if not path.parent.is_dir():
        return f": there is no folder {path.parent} either"
    names = [item.name for item in path.parent.iterdir() if item.name.endswith(suffix)]
    close = difflib.get_close_matches(path.name, names, n=1) or (names if len(names) == 1 else [])
    return f". Did you mean {path.parent / close[0]}?" if close else ""
