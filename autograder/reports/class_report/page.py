"""The class report as one self-contained HTML file, in both languages.

It loads nothing, and is read without a script; the only one sorts the table, and the page's policy
names its hash. Whatever a student wrote is escaped.
"""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from autograder import messages
from autograder.reports.class_report.summary import ClassReport
from autograder.reports.feedback import FOLDER as FEEDBACK
from autograder.reports.feedback import STYLE as FEEDBACK_STYLE
from autograder.reports.html import policy_hash, template
from autograder.results import LANGUAGES, Text

FOLDER = Path(__file__).parent
ROWS = 15  # of checks and of mistakes, the most common ones; the rest is folded away


def class_page(report: ClassReport, language: str) -> str:
    """The page as HTML, with `language` shown first."""
    style = _read(FEEDBACK / FEEDBACK_STYLE) + _read(FOLDER / "class.css")
    script = _read(FOLDER / "sort.js")
    return template(FOLDER / "class.html.j2", {"points": _points}).render(
        report=report,
        first=language,
        languages=LANGUAGES,
        style=Markup(style),  # a file of ours  # nosec B704
        style_hash=policy_hash(style),
        script=Markup(script),  # as well  # nosec B704
        script_hash=policy_hash(script),
        rows_shown=ROWS,
        counted=_counted,
    )


def _points(value: float) -> str:
    """A number of points, with two digits at the most behind the point."""
    return f"{round(value, 2):g}"


def _counted(many: str, one: str, n: int) -> Text:
    """The sentence for `n` of something: one key for the plural, one for the singular."""
    return messages.say(one if n == 1 else many, n=n)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
