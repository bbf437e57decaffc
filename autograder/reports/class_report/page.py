"""The class report as one self-contained HTML file, in both languages.

It loads nothing, and is read without a script; the only one sorts the table, and the page's policy
names its hash. Whatever a student wrote is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from autograder import messages
from autograder.reports.class_report.summary import ClassReport
from autograder.reports.feedback import FOLDER as FEEDBACK
from autograder.reports.feedback import STYLE as FEEDBACK_STYLE
from autograder.reports.feedback import prose
from autograder.results import LANGUAGES, Text

FOLDER = Path(__file__).parent
ROWS = 15  # of checks and of mistakes, the most common ones; the rest is folded away


def class_page(report: ClassReport, language: str) -> str:
    """The page as HTML, with `language` shown first."""
    style = _read(FEEDBACK / FEEDBACK_STYLE) + _read(FOLDER / "class.css")
    script = _read(FOLDER / "sort.js")
    return (
        _environment()
        .get_template("class.html.j2")
        .render(
            report=report,
            first=language,
            languages=LANGUAGES,
            style=Markup(style),
            style_hash=_hash(style),
            script=Markup(script),
            script_hash=_hash(script),
            rows_shown=ROWS,
            counted=_counted,
        )
    )


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["say"] = messages.say
    environment.filters["prose"] = prose
    environment.filters["plain"] = messages.plain
    environment.filters["points"] = _points
    return environment


def _points(value: float) -> str:
    """A number of points, with two digits at the most behind the point."""
    return f"{round(value, 2):g}"


def _counted(many: str, one: str, n: int) -> Text:
    """The sentence for `n` of something: one key for the plural, one for the singular."""
    return messages.say(one if n == 1 else many, n=n)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
