"""A new assignment: a small one that works, to be changed into what it shall be."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from autograder.assignment import SOURCES
from autograder.errors import UsageError
from autograder.results import Text

TEMPLATE = Path(__file__).parent / "template"
NAME = re.compile(r"[a-z][a-z0-9_]*")
SUFFIX = ".txt"  # the template's files are no code of the package


def start(course: Path, name: str, title: Text) -> Path:
    """Write solutions/<name>/, complete: notebook, checks, known answers. Returns the folder.

    Raises UsageError for a name that is no plain word, and where there is such a folder already.
    """
    if not NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} cannot name an assignment: use small letters, digits and _, as in a8_regression"
        )
    folder = course / SOURCES / name
    if folder.exists():
        raise UsageError(f"{folder} is there already; choose another name, or move it away")
    words = {"<<name>>": name, "<<title_es>>": _quoted(title.es), "<<title_en>>": _quoted(title.en)}
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".new-") as scratch:
        draft = Path(scratch) / name
        for path in sorted(TEMPLATE.rglob(f"*{SUFFIX}")):
            text = path.read_text(encoding="utf-8")
            for word, value in words.items():
                text = text.replace(word, value)
            target = draft / str(path.relative_to(TEMPLATE).with_suffix("")).replace("NAME", name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        shutil.move(draft, folder)
    return folder


def _quoted(title: str) -> str:
    """A title as it may stand in a notebook's heading and in a TOML string."""
    plain = " ".join(title.split())
    if not plain or '"' in plain or "\\" in plain:
        raise UsageError(f"{title!r} cannot be a title: it is empty, or has a quote or a backslash")
    return plain
